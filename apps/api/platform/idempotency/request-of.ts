import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { TakenOn } from '#records/journeys/owed-recordings';
import { mediaTypeOf } from '../http/body/accept-bodies.js';
import { FHIR_TYPE } from '../http/body/media-types.js';
import { IDEMPOTENCY_KEY, idempotencyKeyOf } from './idempotency-key.js';
import { newRequestId, requestRef, type KnownRequest } from './request-ref.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The request's id. The guard sets it by the Idempotency-Key; for a request without a key it is made when it is first asked for. */
    requestId?: string;
    /** What the guard has noted as owed for the request, in the same look-up as its access; `handled` once a handler sees to it. */
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
