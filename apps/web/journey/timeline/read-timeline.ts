import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../api/answer.js';
import { api, type Schemas } from '../../api/client.js';
import { journeyQuery } from '../../api/journey.js';

export type TimelineEvent = Schemas['TimelineEvent'];
export type Why = Schemas['Why'];

const ROWS = 200;

/** The events of a journey, oldest first, a page after the other. */
export const timelineQuery = (journeyId: string) =>
  infiniteQueryOptions({
    queryKey: [...journeyQuery(journeyId).queryKey, 'timeline'],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/v1/journeys/{journeyId}/timeline', {
          params: {
            path: { journeyId },
            query: { limit: ROWS, ...(pageParam !== null && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const whyQuery = (journeyId: string, seq: number) =>
  queryOptions({
    queryKey: [...journeyQuery(journeyId).queryKey, 'why', seq],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/v1/journeys/{journeyId}/why/{seq}', {
          params: { path: { journeyId, seq: String(seq) } },
          signal,
        }),
      ),
    // Why an event happened never changes.
    staleTime: Infinity,
  });
