import type { Calendar, Policy } from '../model/policy.js';
import type { ClocksLeft } from '../model/sessions.js';
import type { JourneyState } from '../model/state.js';
import { MINUTE, offsetAt } from '../time/local-time.js';

type Offsets = Calendar['offsets'];

/** The offsets from `since` to `until` (ms since epoch). The first one holds for all time before, too. */
const between = (calendar: Calendar, since: number, until: number): Offsets => [
  { from: 0, minutes: offsetAt(since, calendar) / MINUTE },
  ...calendar.offsets.filter(({ from }) => from > since && from < until),
];

const isSame = (one: Offsets, other: Offsets): boolean =>
  one.length === other.length &&
  one.every(({ from, minutes }, index) => from === other[index]!.from && minutes === other[index]!.minutes);

/**
 * R-POLICY: the policy as it holds for a journey that has changed to another time zone. Its table of offsets begins with the old zone's offsets and goes on
 * with the policy's own from `until` on. So sessions that were planned before stay at their instants, and later ones go by the new zone.
 */
export const withClocksLeft = (policy: Policy, left: ClocksLeft | undefined): Policy => {
  if (!left) return policy;
  const { calendar } = policy;
  const { until, offsets } = left;
  const from = { from: until, minutes: offsetAt(until, calendar) / MINUTE };
  const after = calendar.offsets.filter((entry) => entry.from > until);
  return { ...policy, calendar: { ...calendar, offsets: [...offsets, from, ...after] } };
};

/** The policy as it holds for the journey of this state (`withClocksLeft`). */
export const inItsClocks = (policy: Policy, state: Pick<JourneyState, 'treatment'> | null): Policy =>
  withClocksLeft(policy, state?.treatment?.sessions?.clocksLeft);

/**
 * The offsets that a journey leaves at `at` (ms since epoch) when it goes over from one policy to another, since its treatment began. Undefined if both
 * policies have the same offsets for that time, or there are no sessions that could move.
 */
export const clocksLeftAt = (
  { treatment }: JourneyState,
  from: Policy,
  to: Policy,
  at: number,
): ClocksLeft | undefined => {
  if (!treatment?.sessions) return undefined;
  const before = between(from.calendar, treatment.startedAt, at);
  const known = withClocksLeft(to, treatment.sessions.clocksLeft);
  return isSame(before, between(known.calendar, treatment.startedAt, at))
    ? undefined
    : { until: at, offsets: before };
};
