import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { isFormed, type FormedMilestone } from './formed.js';
import { journeyQuery } from '../api/journey.js';

type MayBeDone = Schemas['ActionsOfJourney'];
type Sent = MayBeDone['actions'][number];
export type Action = Sent & { readonly path: FormedMilestone };

const mayBeDone = (journeyId: string) => ({
  queryKey: [...journeyQuery(journeyId).queryKey, 'actions'],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
    answerOf(api.GET('/v1/journeys/{journeyId}/actions', { params: { path: { journeyId } }, signal })),
});

/** The actions on the journey as they stand for this person, in the order in which they are worth while; only those for which there is a form. */
export const actionsQuery = (journeyId: string) =>
  queryOptions({
    ...mayBeDone(journeyId),
    select: ({ actions }: MayBeDone) => actions.filter((action): action is Action => isFormed(action.path)),
  });

/** An open task of the journey, with what ends it. */
export type TaskEnd = MayBeDone['tasks'][number];

/** What ends each open task of the journey. First stand the milestones that make sense now: no seat is accepted before one is offered. */
export const taskEndsQuery = (journeyId: string) =>
  queryOptions({
    ...mayBeDone(journeyId),
    select: ({ tasks, actions }: MayBeDone): ReadonlyMap<string, TaskEnd> => {
      const offered = new Set(actions.map(({ name }) => name));
      const isOffered = (name: TaskEnd['milestones'][number]): boolean => offered.has(name);
      return new Map(
        tasks.map((end) => [
          end.task,
          {
            ...end,
            milestones: end.milestones.toSorted((a, b) => Number(isOffered(b)) - Number(isOffered(a))),
          },
        ]),
      );
    },
  });
