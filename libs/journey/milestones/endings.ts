import type { Decision } from '../decision.js';
import { accept, event, refuse } from '../decision.js';
import type { CloseReason } from '../phase.js';
import type { JourneyState } from '../state.js';
import type { Decider } from './decider.js';

/** A client can withdraw from any open phase. */
export const withdraw: Decider<'withdraw'> = (state, { reason }) =>
  openAlert(state) ?? accept(event('journeyClosed', { because: withdrawal(state), handOff: null }, 'R-ENDING', reason));

const withdrawal = (state: JourneyState): CloseReason => {
  if (state.admittedAt === null) return 'withdrewBeforeAdmission';
  return state.discharge?.because ?? 'droppedOut';
};

export const endJourney: Decider<'endJourney'> = (state, { because, reason }) => {
  if (because === 'terminatedByFacility' && state.admittedAt === null)
    return refuse('R-ENDING', 'Nobody is terminated who was not admitted.', 'referElsewhere, withdraw or because: other');
  const closed = accept(event('journeyClosed', { because, handOff: null }, 'R-ENDING', reason));
  return because === 'died' ? closed : (openAlert(state) ?? closed);
};

/** Closing would silence the ladder of R-RISK-HIGH: somebody acknowledges first. */
const openAlert = (state: JourneyState): Decision | null =>
  state.risk.alert && state.risk.alert.acknowledgedAt === null
    ? refuse('R-RISK-HIGH', 'A high-risk alert is open and nobody has acknowledged it.', 'acknowledgeRisk')
    : null;

export const completeTask: Decider<'completeTask'> = (state, { task }) =>
  state.tasks[task]
    ? accept(event('taskClosed', { task, how: 'done' }))
    : refuse('R-PHASE', `No open task is called ${task}.`, 'an open task of this journey');
