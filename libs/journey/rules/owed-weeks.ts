import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import type { Treatment, Week } from '../model/treatment.js';
import { midnightOf } from '../sessions/planned.js';
import { DAY, fromLocal, localDate } from '../time/local-time.js';
import { weeklyHours } from './schedule.js';

const PREFIX = 'week.';

/** The clock of R-DOSE-WEEKS over a week, by the local date of its Monday. */
export const weekClock = (monday: string): string => `${PREFIX}${monday}`;

/** When a week is over, ms since epoch: local midnight after its Sunday. */
export const endOfWeek = (monday: string, { calendar }: Pick<Policy, 'calendar'>): number =>
  fromLocal(midnightOf(monday) + 7 * DAY, calendar);

/** Whether a week was recorded after it was over. What somebody wrote down before that is only a plan. */
export const isRecorded = (
  { weeks }: Pick<Treatment, 'weeks'>,
  monday: string,
  policy: Pick<Policy, 'calendar'>,
): boolean => {
  const week = weeks[monday];
  return week !== undefined && (week.at ?? Infinity) >= endOfWeek(monday, policy);
};

/**
 * R-DOSE-WEEKS, version 2: whether the hours of a week count: once they are recorded after the end of the week. Fifteen hours that are written down on a Monday
 * have not been held. In version 1 they always count.
 */
export const weekCounts = (
  treatment: Pick<Treatment, 'weeks'>,
  monday: string,
  policy: Pick<Policy, 'calendar' | 'weeks'>,
): boolean => policy.weeks?.counted === undefined || isRecorded(treatment, monday, policy);

/** Weeks that are over and not recorded; with `late`, only those that were not recorded in time. */
export const unrecordedWeeks = (
  treatment: Treatment,
  reached: JourneyState['reached'],
  policy: Pick<Policy, 'calendar'>,
  { late = false } = {},
): string[] =>
  Object.entries(reached)
    .filter(([clock, { overdue }]) => clock.startsWith(PREFIX) && (overdue || !late))
    .map(([clock]) => clock.slice(PREFIX.length))
    .filter((monday) => !isRecorded(treatment, monday, policy));

type Planned = Pick<JourneyState, 'plan'>;

/** Hours of a whole week at the tier; fewer, where the plan that was signed for it has fewer. */
const hoursOf = ({ plan }: Planned, tier: string, policy: Policy): number => {
  const of = policy.tiers.find(({ id }) => id === tier);
  const hours = of ? of.sessionsPerWeek * of.hoursPerSession : 0;
  const schedule = plan?.draft.schedule;
  return schedule?.tier === tier ? Math.min(hours, weeklyHours(schedule, policy)) : hours;
};

/** Whether the whole week was at the tier, under a policy that asks for weeks. */
const isWhole = (monday: string, from: number, { weeks, calendar }: Policy): boolean =>
  weeks !== undefined && monday >= localDate(from, calendar);

/**
 * Hours owed of a week that was recorded. If the whole week was at the tier, at least the hours of the tier are owed: a smaller number that somebody typed does
 * not lower them. For a week that was partly at the tier, what was planned is owed. Excused hours are never owed.
 * @param from first day of the tier, ms since epoch
 */
export const owedOfWeek = (
  state: Planned,
  [monday, { planned, excused }]: readonly [string, Week],
  from: number,
  tier: string,
  policy: Policy,
): number => {
  const whole = isWhole(monday, from, policy);
  return Math.max(0, (whole ? Math.max(planned, hoursOf(state, tier, policy)) : planned) - excused);
};

/** Hours of whole weeks at the tier that are over and that nobody has recorded: they are owed until somebody records them. */
export const owedUnrecorded = (
  state: Planned & Pick<JourneyState, 'reached'>,
  treatment: Treatment,
  from: number,
  policy: Policy,
): number => {
  const { tier, weeks } = treatment;
  const silent = unrecordedWeeks(treatment, state.reached, policy).filter(
    (monday) => !(weeks[monday] && weekCounts(treatment, monday, policy)) && isWhole(monday, from, policy),
  );
  return silent.length * hoursOf(state, tier, policy);
};
