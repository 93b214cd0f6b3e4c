import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { midnightOf, plannedFor } from '../sessions/planned.js';
import { localDate } from '../time/local-time.js';
import { closesOn } from '../time/spans.js';
import { differences, type Difference, type Said } from './difference.js';

const listedDays = ({ calendar, sessions }: Policy): readonly string[] => [
  ...calendar.holidays,
  ...(sessions?.closures ?? []),
];

/** Local dates, ascending, that one policy closes and the other does not. A holiday of the office is not always one: sessions may be held on it. */
const closedByOne = (from: Policy, to: Policy): string[] =>
  [...new Set([...listedDays(from), ...listedDays(to)])]
    .filter((date) => closesOn(date, from) !== closesOn(date, to))
    .sort();

/**
 * R-ATTEND: the sessions to come, until treatment ends, that only one of the policies has, because they close different days. They are compared here because
 * only the next session to be recorded has a clock, and the later ones have none yet.
 * @param at ms since epoch
 */
export const closedDaysBetween = (
  { phase, treatment }: JourneyState,
  from: Policy,
  to: Policy,
  at: number,
): Difference[] => {
  const sessions = treatment?.sessions;
  if (phase !== 'treatment' || !sessions) return [];
  const until = localDate(treatment.endsAt, to.calendar);
  const today = localDate(at, to.calendar);
  const days = closedByOne(from, to).filter((date) => date >= today && date <= until);
  const heldUnder = (policy: Policy): Said[] =>
    days.flatMap((date) =>
      plannedFor(sessions, midnightOf(date), policy)
        .filter(({ start }) => start > at)
        .map(({ session }): Said => ({ rule: 'R-ATTEND', what: session, says: 'held' })),
    );
  return differences(heldUnder(from), heldUnder(to), null);
};
