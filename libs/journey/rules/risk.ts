import type { InstrumentTotal, Measured } from '#instruments/instrument';
import { event } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import { RISK_LEVELS } from '../model/milestone.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { addDays } from '../time/spans.js';

/** C-SSRS as a number: 0 none, 1 low, 2 moderate, 3 high. */
const CSSRS_HIGH = 3;
const CSSRS_MODERATE = 2;

export const isHighRisk = ({ instrument, total }: Measured): boolean =>
  instrument === 'C-SSRS' && total >= CSSRS_HIGH;

/**
 * R-RISK-HIGH: a new alert, or a further report that joins the alert that nobody has acknowledged yet, so that nobody is alerted twice (R-ONCE). Whoever
 * acknowledged knew only of the reports until then, so a later report alerts anew.
 */
export const raiseRisk = (
  state: JourneyState,
  source: 'C-SSRS' | 'judgement',
  note: string | null,
): NewEvent => {
  const { alert } = state.risk;
  return event(
    alert && alert.acknowledgedAt === null ? 'riskJoined' : 'riskRaised',
    { source, note },
    'R-RISK-HIGH',
  );
};

/**
 * What the latest C-SSRS of a referral asks for, before anybody has opened the referral. A high one alerts. One that is older than the policy's days asks for a
 * screen instead, as a moderate one does, because nobody knows how the client is today. Under a policy without `risk` a high one alerts however old it is, and
 * a moderate one asks for nothing.
 */
export const riskOnReferral = (
  state: JourneyState,
  results: readonly InstrumentTotal[],
  { risk, calendar }: Policy,
): NewEvent[] => {
  const latest = results
    .filter(({ instrument }) => instrument === 'C-SSRS')
    .sort((a, b) => b.takenAt - a.takenAt)[0];
  if (!latest) return [];
  const { total, takenAt } = latest;
  const old = risk && addDays(takenAt, risk.referralResultDays, calendar) < state.openedAt;
  if (isHighRisk(latest) && !old) return [raiseRisk(state, 'C-SSRS', null)];
  return risk && total >= CSSRS_MODERATE
    ? [event('riskScreenAsked', { level: RISK_LEVELS[total] ?? 'high', takenAt }, 'R-RISK')]
    : [];
};
