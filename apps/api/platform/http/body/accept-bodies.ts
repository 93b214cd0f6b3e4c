import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../../problems/problem.js';
import { arrivesInTime, takesItsTime } from './arrives-in-time.js';
import { FHIR_NDJSON_TYPE, FHIR_TYPE, FORM_TYPE, JSON_TYPE, NDJSON_TYPE } from './media-types.js';
import { parseJson } from './parse-json.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** How long a body may take; a file of lines, how long nothing may come of it. */
    readonly patienceMs: number;
  }
  interface FastifyContextConfig {
    /** The media types that the route's body may have, where JSON is not the only one. */
    consumes?: readonly string[];
  }
}

export const mediaTypeOf = ({ headers }: Pick<FastifyRequest, 'headers'>): string =>
  (headers['content-type'] ?? '').split(';', 1)[0]!.trim().toLowerCase();

/** JSON is UTF-8 (RFC 8259), of which ASCII is a part. Read as something else than its sender says, a name would be another one. */
const isReadable = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean => {
  const [, charset] = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(headers['content-type'] ?? '') ?? [];
  return charset === undefined || /^(utf-?8|us-ascii)$/i.test(charset);
};

const TAKE_BODIES = new Set(['POST', 'PUT']);

/** Which bodies are read, and how; each route takes only those of its own media types (415). */
export const acceptBodies = (fastify: FastifyInstance, inMs: number): void => {
  arrivesInTime(fastify, inMs);
  fastify.decorateRequest('patienceMs', inMs);
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser<Buffer>(
    [JSON_TYPE, FHIR_TYPE],
    { parseAs: 'buffer' },
    (_request, bytes, done) => {
      try {
        done(null, parseJson(bytes));
      } catch (problem) {
        done(problem as Problem);
      }
    },
  );
  // A form is a button of a page: it has no field, so nothing of it is read. Lines are read one by one, while they arrive: see referrals/import.
  fastify.addContentTypeParser(FORM_TYPE, { parseAs: 'string' }, (_request, _text, done) => done(null));
  fastify.addContentTypeParser([NDJSON_TYPE, FHIR_NDJSON_TYPE], (request, payload, done) => {
    takesItsTime(request);
    done(null, payload);
  });
  fastify.addHook('preParsing', (request, _reply, _payload, done) => {
    const { consumes = [JSON_TYPE] } = request.routeOptions.config;
    const takes = consumes.includes(mediaTypeOf(request)) && isReadable(request);
    const isWrong = TAKE_BODIES.has(request.method) && !request.is404 && !takes;
    done(isWrong ? new Problem('unsupported-media-type', undefined, { allowed: [...consumes] }) : null);
  });
};
