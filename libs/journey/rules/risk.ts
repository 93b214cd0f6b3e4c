import { event } from '../decision.js';
import type { NewEvent } from '../event.js';
import type { JourneyState } from '../state.js';

/** R-RISK-HIGH: a new alert, or a further report that joins the open one so that nobody is alerted twice (R-ONCE). */
export const raiseRisk = (state: JourneyState, source: 'C-SSRS' | 'judgement', note: string | null): NewEvent =>
  event(state.risk.alert ? 'riskJoined' : 'riskRaised', { source, note }, 'R-RISK-HIGH');
