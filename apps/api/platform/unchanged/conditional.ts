import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { ConfiguresRoute } from '../http/configures-route.js';
import type {} from '../http/cursors/sealed-cursors.interceptor.js';
import { knownAs } from '../http/etag-of-coding.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The answer has an ETag, and is 304 for a person who has it already. */
    conditional?: true;
  }
  interface FastifyRequest {
    /** Which state of it is shown, as If-Match takes it: of a journey or a track, the sequence of its last event. */
    readAt?: number | string;
    /** This person was shown the same before: the ETag is theirs alone. */
    isUnchanged?: true;
  }
}

/** Declares a read, of one or of a list, whose answer is not sent, and not noted in the audit, again to who was shown the same before. */
export const Conditional = (): MethodDecorator =>
  applyDecorators(
    ConfiguresRoute({ conditional: true }),
    ApiHeader({
      name: 'If-None-Match',
      required: false,
      description: 'The ETag of an answer that you have: while it would be the same, the answer is 304.',
      schema: { type: 'string' },
    }),
    ApiResponse({ status: 304, description: 'As it was answered before, to you' }),
  );

/** Whether somebody asks if anything has changed since they were shown it. */
export const asksForChanges = ({ headers, routeOptions: { config } }: FastifyRequest): boolean =>
  config.conditional === true && headers['if-none-match'] !== undefined;

/**
 * An ETag of what is shown and of whom it is shown to, so that nobody has one who was not shown the answer; of what If-Match takes it begins with the state
 * that is shown. The cursor of the next page is left out, because it is sealed anew each time; one from before goes on
 * from the same row.
 */
const etagFor = ({ person, readAt, url, sealedCursor }: FastifyRequest, answer: string): string => {
  const shown = sealedCursor === undefined ? answer : answer.replace(sealedCursor, '');
  const hash = createHash('sha256').update(`${person?.id}\n${url}\n${shown}`).digest('base64url');
  return `"${readAt === undefined ? '' : `${readAt}.`}${hash.slice(0, 22)}"`;
};

/** Answers 304 to a person who was shown the same before. It runs before the audit, so that what is not shown again has no row. */
export const answerUnchanged = (fastify: FastifyInstance): void => {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const { conditional } = request.routeOptions.config;
    if (!conditional || reply.statusCode !== 200 || typeof payload !== 'string') {
      done(null, payload);
      return;
    }
    const etag = etagFor(request, payload);
    void reply.header('etag', etag);
    const known = knownAs(etag, request.headers['if-none-match']);
    if (known === null) {
      done(null, payload);
      return;
    }
    request.isUnchanged = true;
    void reply.code(304).header('etag', known).removeHeader('content-type').removeHeader('content-length');
    done(null, null);
  });
};
