import { accept, event, refuse } from '../decision.js';
import type { CloseReason } from '../phase.js';
import { standingTasks } from '../standing-tasks.js';
import type { JourneyState } from '../state.js';
import type { Decider } from './decider.js';

/** A client can withdraw from any open phase. */
export const withdraw: Decider<'withdraw'> = (state, { reason }) =>
  accept(event('journeyClosed', { because: withdrawal(state), handOff: null }, 'R-ENDING', reason));

const withdrawal = (state: JourneyState): CloseReason => {
  if (state.admittedAt === null) return 'withdrewBeforeAdmission';
  return state.discharge?.because ?? 'droppedOut';
};

export const endJourney: Decider<'endJourney'> = (state, { because, reason }) => {
  if (because === 'terminatedByFacility' && state.admittedAt === null)
    return refuse(
      'R-ENDING',
      'Nobody is terminated who was not admitted.',
      'referElsewhere, withdraw or because: other',
    );
  return accept(event('journeyClosed', { because, handOff: null }, 'R-ENDING', reason));
};

/** A task that only a milestone ends is not ticked off: what it asks for would be forgotten. */
export const completeTask: Decider<'completeTask'> = (state, { task }) => {
  if (!state.tasks[task])
    return refuse('R-PHASE', `No open task is called ${task}.`, 'an open task of this journey');
  const asked = standingTasks(state).find((standing) => standing.task === task);
  if (asked?.endedBy) return refuse(asked.rule, `${task} ends with what it asks for.`, asked.endedBy);
  return accept(event('taskClosed', { task, how: 'done' }));
};
