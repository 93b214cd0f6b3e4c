import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { IDEMPOTENCY_KEY, idempotencyKeyOf } from './idempotency-key.js';
import { requestRef, type KnownRequest } from './request-ref.js';

/** Parameter of a handler: the request's id and hash, from its Idempotency-Key and its body as it was sent. */
export const RequestOf = createParamDecorator((_: unknown, context: ExecutionContext): KnownRequest => {
  const { headers, method, url, body } = context.switchToHttp().getRequest<FastifyRequest>();
  return requestRef(idempotencyKeyOf(headers[IDEMPOTENCY_KEY]), method, url.split('?', 1)[0]!, body);
});
