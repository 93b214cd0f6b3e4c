import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { journeyQuery } from '../api/journey.js';

/** What a plan begins with, what there is to choose from, and up to where the journey was read for it. */
export type PlanStart = Schemas['PlanToStartFrom'];
export type Plan = NonNullable<PlanStart['plan']>;
export type Choices = PlanStart['choices'];

const read = (journeyId: string, signal: AbortSignal): Promise<PlanStart> =>
  answerOf(api.GET('/v1/journeys/{journeyId}/draft-plan', { params: { path: { journeyId } }, signal }));

export const planStartQuery = (journeyId: string) =>
  queryOptions({
    queryKey: [...journeyQuery(journeyId).queryKey, 'plan-start'],
    queryFn: ({ signal }) => read(journeyId, signal),
    // A form begins with the plan as it is now, and not as it was when the form was last open.
    gcTime: 0,
  });

/** The plan as it is now, for a form that has read it up to another event. */
export const planNowQuery = (journeyId: string, upTo: number) =>
  queryOptions({
    queryKey: [...journeyQuery(journeyId).queryKey, 'plan-now', String(upTo)],
    queryFn: ({ signal }) => read(journeyId, signal),
    gcTime: 0,
  });
