import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { journeyQuery } from '../api/journey.js';

export type Why = Schemas['Why'];

/** Why one event happened. */
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

/** Why the journey stands as it does: of each open task and each running clock. */
export const whyNowQuery = (journeyId: string) =>
  queryOptions({
    queryKey: [...journeyQuery(journeyId).queryKey, 'why', 'now'],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/journeys/{journeyId}/why', { params: { path: { journeyId } }, signal })),
  });
