import { event } from '../decision.js';
import type { NewEvent } from '../event.js';
import type { RelapseSource } from '../fact.js';
import type { Context } from '../milestones/decider.js';
import { stepTier } from '../rules/step.js';
import { tierAbove } from '../rules/taper.js';
import type { JourneyState } from '../state.js';

/**
 * R-RELAPSE: one tier up at once, provisionally, from the next session day; at the top tier the transfer decision. A
 * second report while one is open joins it. Outside treatment there is no tier: the report is kept and a task raised.
 */
export const reportRelapse = (
  state: JourneyState,
  source: RelapseSource,
  note: string | null,
  { at, policy }: Context,
): NewEvent[] => {
  const { treatment, phase } = state;
  if (phase !== 'treatment' || !treatment) return outsideTreatment(state, source, note);
  if (treatment.relapse) return [event('relapseJoined', { source, note }, 'R-RELAPSE')];
  const to = tierAbove(treatment.tier, policy);
  const reported = event('relapseReported', { source, note, atTopTier: to === null }, 'R-RELAPSE');
  return to === null ? [reported] : [reported, stepTier(state, to, 'relapse', 'R-RELAPSE', null, at, policy)];
};

const outsideTreatment = (state: JourneyState, source: RelapseSource, note: string | null): NewEvent[] => [
  event('relapseJoined', { source, note }, 'R-RELAPSE'),
  event(
    'taskRaised',
    { task: `relapse.outside.${state.seq}`, role: 'clinician', title: `Relapse reported in ${state.phase}: respond`, dueAt: null, rung: 0, clock: null },
    'R-RELAPSE',
  ),
];
