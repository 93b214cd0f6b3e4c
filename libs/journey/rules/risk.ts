import type { InstrumentTotal, Measured } from '#instruments/instrument';
import { event } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { JourneyState } from '../model/state.js';

/** C-SSRS as a number: 0 none, 1 low, 2 moderate, 3 high. */
const CSSRS_HIGH = 3;

export const isHighRisk = ({ instrument, total }: Measured): boolean =>
  instrument === 'C-SSRS' && total >= CSSRS_HIGH;

/**
 * R-RISK-HIGH: a new alert, or a further report that joins the one nobody has acknowledged yet, so that nobody is
 * alerted twice (R-ONCE). Whoever acknowledged knew of what was reported until then: what comes after alerts anew.
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

/** A referral whose latest C-SSRS is high alerts before anybody has opened it. */
export const highRiskOnReferral = (state: JourneyState, results: readonly InstrumentTotal[]): NewEvent[] => {
  const latest = results
    .filter(({ instrument }) => instrument === 'C-SSRS')
    .sort((a, b) => b.takenAt - a.takenAt)[0];
  return latest && isHighRisk(latest) ? [raiseRisk(state, 'C-SSRS', null)] : [];
};
