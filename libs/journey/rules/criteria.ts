import type { JourneyState } from '../model/state.js';

/**
 * R-DISCH: the plan's discharge criteria that are not met; null if nobody has looked at any of them. Then whoever begins the discharge says whether they are
 * met.
 */
export const unmetCriteria = ({ plan, criteria }: JourneyState): string[] | null =>
  plan === null || Object.keys(criteria).length === 0
    ? null
    : plan.draft.dischargeCriteria.filter((criterion) => criteria[criterion] !== true);
