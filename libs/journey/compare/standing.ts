import { closedBefore } from '../adopt/left-calendar.js';
import { leftCalendar, leftClocks } from '../evolve/treatment-parts.js';
import type { Policy } from '../model/policy.js';
import { clocksLeftAt, inItsClocks, withClocksLeft } from '../sessions/clocks-left.js';
import type { JourneyState } from '../model/state.js';
import { differences, type Difference, type Said } from './difference.js';
import { ageSaid } from './of-age.js';
import { closedDaysBetween } from './of-closed-days.js';
import { statusOf } from './status.js';

/**
 * The differences in how a journey stands at `at` (ms since epoch) under the two policies: its clocks, its recommendations, and its sessions to come. Past
 * sessions stay as they were, as after an adoption.
 * @param birthDate null if what follows from the age is not compared
 */
export const standingBetween = (
  state: JourneyState,
  from: Policy,
  to: Policy,
  at: number,
  birthDate: string | null,
): Difference[] => {
  const here = inItsClocks(from, state);
  const left = clocksLeftAt(state, here, to, at);
  const there = left ? withClocksLeft(to, left) : inItsClocks(to, state);
  const { closedBefore: closed } = closedBefore(state, here, there, at);
  const adopted = {
    ...state,
    treatment: state.treatment && leftClocks(leftCalendar(state.treatment, at, closed), at, left),
  };
  const standing = (of: JourneyState, policy: Policy): Said[] => [
    ...statusOf(of, policy, at),
    ...ageSaid(of, birthDate, policy, at),
  ];
  return [
    ...differences(standing(state, here), standing(adopted, there), null),
    ...closedDaysBetween(state, here, there, at),
  ];
};
