import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { TakenOn } from '#records/journeys/owed-recordings';
import { mediaTypeOf } from '../http/body/accept-bodies.js';
import { FHIR_TYPE } from '../http/body/media-types.js';
import { IDEMPOTENCY_KEY, idempotencyKeyOf } from './idempotency-key.js';
import { newRequestId, requestRef, type KnownRequest } from './request-ref.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Its id: the guard has found it by its key, or something has asked for one that came without. */
    requestId?: string;
    /** What the guard has taken on for it, with the look that it had to have anyway; and whether somebody sees to it. */
    takenOn?: TakenOn & { handled?: true };
  }
}

/** The key of a request, or null where it has none. @throws Problem where it is none */
export const keyOfRequest = ({ headers }: Pick<FastifyRequest, 'headers'>): string | null =>
  idempotencyKeyOf(headers[IDEMPOTENCY_KEY]);

/** The id of a request: the same for the guard and for the handler. */
export const idOfRequest = (request: FastifyRequest): string => (request.requestId ??= newRequestId());

/** Parameter of a handler: the request's id and hash, from its Idempotency-Key and its body as it was sent. */
export const RequestOf = createParamDecorator((_: unknown, context: ExecutionContext): KnownRequest => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { method, url, body, takenOn, actor } = request;
  const id = idOfRequest(request);
  const keyed = keyOfRequest(request) !== null;
  const by = mediaTypeOf(request) === FHIR_TYPE ? undefined : actor;
  const ref = requestRef(id, method, url.split('?', 1)[0]!, body, by);
  return { ...ref, keyed, ...(takenOn && { takenOn }) };
});
