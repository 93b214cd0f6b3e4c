import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import { journeyQuery } from '../../api/journey.js';

/** The course of the stay. Its key begins with the journey's, so that it is read anew after a milestone. */
export const courseQuery = (journeyId: string) =>
  queryOptions({
    queryKey: [...journeyQuery(journeyId).queryKey, 'course'],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/journeys/{journeyId}/course', { params: { path: { journeyId } }, signal })),
  });
