import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../api/answer.js';
import { api, type Schemas } from '../../api/client.js';
import { journeyQuery } from '../../api/journey.js';

export type PlanVersion = Schemas['PlanVersion'];

/** Every version of the plan, and what was found about its criteria. */
export const plansQuery = (journeyId: string) =>
  queryOptions({
    queryKey: [...journeyQuery(journeyId).queryKey, 'plans'],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/journeys/{journeyId}/plans', { params: { path: { journeyId } }, signal })),
  });
