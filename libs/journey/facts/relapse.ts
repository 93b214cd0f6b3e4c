import { event } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { RelapseReport } from '../model/event-parts.js';
import type { Facts } from '../model/fact.js';
import type { Context } from '../decider/decider.js';
import { dayOfUse, wasBeforeAdmission } from '../rules/day-of-use.js';
import { tellNewDays } from '../rules/new-days.js';
import { recommendationFalls } from '../rules/recommendation.js';
import { stepTier } from '../rules/step.js';
import { openRelapseReports, relapseReport } from '../rules/reports.js';
import { tierAbove, UNDECIDED } from '../rules/taper.js';
import { addSpan } from '../time/spans.js';
import type { JourneyState } from '../model/state.js';

/**
 * R-RELAPSE: steps the client up one tier at once, provisionally, from the next session day; at the top tier the transfer has to be decided. A second report
 * joins the open relapse. If that was acknowledged, the new report is to be acknowledged itself (version 2), because whoever acknowledged knew only of the
 * reports until then. Outside treatment there is no tier: the report is kept, and a task climbs the ladder until somebody has responded. In version 3 the same
 * is done with use before the admission.
 */
export const reportRelapse = (
  state: JourneyState,
  fact: Facts['relapseReported'],
  context: Context,
): NewEvent[] => {
  const { at, policy } = context;
  const { treatment, phase } = state;
  const report: RelapseReport = { ...fact, ...dayOfUse(fact.usedOn, at, policy) };
  if (phase !== 'treatment' || !treatment)
    return asksOnly(state, report, `Relapse reported in ${phase}: respond`, context);
  const { relapse } = treatment;
  if (relapse) {
    const anew = policy.relapse !== undefined && relapse.acknowledgedAt !== null;
    return [event('relapseJoined', { ...report, ...(anew && { anew }) }, 'R-RELAPSE')];
  }
  if (wasBeforeAdmission(state, fact.usedOn, policy))
    return asksOnly(state, report, 'Use before the admission reported: respond', context);
  const to = tierAbove(treatment.tier, policy);
  const reported = [
    ...recommendationFalls(treatment, [UNDECIDED], policy),
    event('relapseReported', { ...report, atTopTier: to === null }, 'R-RELAPSE'),
  ];
  if (to === null) return reported;
  return [
    ...reported,
    stepTier(state, to, 'relapse', 'R-RELAPSE', null, at, policy),
    ...tellNewDays(state, to, context),
  ];
};

/** Keeps the report, and raises a task to respond, if none is open. */
const asksOnly = (
  state: JourneyState,
  report: RelapseReport,
  title: string,
  { at, policy }: Context,
): NewEvent[] => {
  const joined = event('relapseJoined', report, 'R-RELAPSE');
  if (openRelapseReports(state).length > 0) return [joined];
  const dueAt = addSpan(at, policy.clocks.relapseAcknowledge, policy.calendar);
  return [
    joined,
    event(
      'taskRaised',
      { task: relapseReport(state), role: 'clinician', title, dueAt, rung: 0, clock: null },
      'R-RELAPSE',
    ),
  ];
};
