import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** The request goes on with something that has been in the audit since it began, so it needs no row of its own. */
    goesOn?: true;
  }
}

/**
 * Parameter of a handler: a function to call if the request needs no row of its own once it has succeeded, as when somebody types on in a draft. A request that
 * is refused or fails has its row all the same.
 */
export const GoesOn = createParamDecorator((_: unknown, context: ExecutionContext): (() => void) => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return () => void (request.goesOn = true);
});
