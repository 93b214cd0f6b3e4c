import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { kebab } from '../words/kebab.js';
import { isFormed, type FormedMilestone } from './forms.js';
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

/** How a task ends: with a form, by ticking it off, or with neither, such as one that waits for a result. */
export type TaskEnd = { readonly form: FormedMilestone | null; readonly isTicked: boolean };

/** What ends each open task of the journey. */
export const taskEndsQuery = (journeyId: string) =>
  queryOptions({
    ...mayBeDone(journeyId),
    select: ({ tasks }: MayBeDone): ReadonlyMap<string, TaskEnd> =>
      new Map(
        tasks.map(({ task, milestones }) => [
          task,
          {
            form: milestones.map(kebab).find(isFormed) ?? null,
            isTicked: milestones.includes('completeTask'),
          },
        ]),
      ),
  });
