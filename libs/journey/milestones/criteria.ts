import { accept, event, refuse } from '../model/decision.js';
import type { Decider } from '../decider/decider.js';

/** R-DISCH: whether a discharge criterion of the plan is met; it may be looked at again. */
export const assessCriterion: Decider<'assessCriterion'> = ({ plan }, { criterion, met }) => {
  const criteria = plan?.draft.dischargeCriteria ?? [];
  if (!criteria.includes(criterion))
    return refuse('R-DISCH', 'The plan has no such discharge criterion.', ...criteria);
  return accept(event('criterionAssessed', { criterion, met }, 'R-DISCH'));
};
