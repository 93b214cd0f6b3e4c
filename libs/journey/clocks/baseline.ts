import { missingBaseline } from '../rules/instrument-sets.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { fromTheStart, ladder, type RunningClock } from './clock.js';

/**
 * R-BASELINE: each missing instrument of the baseline has a task from the admission on, due with the assessment. The task stands until the instrument is taken,
 * in planning and treatment too. A late baseline is still worth having for comparison with later results, and no decision waits for it.
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
