import type { MilestoneName } from '../model/milestone.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState, RiskAlert } from '../model/state.js';
import { addDays } from '../time/spans.js';

/** Milestones that answer an alert. A journey that has closed takes them while an alert raised since is open. */
const ANSWERS: readonly MilestoneName[] = ['acknowledgeRisk', 'disposeRisk'];

/** Milestones about days before an ending that may be recorded for some days after it. */
const LATE: readonly MilestoneName[] = ['recordAttendance', 'recordWeek'];

/** Milestones that correct a signed summary that proved wrong, whenever that comes to light. */
const AMENDS: readonly MilestoneName[] = ['amendDischargeSummary', 'signDischargeSummary'];

export const answersAlert = (name: MilestoneName): boolean => ANSWERS.includes(name);
export const isLateRecord = (name: MilestoneName): boolean => LATE.includes(name);
export const amendsSummary = (name: MilestoneName): boolean => AMENDS.includes(name);

/** R-SUMMARY: whether there is a signed summary of a journey that has closed. */
export const takesAmendments = ({ phase, summary }: JourneyState): boolean =>
  phase === 'closed' && (summary?.signed ?? null) !== null;

/** Whether the client has died: then nobody is asked anything. */
export const hasDied = ({ closed }: Pick<JourneyState, 'closed'>): boolean =>
  closed?.because === 'died' || closed?.aftercareEnded === 'died';

/**
 * R-RISK-HIGH: the alert that was raised since the journey closed, the one thing that a closed journey still asks for; null if there is none. After a death
 * nobody is asked any more.
 */
export const alertSinceClosing = ({ closed, risk: { alert } }: JourneyState): RiskAlert | null =>
  closed && !hasDied({ closed }) && alert && alert.raisedAt >= closed.at ? alert : null;

/** Whether nobody has to do anything of the journey any more. */
export const isOver = (state: JourneyState): boolean =>
  state.phase === 'closed' && alertSinceClosing(state) === null;

/** Milestones that a closed journey waits for. */
export const answersAfterClosing = (state: JourneyState): readonly MilestoneName[] =>
  alertSinceClosing(state) ? ANSWERS : [];

/** When treatment ended, for sessions and weeks (ms since epoch); null if it goes on, or never began. */
export const endOfTreatment = ({
  phase,
  phaseSince,
  treatment,
  closed,
  discharge,
}: JourneyState): number | null => {
  if (!treatment) return null;
  if (phase === 'aftercare') return phaseSince;
  return closed ? (discharge?.summaryAt ?? closed.at) : null;
};

/** R-ATTEND: whether what was held before the ending may still be recorded (P: `endings.recordWithinDays`). */
export const takesLateRecords = (state: JourneyState, at: number, { endings, calendar }: Policy): boolean => {
  const end = endOfTreatment(state);
  return endings !== undefined && end !== null && at < addDays(end, endings.recordWithinDays, calendar);
};

/**
 * Whether a milestone is taken after the phase that it belongs to. R-ATTEND: what was held before an ending is recorded for some days after it; R-SUMMARY: a
 * signed summary is amended whenever it proves wrong.
 */
export const isTakenAfterwards = (
  name: MilestoneName,
  state: JourneyState,
  at: number,
  policy: Policy,
): boolean =>
  (isLateRecord(name) && takesLateRecords(state, at, policy)) ||
  (amendsSummary(name) && takesAmendments(state));
