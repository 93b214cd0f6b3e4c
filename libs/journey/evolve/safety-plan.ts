import type { SafetyPlanWatch } from '../model/safety-plan.js';
import type { JourneyState } from '../model/state.js';

/** What changes of the watch over a safety plan, where there is one. */
export const watched = (
  { safetyPlan }: JourneyState['risk'],
  change: Partial<SafetyPlanWatch>,
): Pick<JourneyState['risk'], 'safetyPlan'> =>
  safetyPlan ? { safetyPlan: { ...safetyPlan, ...change } } : {};
