import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf } from '../../api/answer.js';
import { api, type Schemas } from '../../api/client.js';
import { journeyQuery } from '../../api/journey.js';
import type { Shown } from './search.js';

export type TimelineEvent = Schemas['TimelineEvent'];

/** Events of a page. */
export const ROWS = 50;
const OF_PEOPLE = ['decision', 'report', 'session'] as const;

const kindsOf = (shown: Shown) => {
  if (shown === 'all') return {};
  return { kind: shown === 'people' ? [...OF_PEOPLE] : shown };
};

/**
 * The events of a journey, newest first, 50 at a time: each page goes on before the last event of the one above it.
 * @param before sequence: only events before it; null from the newest on
 */
export const timelineQuery = (journeyId: string, shown: Shown, before: number | null) =>
  infiniteQueryOptions({
    queryKey: [...journeyQuery(journeyId).queryKey, 'timeline', shown, before],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/v1/journeys/{journeyId}/timeline', {
          params: {
            path: { journeyId },
            query: { limit: ROWS, ...kindsOf(shown), ...(pageParam !== null && { before: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: before,
    getNextPageParam: ({ items, nextCursor }) => (nextCursor === null ? null : (items.at(-1)?.seq ?? null)),
  });
