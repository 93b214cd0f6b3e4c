import type { FastifyInstance } from 'fastify';
import { createHash } from 'node:crypto';

/** The `ETag` of this content: other content has another one. It depends on the order of the keys, which is the one in which the content is made. */
export const etagOf = (content: object): string =>
  `"${createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22)}"`;

/** Whether the caller has the content of this `ETag` already. Weak ones count as strong, because nothing here is asked for in parts. */
export const isKnown = (etag: string, ifNoneMatch: string | undefined): boolean =>
  ifNoneMatch !== undefined &&
  ifNoneMatch.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')));

/**
 * Answers 304 where the caller names the `ETag` of the answer, so that what a browser has already is not sent again. The audit has a row of it as of any
 * read.
 */
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
