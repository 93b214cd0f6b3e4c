import { event } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { isOfState, whicheverIsFirst } from './asked-by-state.js';
import type { NextClock } from './clocks.js';
import { taskOfRung } from './task-of-rung.js';

/** What reaching a rung of a clock means, as events. Only `lapseOffer`, `loseContact` and `releaseSeat` do more than tell somebody. */
export const pass = (state: JourneyState, clock: NextClock, policy: Policy): NewEvent[] => {
  switch (clock.consequence) {
    case 'raiseTask':
      return [
        event(
          'clockReached',
          { clock: clock.id, rung: clock.rung, dueAt: clock.at, ...(clock.again && { again: true }) },
          clock.rule,
        ),
        raised(state, clock, policy),
      ];
    case 'lapseOffer': {
      const waitlist = state.waitlist!;
      return [
        event(
          'offerLapsed',
          { track: waitlist.offer!.track, keepsPlace: waitlist.lapses === 0 },
          'R-WAITLIST',
        ),
      ];
    }
    case 'loseContact':
      return [event('journeyClosed', { because: 'lostToContact', handOff: null }, 'R-CONTACT')];
    case 'releaseSeat':
      return [event('seatReleased', { track: state.track! }, clock.rule)];
    case 'look':
      return [];
  }
};

/**
 * The task of the rung. One that the state asks for keeps its words and since when it stands, and stays what is answered or ticked off. Where it takes the place
 * of the clock's (`whicheverAsksFirst`) it is late with the clock, too.
 */
const raised = (state: JourneyState, clock: NextClock, policy: Policy): NewEvent => {
  const { id, role, rung, rule } = clock;
  const task = taskOfRung(clock, clock, state, policy);
  const dueAt = clock.dueAt ?? clock.rungs[0]!.at;
  const open = state.tasks[task];
  if (!open || !isOfState(task, id, state, policy))
    return event('taskRaised', { task, role, title: clock.title, dueAt, rung, clock: id }, rule);
  const { title, since = open.raisedAt } = open;
  const late = whicheverIsFirst(policy) && task !== id ? id : null;
  return event('taskRaised', { task, role, title, dueAt, rung, clock: late, since }, rule);
};
