import { accept, event, refuse } from '../model/decision.js';
import type { CloseReason } from '../model/phase.js';
import { untimedTasks } from '../rules/untimed-tasks.js';
import type { JourneyState } from '../model/state.js';
import type { Decider } from '../decider/decider.js';

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
  const asked = untimedTasks(state).find((standing) => standing.task === task);
  if (asked?.endedBy) return refuse(asked.rule, `${task} ends with what it asks for.`, asked.endedBy);
  return accept(event('taskClosed', { task, how: 'done' }));
};
