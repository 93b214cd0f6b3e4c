import { replayState } from '../evolve/replay.js';
import type { JourneyEvent } from '../model/event.js';
import type { Policy } from '../model/policy.js';
import type { Compared } from './compare.js';
import { standingBetween } from './standing.js';

/**
 * How a journey would stand otherwise from `at` (ms since epoch) on, if it went over from policy `from` to policy `to`. Its decisions stay, and are not judged
 * again.
 * @param birthDate of the client, as it is on record
 * @throws if the events do not begin with `referred`
 */
export const compareAhead = (
  journeyId: string,
  events: readonly JourneyEvent[],
  from: Policy,
  to: Policy,
  at: number,
  birthDate: string | null,
): Compared => {
  const state = replayState(journeyId, events);
  const { phase, policyVersion } = state;
  return { journeyId, phase, policyVersion, differences: standingBetween(state, from, to, at, birthDate) };
};
