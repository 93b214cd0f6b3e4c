import type { MilestoneName } from '../model/milestone.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState, RiskAlert } from '../model/state.js';
import { addDays } from '../time/spans.js';

/** What answers an alert: of a journey that has closed, it is taken while such an alert is open. */
const ANSWERS: readonly MilestoneName[] = ['acknowledgeRisk', 'disposeRisk'];

/** What is recorded late: of days before an ending, for some days after it. */
const LATE: readonly MilestoneName[] = ['recordAttendance', 'recordWeek'];

/** What makes a summary right that was signed and proved wrong, whenever that comes to light. */
const AMENDS: readonly MilestoneName[] = ['amendDischargeSummary', 'signDischargeSummary'];

export const answersAlert = (name: MilestoneName): boolean => ANSWERS.includes(name);
export const isLateRecord = (name: MilestoneName): boolean => LATE.includes(name);
export const amendsSummary = (name: MilestoneName): boolean => AMENDS.includes(name);

/** R-SUMMARY: whether there is a signed summary of a journey that has closed. */
export const takesAmendments = ({ phase, summary }: JourneyState): boolean =>
  phase === 'closed' && (summary?.signed ?? null) !== null;

/** Of somebody who has died nobody is asked anything. */
export const hasDied = ({ closed }: Pick<JourneyState, 'closed'>): boolean =>
  closed?.because === 'died' || closed?.aftercareEnded === 'died';

/**
 * R-RISK-HIGH: the alert that was raised since the journey closed, the one thing that such a journey still asks for. One that a death
 * closed over asks nobody any more.
 */
export const alertSinceClosing = ({ closed, risk: { alert } }: JourneyState): RiskAlert | null =>
  closed && !hasDied({ closed }) && alert && alert.raisedAt >= closed.at ? alert : null;

/** Whether nobody has to do anything of the journey any more. */
export const isOver = (state: JourneyState): boolean =>
  state.phase === 'closed' && alertSinceClosing(state) === null;

/** What is waited for of a journey that has closed. */
export const answersAfterClosing = (state: JourneyState): readonly MilestoneName[] =>
  alertSinceClosing(state) ? ANSWERS : [];

/** When treatment ended, as far as sessions and weeks go; null where it goes on, or never began. ms since epoch. */
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
