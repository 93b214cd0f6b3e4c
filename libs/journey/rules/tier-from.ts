import type { Policy } from '../model/policy.js';
import { countsAsDose } from '../model/slot.js';
import type { Sessions } from '../model/sessions.js';
import type { JourneyState } from '../model/state.js';
import { midnightOf, plannedFor } from '../sessions/planned.js';
import { DAY, fromLocal, localDate } from '../time/local-time.js';
import { nextSessionDay } from '../time/spans.js';

/** A tier without a session for so many days counts as having none: it may be closed for the summer, for example. */
const MOST_DAYS = 62;

/**
 * When a change of tier that is decided at `at` comes into force, both ms since epoch. R-STEP-UP, version 2: at the beginning of the next local day on which
 * the plan has a session of that tier, a Saturday as well. In version 1, and if no session is planned: at the beginning of the next business day.
 */
export const tierFrom = ({ treatment }: JourneyState, to: string, at: number, policy: Policy): number => {
  const byOffice = nextSessionDay(at, policy);
  if (policy.plan?.stepsFrom === undefined || !treatment?.sessions) return byOffice;
  const first = firstDayAt(treatment.sessions, to, at, policy) ?? byOffice;
  // A tier that was decided before and is not in force yet never will be. The new one then takes its day, if that is earlier.
  const { inForceFrom = -Infinity } = treatment;
  return inForceFrom > at ? Math.min(first, inForceFrom) : first;
};

/** Start of the first local day after that of `at` with a session of the tier; null where there is none. */
const firstDayAt = (sessions: Sessions, to: string, at: number, policy: Policy): number | null => {
  const tomorrow = midnightOf(localDate(at, policy.calendar)) + DAY;
  const from = fromLocal(tomorrow, policy.calendar);
  const stepped = { ...sessions, tiers: [...sessions.tiers, { tier: to, since: at, from }] };
  for (let day = tomorrow; day < tomorrow + MOST_DAYS * DAY; day += DAY)
    if (plannedFor(stepped, day, policy).some((one) => !one.moved && countsAsDose(one)))
      return fromLocal(day, policy.calendar);
  return null;
};
