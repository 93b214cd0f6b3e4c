import type { FastifyInstance } from 'fastify';
import { createHash } from 'node:crypto';
import { knownAs } from './etag-of-coding.js';

/** The `ETag` of this content: other content has another one. It depends on the order of the keys, which is the one in which the content is made. */
export const etagOf = (content: object): string =>
  `"${createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22)}"`;

/**
 * Answers 304 where the caller names the `ETag` of the answer, so that what a browser has already is not sent again. The audit has a row of it as of any
 * read.
 */
export const answerNotModified = (fastify: FastifyInstance): void => {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const etag = reply.getHeader('etag');
    const asked = request.method === 'GET' || request.method === 'HEAD';
    if (!asked || reply.statusCode !== 200 || typeof etag !== 'string') return done(null, payload);
    const { 'if-none-match': named } = request.headers;
    const known = named?.trim() === '*' ? etag : knownAs(etag, named);
    if (known === null) return done(null, payload);
    void reply.code(304).header('etag', known).removeHeader('content-length').removeHeader('content-type');
    return done(null, '');
  });
};
