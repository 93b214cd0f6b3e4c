import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { BuiltFile, BuiltPages } from './built-pages.js';

/**
 * Addresses that the API answers itself, also where nothing is there. They are told by a prefix, and not by a dot as in a file name: ids of journeys have
 * one.
 */
const NOT_A_PAGE =
  /^\/(?:v1|docs|openapi\.json|problems|health|codec|sign-in|sign-out|assets)(?:[/?]|$)|^\/favicon\.ico/;

/** A browser may keep a file for good, because other content has another name. */
const FOR_GOOD = 'public, max-age=31536000, immutable';

/** Trusted Types: no script may turn text into a script. React needs no exception, because it writes text as text. */
const TRUSTED_TYPES = "require-trusted-types-for 'script';trusted-types 'none'";

/**
 * Serves the pages before sign-in: their files, and the one document for the address of every page. The page itself tells a person that they are not signed
 * in. The data that it shows is asked for under /v1, and audited there.
 */
export const servePages = (fastify: FastifyInstance, { index, assets }: BuiltPages): void => {
  fastify.get<{ Params: { '*': string } }>('/assets/*', { config: { public: true } }, (request, reply) => {
    const file = assets.get(request.params['*']);
    if (!file) return reply.callNotFound();
    return send(file, request, reply.header('cache-control', FOR_GOOD));
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!isPage(request)) return done();
    const policy = [reply.getHeader('content-security-policy'), TRUSTED_TYPES].filter(Boolean).join(';');
    send(index, request, reply.header('content-security-policy', policy));
  });
};

const isPage = ({ is404, method, url, headers: { accept } }: FastifyRequest): boolean =>
  is404 &&
  (method === 'GET' || method === 'HEAD') &&
  !NOT_A_PAGE.test(url) &&
  accept?.includes('text/html') === true;

const send = (file: BuiltFile, { headers }: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const taken = encodingsIn(headers['accept-encoding']);
  const [encoding, body] = file.encoded.find(([name]) => taken.has(name)) ?? [undefined, file.plain];
  void reply.type(file.type).header('vary', 'accept-encoding');
  if (encoding) void reply.header('content-encoding', encoding);
  return reply.send(body);
};

/** The encodings that a browser takes: all that it names, except those of weight 0. */
const encodingsIn = (header: string | string[] = ''): ReadonlySet<string> =>
  new Set(
    String(header)
      .split(',')
      .map((part) => part.trim().toLowerCase())
      .filter((part) => !/;\s*q=0(?:\.0*)?$/.test(part))
      .map((part) => part.split(';', 1)[0]!.trim()),
  );
