import compress from '@fastify/compress';
import type { FastifyInstance, RouteOptions, onSendHookHandler } from 'fastify';
import { constants } from 'node:zlib';
import { CODINGS, etagInCoding } from '../http/etag-of-coding.js';
import type {} from '../audit/asks.js';

/** Smaller answers fit into one packet, compressed or not. */
const FROM_BYTES = 1_024;

/**
 * How answers are compressed: quickly rather than as small as can be, and at once rather than in a stream on another thread. The largest answer takes half a
 * millisecond (ADR 79); a stream of its own would cost more.
 */
const COMPRESSION = {
  encodings: [...CODINGS],
  threshold: FROM_BYTES,
  syncThreshold: Infinity,
  zlibOptions: { level: 1 },
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } },
};

/**
 * Whether answers of a route are compressed: those of GET under /v1, which repeat nothing that the sender wrote. Whoever watches the line sees the length of a
 * compressed answer, and it tells whether a text that they had somebody send stands in the answer once more (BREACH). A stream of events has no end: compression
 * would hold its events back.
 */
const isCompressed = ({ method, url, config }: RouteOptions): boolean =>
  (method === 'GET' || method === 'HEAD') && url.startsWith('/v1/') && !config?.endless;

/** Says that the answer depends on which codings the caller takes, also where it came as it is. */
const varies: onSendHookHandler = (_request, reply, payload, done) => {
  void reply.header('vary', 'accept-encoding');
  done(null, payload);
};

/** Names the coding in the `ETag`. HEAD is told no length, which nobody knows without compressing the answer. */
const nameCoding: onSendHookHandler = (request, reply, payload, done) => {
  const [coding, etag] = [reply.getHeader('content-encoding'), reply.getHeader('etag')];
  if (typeof coding === 'string' && typeof etag === 'string')
    void reply.header('etag', etagInCoding(etag, coding));
  if (request.method === 'HEAD') void reply.removeHeader('content-length');
  done(null, payload);
};

/**
 * Compresses answers for callers who take it. Hooks of a route come after those of the server, so the audit and the `ETag` see the answer as it was made.
 * Requests are taken as they are: what is sent here compressed is refused, as before.
 */
export const compressAnswers = async (fastify: FastifyInstance): Promise<void> => {
  fastify.addHook('onRoute', (route) => {
    if (!isCompressed(route)) return;
    route.compress = COMPRESSION;
    route.onSend = [route.onSend ?? [], varies].flat();
  });
  await fastify.register(compress, { global: false });
  fastify.addHook('onRoute', (route) => {
    if (route.compress) route.onSend = [route.onSend ?? [], nameCoding].flat();
  });
};
