import type { JourneyEvent } from '../model/event.js';
import type { JourneyState } from '../model/state.js';
import { evolve } from './evolve.js';
import { openState } from './open.js';

/**
 * The state that recorded events give, from the first one on.
 * @throws where they do not begin with `referred`: they are not the events of a journey.
 */
export const replayState = (journeyId: string, events: readonly JourneyEvent[]): JourneyState => {
  const [first, ...rest] = events;
  if (first?.type !== 'referred') throw new Error('The events of a journey begin with referred.');
  return rest.reduce(evolve, openState(journeyId, first));
};
