import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api } from '../api/client.js';
import { filtersOf } from './count-by-phase.js';
import { orderOf, type Asked } from './list-journeys.js';

/** How many journeys a list has. */
export interface Total {
  readonly count: number;
  /** There are more than `count`. */
  readonly more: boolean;
}

/** The orders in which a list has closed journeys, too: the others are by what is still to come. */
const OF_ALL: ReadonlySet<string> = new Set(['newest', 'name']);

/**
 * How many journeys a list has in all. Each phase is counted exactly up to a thousand, and their sum says whether there are more. Nothing counts by words, which
 * may be of a name.
 */
export const totalQuery = (asked: Asked) => {
  const { phase, tier, track, staff, policyVersion, late } = asked;
  const sort = orderOf(asked);
  const query = {
    ...{ by: 'phase' as const, ...(phase && { phase }) },
    ...(!OF_ALL.has(sort) && { open: 'true' as const }),
    ...filtersOf({ tier, track, staff, policyVersion, late: sort === 'lateSince' ? true : late }),
  };
  return queryOptions({
    queryKey: ['counts', 'total', query],
    queryFn: async ({ signal }): Promise<Total> => {
      const { items } = await answerOf(api.GET('/v1/journeys/counts', { params: { query }, signal }));
      const count = items.reduce((sum, one) => sum + one.count, 0);
      return { count, more: items.some(({ more }) => more) };
    },
  });
};
