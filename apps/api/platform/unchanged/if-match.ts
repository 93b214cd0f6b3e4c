import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';

/** The ETag of `GET /v1/journeys/{id}`, or its `seq` alone: the sequence of the journey's last event. */
const ETAG = /^"([1-9]\d{0,8})(?:\.[\w-]{1,32})?"$/;

/** Documents that a route takes an If-Match. */
export const TakesIfMatch = (): MethodDecorator =>
  ApiHeader({
    name: 'If-Match',
    required: false,
    description:
      'The ETag of the journey when it was read. Where somebody has changed since what this takes the place of, it is refused (412), and nothing is lost.',
    schema: { type: 'string', pattern: ETAG.source, examples: ['"12"'] },
  });

/**
 * Parameter of a handler: the sequence up to which whoever sends this has read the journey; null where they do not say.
 * @throws Problem where it is none
 */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number | null => {
  const sent = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (sent === undefined) return null;
  const [, seq] = ETAG.exec(sent) ?? [];
  if (seq === undefined) throw faulty('must be the ETag of the journey as it was read, like "12"');
  return Number(seq);
});

const faulty = (detail: string): Problem =>
  new Problem('invalid-input', undefined, { errors: [{ field: 'If-Match', detail }] });

/**
 * Refuses an If-Match where nobody would check it, because it would be believed to hold.
 * @param replaces whether the route replaces something: for another route, If-Match is an unknown field
 * @param reads whether the person may read what they would change: who may not has no ETag of it
 * @throws Problem
 */
export const mustBeChecked = (read: number | null, replaces: boolean, reads: boolean): void => {
  if (read === null) return;
  if (!replaces) throw faulty('there is nothing here that it could be about');
  if (!reads)
    throw new Problem(
      'not-permitted',
      'Who may not read the journey has no ETag of it: send this without If-Match.',
    );
};
