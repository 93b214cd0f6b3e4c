import type { EventType, JourneyEvent } from '../model/event.js';
import type { JourneyState } from '../model/state.js';
import { admission } from './admission.js';
import { amendment } from './amendment.js';
import { careTeam } from './care-team.js';
import { ending } from './ending.js';
import type { Change, Evolvers } from '../model/evolvers.js';
import { policy } from './policy.js';
import { sessions } from './sessions.js';
import { tasks } from './tasks.js';
import { treatment } from './treatment.js';

const EVOLVERS: Evolvers<EventType> = {
  ...admission,
  ...amendment,
  ...treatment,
  ...sessions,
  ...ending,
  ...tasks,
  ...careTeam,
  ...policy,
};

/** What an event changes. Pure, total, and blind to policy and clock: an event means the same for ever. */
export const evolve = (state: JourneyState, event: JourneyEvent): JourneyState => {
  const change = (EVOLVERS[event.type] as (state: JourneyState, event: JourneyEvent) => Change)(state, event);
  return { ...state, ...change, seq: event.seq };
};
