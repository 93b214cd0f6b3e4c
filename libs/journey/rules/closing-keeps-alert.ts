import { type Decision, refuse } from '../model/decision.js';
import type { JourneyState } from '../model/state.js';

/** Closing would silence the ladder of R-RISK-HIGH: somebody acknowledges first. Only a death closes all the same. */
export const closingKeepsAlert = (state: JourneyState, decision: Decision): Decision => {
  const { alert } = state.risk;
  const closes =
    decision.ok &&
    decision.events.some(({ type, data }) => type === 'journeyClosed' && data.because !== 'died');
  return closes && alert && alert.acknowledgedAt === null
    ? refuse('R-RISK-HIGH', 'A high-risk alert is open and nobody has acknowledged it.', 'acknowledgeRisk')
    : decision;
};
