import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Paths, type Schemas } from '../api/client.js';
import { byWords } from '../clients/by-words.js';
import { isListed } from '../clients/listed.js';
import type { CaseloadSearch } from './search.js';

const ROWS = 50;

/** What the list asks for. The words may name somebody, so they are in no address. */
export interface Asked extends Omit<CaseloadSearch, 'as'> {
  readonly words: string;
}

/** The order: what is due first at the top. Closed journeys have nothing due, and a search by name means any journey: there the newest is at the top. */
export const orderOf = ({ phase, words, sort = 'due' }: Asked) =>
  words !== '' || phase === 'closed' ? ('newest' as const) : sort;

const bodyOf = (asked: Asked, limit: number) => {
  const { words, late, sort: _, ...filter } = asked;
  return {
    ...filter,
    ...(late && { overdue: true }),
    ...byWords(words),
    sort: orderOf(asked),
    limit,
  };
};

type Body = Schemas['JourneySearch'];
type Query = NonNullable<Paths['/v1/journeys']['get']['parameters']['query']>;

/** The same filters as they stand in an address. */
const queryOf = (body: Body): Query =>
  Object.fromEntries(Object.entries(body).map(([name, value]) => [name, value === true ? 'true' : value]));

/**
 * One page of it. Only where words may name somebody is it a POST: a GET that finds nothing new is answered without the rows, and leaves none in the audit.
 */
const ask = (words: string, body: Body, signal: AbortSignal) =>
  words === ''
    ? answerOf(api.GET('/v1/journeys', { params: { query: queryOf(body) }, signal }))
    : answerOf(api.POST('/v1/journeys/search', { body, signal }));

/** The caseload, some rows at a time. */
export const caseloadQuery = (asked: Asked, rows = ROWS) =>
  infiniteQueryOptions({
    queryKey: ['caseload', asked, rows],
    queryFn: async ({ pageParam, signal }) => {
      const body = { ...bodyOf(asked, rows), ...(pageParam !== null && { cursor: pageParam }) };
      const { items, nextCursor } = await ask(asked.words, body, signal);
      return { rows: items.filter(isListed), nextCursor };
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
