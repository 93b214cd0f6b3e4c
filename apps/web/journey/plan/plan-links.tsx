import { useQuery } from '@tanstack/react-query';
import { actionsQuery, type Action } from '../../milestones/read-actions.js';
import { ActionLinks } from '../action-links.js';

/** The actions that are about the plan. */
const ABOUT_PLAN: ReadonlySet<Action['path']> = new Set([
  ...(['draft-plan', 'sign-plan', 'amend-plan', 'drop-amendment', 'review-plan'] as const),
]);

export const PlanLinks = ({ journeyId }: { readonly journeyId: string }) => {
  const { data = [] } = useQuery(actionsQuery(journeyId));
  const actions = data.filter(
    ({ path, state }) => ABOUT_PLAN.has(path) && state !== 'blocked' && state !== 'notYours',
  );
  return actions.length === 0 ? null : <ActionLinks journeyId={journeyId} actions={actions} />;
};
