import { missingBaseline } from '../rules/instrument-sets.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { fromTheStart, ladder, type RunningClock } from './clock.js';

/**
 * R-BASELINE: each instrument of the baseline that is missing has a task from the admission on, due with the assessment. It stands until
 * it is taken, in planning and treatment too: what later results are compared with is worth having late, and no decision waits for it.
 */
export const baselineClocks = (state: JourneyState, policy: Policy): RunningClock[] => {
  const { admittedAt } = state;
  if (admittedAt === null) return [];
  return missingBaseline(state, policy).map((instrument) => {
    const named = {
      id: `baseline.${instrument}`,
      rule: 'R-BASELINE',
      title: `Baseline: ${instrument} is to be taken`,
    } as const;
    const clock = ladder(named, admittedAt, policy.clocks.assessment, 'clinician', policy);
    return fromTheStart(clock, admittedAt, 'clinician');
  });
};
