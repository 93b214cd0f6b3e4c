import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import { journeyQuery } from '../../api/journey.js';

export const notesKey = (journeyId: string) => [...journeyQuery(journeyId).queryKey, 'notes'] as const;

/** Counselling notes: a person reads their own, and the supervisor of the site all. They are forgotten as soon as the page is left. */
export const notesQuery = (journeyId: string) =>
  queryOptions({
    queryKey: notesKey(journeyId),
    queryFn: async ({ signal }) =>
      (
        await answerOf(
          api.GET('/v1/journeys/{journeyId}/counselling-notes', { params: { path: { journeyId } }, signal }),
        )
      ).items,
    gcTime: 0,
  });
