import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ConfiguresRoute } from '../http/configures-route.js';
import type {} from '../http/cursors/sealed-cursors.interceptor.js';
import { knownAs } from '../http/etag-of-coding.js';
import type { OwnTags } from './own-tags.js';

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

/** Answers 304 to a person who was shown the same before. It runs before the audit, so that what is not shown again has no row. */
export const answerUnchanged = (fastify: FastifyInstance, tags: OwnTags): void => {
  fastify.addHook('onSend', async (request, reply, payload) => {
    const { conditional } = request.routeOptions.config;
    if (!conditional || reply.statusCode !== 200 || typeof payload !== 'string') return payload;
    const etag = await tags.of(request, payload);
    void reply.header('etag', etag);
    const known = knownAs(etag, request.headers['if-none-match']);
    if (known === null) return payload;
    request.isUnchanged = true;
    void reply.code(304).header('etag', known).removeHeader('content-type').removeHeader('content-length');
    return null;
  });
};
