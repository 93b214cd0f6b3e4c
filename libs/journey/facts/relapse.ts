import { event } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { RelapseSource } from '../model/fact.js';
import type { Context } from '../decider/decider.js';
import { stepTier } from '../rules/step.js';
import { openRelapseReports, relapseReport } from '../rules/reports.js';
import { tierAbove } from '../rules/taper.js';
import { addSpan } from '../time/spans.js';
import type { JourneyState } from '../model/state.js';

/**
 * R-RELAPSE: one tier up at once, provisionally, from the next session day; at the top tier the transfer decision. A
 * second report while one is open joins it. Outside treatment there is no tier: the report is kept, and
 * a task climbs the ladder until somebody has responded.
 */
export const reportRelapse = (
  state: JourneyState,
  source: RelapseSource,
  note: string | null,
  context: Context,
): NewEvent[] => {
  const { at, policy } = context;
  const { treatment, phase } = state;
  if (phase !== 'treatment' || !treatment) return outsideTreatment(state, source, note, context);
  if (treatment.relapse) return [event('relapseJoined', { source, note }, 'R-RELAPSE')];
  const to = tierAbove(treatment.tier, policy);
  const reported = event('relapseReported', { source, note, atTopTier: to === null }, 'R-RELAPSE');
  return to === null ? [reported] : [reported, stepTier(state, to, 'relapse', 'R-RELAPSE', null, at, policy)];
};

const outsideTreatment = (
  state: JourneyState,
  source: RelapseSource,
  note: string | null,
  { at, policy }: Context,
): NewEvent[] => {
  const joined = event('relapseJoined', { source, note }, 'R-RELAPSE');
  if (openRelapseReports(state).length > 0) return [joined];
  const dueAt = addSpan(at, policy.clocks.relapseAcknowledge, policy.calendar);
  const title = `Relapse reported in ${state.phase}: respond`;
  return [
    joined,
    event(
      'taskRaised',
      { task: relapseReport(state), role: 'clinician', title, dueAt, rung: 0, clock: null },
      'R-RELAPSE',
    ),
  ];
};
