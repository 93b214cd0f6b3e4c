import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** What it has done goes on with something that is in the audit since it began. */
    goesOn?: true;
  }
}

/**
 * Parameter of a handler: to be called where the request, once it is done, has no row of its own, as of somebody who types on. One that is refused
 * or fails has its row all the same.
 */
export const GoesOn = createParamDecorator((_: unknown, context: ExecutionContext): (() => void) => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return () => void (request.goesOn = true);
});
