import type { JourneyState } from '../model/state.js';

/**
 * R-DISCH: the plan's discharge criteria that are not met, or null where nobody has looked at any: then whoever begins the
 * discharge says so themselves.
 */
export const unmetCriteria = ({ plan, criteria }: JourneyState): string[] | null =>
  plan === null || Object.keys(criteria).length === 0
    ? null
    : plan.draft.dischargeCriteria.filter((criterion) => criteria[criterion] !== true);
