import type { Policy } from '../model/policy.js';
import type { JourneyState, Treatment, Week } from '../model/state.js';
import { DAY, fromLocal, localDate } from '../time/local-time.js';

const PREFIX = 'week.';

/** The clock of R-DOSE-WEEKS over a week, by the local date of its Monday. */
export const weekClock = (monday: string): string => `${PREFIX}${monday}`;

/** When a week is over, ms since epoch: local midnight after its Sunday. */
export const endOfWeek = (monday: string, { calendar }: Pick<Policy, 'calendar'>): number =>
  fromLocal(Date.parse(`${monday}T00:00:00Z`) + 7 * DAY, calendar);

/** Weeks that are over and not recorded; `missed`: those alone that were not recorded in time, either. */
export const unrecordedWeeks = (
  { weeks }: Pick<Treatment, 'weeks'>,
  reached: JourneyState['reached'],
  missed = false,
): string[] =>
  Object.entries(reached)
    .filter(([clock, { overdue }]) => clock.startsWith(PREFIX) && (overdue || !missed))
    .map(([clock]) => clock.slice(PREFIX.length))
    .filter((monday) => !weeks[monday]);

/** Hours of the tier in a whole week. */
const hoursOf = (tier: string, { tiers }: Policy): number => {
  const of = tiers.find(({ id }) => id === tier);
  return of ? of.sessionsPerWeek * of.hoursPerSession : 0;
};

/** Whether a whole week was at the tier, and the policy has its hours. */
const isWhole = (monday: string, from: number, { weeks, calendar }: Policy): boolean =>
  weeks !== undefined && monday >= localDate(from, calendar);

/**
 * Hours owed of a week that was recorded: those of the tier, where the whole week was at it, since a smaller plan that somebody typed
 * owes no less. Of a week in part, what was planned.
 * @param from first day of the tier, ms since epoch
 */
export const owedOfWeek = (
  monday: string,
  { planned, excused }: Week,
  from: number,
  tier: string,
  policy: Policy,
): number =>
  Math.max(0, (isWhole(monday, from, policy) ? Math.max(planned, hoursOf(tier, policy)) : planned) - excused);

/** Hours of whole weeks at the tier that nobody has recorded in time: owed, until somebody does. */
export const owedUnrecorded = (
  treatment: Treatment,
  reached: JourneyState['reached'],
  from: number,
  policy: Policy,
): number =>
  unrecordedWeeks(treatment, reached, true).filter((monday) => isWhole(monday, from, policy)).length *
  hoursOf(treatment.tier, policy);
