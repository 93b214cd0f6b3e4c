import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api } from '../api/client.js';
import { byWords } from '../clients/by-words.js';
import { isListed } from '../clients/listed.js';
import type { CaseloadSearch } from './search.js';

const ROWS = 50;

/** Words that name somebody are part of what is asked, and of no address. */
export interface Asked extends Omit<CaseloadSearch, 'as'> {
  readonly words: string;
}

/** What is due first first; of closed journeys nothing is, and who looks for somebody by name means any. */
const orderOf = ({ phase, words, sort = 'due' }: Asked) =>
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

/** The caseload, some rows at a time, what is due first first. */
export const caseloadQuery = (asked: Asked, rows = ROWS) =>
  infiniteQueryOptions({
    queryKey: ['caseload', asked, rows],
    queryFn: async ({ pageParam, signal }) => {
      const body = { ...bodyOf(asked, rows), ...(pageParam !== null && { cursor: pageParam }) };
      const { items, nextCursor } = await answerOf(api.POST('/v1/journeys/search', { body, signal }));
      return { rows: items.filter(isListed), nextCursor };
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
