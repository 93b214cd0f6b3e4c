import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';
import { changedMeanwhile } from './only-unchanged.js';

/** How the ETag of a kind of thing begins: with what says which state of it was read. */
export interface ReadState<T> {
  /** The thing, as the document names it. */
  readonly of: string;
  /** Source of the regular expression of that beginning. */
  readonly form: string;
  readonly example: string;
  readonly from: (written: string) => T;
  /** What `If-None-Match: *` stands for: that there was none. Undefined for what is always there when somebody changes it. */
  readonly none?: T;
}

/** The sequence of the last event of a journey or a track. `form`: PostgreSQL has to hold it. */
export const sequenceOf = (of: string): ReadState<number> => ({
  of,
  form: '[1-9]\\d{0,8}',
  example: '12',
  from: Number,
});

const etagOf = ({ form }: Pick<ReadState<unknown>, 'form'>): RegExp =>
  new RegExp(`^"(${form})(?:\\.[\\w-]{1,32})?"$`);

/** Documents that a route takes an If-Match, and an If-None-Match where it may make what is not there yet. */
export const TakesIfMatch = (state: ReadState<unknown>): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: `The ETag of the ${state.of} when it was read. Where somebody has changed since what this takes the place of, it is refused (412), and nothing is lost.`,
      schema: { type: 'string', pattern: etagOf(state).source, examples: [`"${state.example}"`] },
    }),
    ...(state.none === undefined
      ? []
      : [
          ApiHeader({
            name: 'If-None-Match',
            required: false,
            description: `\`*\`: only if there is no such ${state.of} yet; where there is one, it is refused (412).`,
            schema: { type: 'string', enum: ['*'] },
          }),
        ]),
  );

/**
 * Parameter of a handler: which state whoever sends this has read; null where they do not say.
 * @throws Problem where it is none
 */
export const IfMatch = createParamDecorator(
  (state: ReadState<unknown>, context: ExecutionContext): unknown => {
    const { 'if-match': known, 'if-none-match': none } = context
      .switchToHttp()
      .getRequest<FastifyRequest>().headers;
    const [, written] = etagOf(state).exec(known ?? '') ?? [];
    if (known !== undefined && written === undefined)
      throw faulty('If-Match', `must be the ETag of the ${state.of} as it was read, like "${state.example}"`);
    if (state.none === undefined || none === undefined)
      return written === undefined ? null : state.from(written);
    if (none !== '*') throw faulty('If-None-Match', 'must be *');
    // Of what was read there is one: both together never hold.
    if (written !== undefined) throw changedMeanwhile(null, null, true);
    return state.none;
  },
);

const faulty = (field: string, detail: string): Problem =>
  new Problem('invalid-input', undefined, { errors: [{ field, detail }] });

/**
 * Refuses an If-Match where nobody would check it, because it would be believed to hold.
 * @param replaces whether the route replaces something: for another route, If-Match is an unknown field
 * @param reads whether the person may read what they would change: who may not has no ETag of it
 * @throws Problem
 */
export const mustBeChecked = (read: number | null, replaces: boolean, reads: boolean): void => {
  if (read === null) return;
  if (!replaces) throw faulty('If-Match', 'there is nothing here that it could be about');
  if (!reads)
    throw new Problem(
      'not-permitted',
      'Who may not read the journey has no ETag of it: send this without If-Match.',
    );
};
