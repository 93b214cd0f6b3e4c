import { type Decision, refuse } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';

/** A death ends a journey whatever is open. */
const closes = ({ type, data }: NewEvent): boolean => type === 'journeyClosed' && data.because !== 'died';
const discharges = ({ type }: NewEvent): boolean => type === 'dischargeBegun' || type === 'summarySigned';
const disposes = ({ type }: NewEvent): boolean => type === 'riskDisposed';

/**
 * R-RISK-HIGH: an open alert stops every ending and the discharge until its disposition; only a death closes all the same. Under a
 * policy without `risk` it stops a closing until somebody acknowledges, since that would silence the ladder.
 */
export const closingKeepsAlert = (state: JourneyState, decision: Decision, { risk }: Policy): Decision => {
  const { alert } = state.risk;
  if (!alert || !decision.ok) return decision;
  const acknowledged = alert.acknowledgedAt !== null;
  if (!risk)
    return decision.events.some(closes) && !acknowledged
      ? refuse('R-RISK-HIGH', 'A high-risk alert is open and nobody has acknowledged it.', 'acknowledgeRisk')
      : decision;
  const { events } = decision;
  if (events.some(disposes) || !events.some((one) => closes(one) || discharges(one))) return decision;
  return acknowledged
    ? refuse('R-RISK-HIGH', 'A high-risk alert has no disposition yet.', 'disposeRisk')
    : refuse(
        'R-RISK-HIGH',
        'A high-risk alert is open and nobody has acknowledged it.',
        'acknowledgeRisk',
        'then disposeRisk',
      );
};
