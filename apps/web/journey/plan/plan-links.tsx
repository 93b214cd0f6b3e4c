import { useQuery } from '@tanstack/react-query';
import type { JourneyView } from '../../api/journey.js';
import { actionsQuery, type Action } from '../../milestones/read-actions.js';
import { ActionLinks } from '../action-links.js';

/** The actions that are about the plan. */
const ABOUT_PLAN: ReadonlySet<Action['path']> = new Set([
  ...(['draft-plan', 'sign-plan', 'amend-plan', 'drop-amendment', 'review-plan'] as const),
]);

export const PlanLinks = ({ view }: { readonly view: JourneyView }) => {
  const { data = [] } = useQuery(actionsQuery(view.journeyId));
  const actions = data.filter(
    ({ path, state }) => ABOUT_PLAN.has(path) && state !== 'blocked' && state !== 'notYours',
  );
  return actions.length === 0 ? null : <ActionLinks view={view} actions={actions} />;
};
