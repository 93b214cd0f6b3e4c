import type { JourneyEvent } from '../model/event.js';
import { evolve } from '../evolve/evolve.js';
import { openState } from '../evolve/open.js';
import type { Policy } from '../model/policy.js';
import { inItsClocks } from '../sessions/clocks-left.js';
import type { JourneyState } from '../model/state.js';
import { isJudged, judged } from './decisions.js';
import { judgedReferral } from './of-instruments.js';
import { differences, type Difference, type Said } from './difference.js';
import { standingBetween } from './standing.js';

export interface Compared {
  readonly journeyId: string;
  readonly phase: JourneyState['phase'];
  /** The policy version that the journey is under, whichever two are compared. */
  readonly policyVersion: string;
  readonly differences: readonly Difference[];
}

/**
 * The differences of a journey under policy `to` from the same journey under `from`. Each recorded decision is judged by both, from what was known at the time.
 * If the journey is open, its clocks and recommendations at `at` (ms since epoch) are compared as well.
 * @param birthDate of the client, as it is on record, because a journey does not have it; null if what follows from the age is not compared
 * @throws if the events do not begin with `referred`
 */
export const compareJourney = (
  journeyId: string,
  events: readonly JourneyEvent[],
  from: Policy,
  to: Policy,
  at: number,
  birthDate: string | null = null,
): Compared => {
  const [first, ...rest] = events;
  if (first?.type !== 'referred') throw new Error('The events of a journey begin with referred.');
  let state = openState(journeyId, first);
  const found: Difference[] = differences(
    judgedReferral(state, first, from),
    judgedReferral(state, first, to),
    first.seq,
  );
  for (const event of rest) {
    const judging = (policy: Policy): Said[] => judged(state, event, inItsClocks(policy, state));
    if (isJudged(event)) found.push(...differences(judging(from), judging(to), event.seq));
    state = evolve(state, event);
  }
  found.push(...standingBetween(state, from, to, at, birthDate));
  const { phase, policyVersion } = state;
  return { journeyId, phase, policyVersion, differences: found };
};
