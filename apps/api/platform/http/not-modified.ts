import type { FastifyInstance } from 'fastify';
import { createHash } from 'node:crypto';

/** What stands for this content in an `ETag`: another one has another. Its keys are in the order in which it is made. */
export const etagOf = (content: object): string =>
  `"${createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22)}"`;

/** Whether whoever asks has what an answer with this `ETag` says. Weak ones count as strong: nothing here is asked for in parts. */
export const isKnown = (etag: string, ifNoneMatch: string | undefined): boolean =>
  ifNoneMatch !== undefined &&
  ifNoneMatch.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')));

/** What a browser has already is not sent again: an answer with an `ETag` that it names is a 304. Its row in the audit is as of any read. */
export const answerNotModified = (fastify: FastifyInstance): void => {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const etag = reply.getHeader('etag');
    const asked = request.method === 'GET' || request.method === 'HEAD';
    if (!asked || reply.statusCode !== 200 || typeof etag !== 'string') return done(null, payload);
    if (!isKnown(etag, request.headers['if-none-match'])) return done(null, payload);
    void reply.code(304).removeHeader('content-length').removeHeader('content-type');
    return done(null, '');
  });
};
