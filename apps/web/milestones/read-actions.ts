import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { isFormed, type FormedMilestone } from './forms.js';
import { journeyQuery } from '../api/journey.js';

type Sent = Schemas['Action'];
export type Action = Sent & { readonly path: FormedMilestone };

/** What may be done with the journey now, by whoever looks, in the order in which it is worth while: as far as there are forms for it. */
export const actionsQuery = (journeyId: string) =>
  queryOptions({
    queryKey: [...journeyQuery(journeyId).queryKey, 'actions'],
    queryFn: async ({ signal }) => {
      const params = { path: { journeyId } };
      const { actions } = await answerOf(api.GET('/v1/journeys/{journeyId}/actions', { params, signal }));
      return actions.filter((action): action is Action => isFormed(action.path));
    },
  });
