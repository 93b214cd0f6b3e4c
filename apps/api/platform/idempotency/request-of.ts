import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { TakenOn } from '#records/journeys/owed-recordings';
import { mediaTypeOf } from '../http/body/accept-bodies.js';
import { FHIR_TYPE } from '../http/body/media-types.js';
import { IDEMPOTENCY_KEY, idempotencyKeyOf } from './idempotency-key.js';
import { newRequestId, requestIdOf, requestRef, type KnownRequest } from './request-ref.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Its id, once something has asked for it. */
    requestId?: string;
    /** What the guard has taken on for it, with the look that it had to have anyway; and whether somebody sees to it. */
    takenOn?: TakenOn & { handled?: true };
  }
}

/** The id of a request: the same for the guard and for the handler. @throws Problem where its key is none */
export const idOfRequest = (request: FastifyRequest): string => {
  const key = idempotencyKeyOf(request.headers[IDEMPOTENCY_KEY]);
  return (request.requestId ??= key === null ? newRequestId() : requestIdOf(key));
};

/** Parameter of a handler: the request's id and hash, from its Idempotency-Key and its body as it was sent. */
export const RequestOf = createParamDecorator((_: unknown, context: ExecutionContext): KnownRequest => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { headers, method, url, body, takenOn, actor } = request;
  const id = idOfRequest(request);
  const key = idempotencyKeyOf(headers[IDEMPOTENCY_KEY]);
  const by = mediaTypeOf(request) === FHIR_TYPE ? undefined : actor;
  const ref = requestRef(key, method, url.split('?', 1)[0]!, body, by);
  return { ...ref, id, ...(takenOn && { takenOn }) };
});
