import { closedBefore } from '../adopt/left-calendar.js';
import type { JourneyEvent } from '../model/event.js';
import { evolve } from '../evolve/evolve.js';
import { openState } from '../evolve/open.js';
import { leftCalendar } from '../evolve/treatment-parts.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { isJudged, judged, judgedReferral } from './decisions.js';
import { differences, type Difference } from './difference.js';
import { statusOf } from './status.js';

export interface Compared {
  readonly journeyId: string;
  readonly phase: JourneyState['phase'];
  /** The version that it is under, whichever two are compared. */
  readonly policyVersion: string;
  readonly differences: readonly Difference[];
}

/**
 * What would be otherwise in a journey under `to` than under `from`: its recorded decisions, each from what was known then,
 * and, where it is open, its clocks and recommendations at `at` (ms since epoch).
 * @throws where the events do not begin with `referred`.
 */
export const compareJourney = (
  journeyId: string,
  events: readonly JourneyEvent[],
  from: Policy,
  to: Policy,
  at: number,
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
    if (isJudged(event))
      found.push(...differences(judged(state, event, from), judged(state, event, to), event.seq));
    state = evolve(state, event);
  }
  const { closedBefore: closed } = closedBefore(state, from, to, at);
  const adopted = { ...state, treatment: state.treatment && leftCalendar(state.treatment, at, closed) };
  found.push(...differences(statusOf(state, from, at), statusOf(adopted, to, at), null));
  const { phase, policyVersion } = state;
  return { journeyId, phase, policyVersion, differences: found };
};
