import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Paths, type Schemas } from '../api/client.js';

type Row = Paths['/v1/journeys']['get']['responses'][200]['content']['application/json']['items'][number];
export type Unassigned = Schemas['UnassignedJourney'];

const isShown = (row: Row): row is Row & Unassigned => 'client' in row;

/** Open journeys of the person's sites that have no clinician yet, those that have waited longest first. */
export const unassignedQuery = infiniteQueryOptions({
  queryKey: ['caseload', 'unassigned'],
  queryFn: async ({ pageParam, signal }) => {
    const query = {
      unassigned: 'true',
      sort: 'phaseSince',
      ...(pageParam !== null && { cursor: pageParam }),
    } as const;
    const { items, nextCursor } = await answerOf(api.GET('/v1/journeys', { params: { query }, signal }));
    return { rows: items.filter(isShown), nextCursor };
  },
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }) => nextCursor,
});
