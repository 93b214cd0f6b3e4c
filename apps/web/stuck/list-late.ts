import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';

/** That a journey is late, and where it stands; never whose it is. */
export type Late = Pick<
  Schemas['ListedJourneyToOperators'],
  'journeyId' | 'phase' | 'tier' | 'track' | 'lateSince'
>;

const ROWS = 50;

/** Open journeys with a missed clock, the one that has been late longest first, 50 at a time. */
export const lateQuery = infiniteQueryOptions({
  queryKey: ['late'],
  queryFn: async ({ pageParam, signal }) => {
    const query = {
      overdue: 'true' as const,
      open: 'true' as const,
      sort: 'lateSince' as const,
      limit: ROWS,
      ...(pageParam !== null && { cursor: pageParam }),
    };
    const { items, nextCursor } = await answerOf(api.GET('/v1/journeys', { params: { query }, signal }));
    return { rows: items.filter((item) => 'lateSince' in item), nextCursor };
  },
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }) => nextCursor,
});
