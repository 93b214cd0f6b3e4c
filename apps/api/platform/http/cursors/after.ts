import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Parameter of a list's handler: the opened cursor, where the page before ended (`SealedCursorsInterceptor`); null from the beginning. */
export const After = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | null =>
    context.switchToHttp().getRequest<FastifyRequest>().after ?? null,
);
