import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import { journeyQuery } from '../../api/journey.js';

/** How the stay has gone; under the key of the journey, so that a milestone makes it anew. */
export const courseQuery = (journeyId: string) =>
  queryOptions({
    queryKey: [...journeyQuery(journeyId).queryKey, 'course'],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/journeys/{journeyId}/course', { params: { path: { journeyId } }, signal })),
  });
