import type { Calendar, Policy } from '../model/policy.js';
import type { Span } from '../model/span.js';
import { isHoliday } from './holidays.js';
import { DAY, HOUR, fromLocal, localDate, localWeekday, startOfLocalDay, toLocal } from './local-time.js';

/** The same local time `days` days later. */
export const addDays = (at: number, days: number, calendar: Calendar): number =>
  fromLocal(toLocal(at, calendar) + days * DAY, calendar);

/** Whole days of local time from `from` to `to`: 24 hours each, but where a clock change makes one longer or shorter. */
export const daysBetween = (from: number, to: number, calendar: Calendar): number =>
  Math.floor((toLocal(to, calendar) - toLocal(from, calendar)) / DAY);

/** Local dates from that of `from` to that of `to`: yesterday evening is a day ago. */
export const datesBetween = (from: number, to: number, calendar: Calendar): number =>
  Math.floor(toLocal(to, calendar) / DAY) - Math.floor(toLocal(from, calendar) / DAY);

export const isBusinessDay = (at: number, calendar: Calendar): boolean =>
  calendar.businessWeekdays.includes(localWeekday(at, calendar)) &&
  !isHoliday(localDate(at, calendar), calendar);

/** The same local time on the n-th business day after the day of `at`. */
export const addBusinessDays = (at: number, days: number, calendar: Calendar): number => {
  let day = 0;
  for (let counted = 0; counted < days;) {
    day += 1;
    if (isBusinessDay(addDays(at, day, calendar), calendar)) counted += 1;
  }
  return addDays(at, day, calendar);
};

/** `times` × the span after `at`. */
export const addSpan = (at: number, span: Span, calendar: Calendar, times = 1): number => {
  if ('hours' in span) return at + span.hours * times * HOUR;
  if ('days' in span) return addDays(at, span.days * times, calendar);
  return addBusinessDays(at, span.businessDays * times, calendar);
};

/** Midnight after the local day that holds `at`. */
export const startOfNextLocalDay = (at: number, calendar: Calendar): number =>
  startOfLocalDay(addDays(startOfLocalDay(at, calendar), 1, calendar), calendar);

type Closing = Pick<Policy, 'calendar' | 'sessions'>;

/** Whether the policy has no session on that local date. A holiday of the office need not be one for its clients. */
export const closesOn = (date: string, { calendar, sessions }: Closing): boolean =>
  (sessions?.closures.includes(date) ?? false) ||
  (sessions?.onHolidays === undefined && isHoliday(date, calendar));

/** Start of the next day after that of `at` on which a session can be held: a weekday of the office that is not closed. */
export const nextSessionDay = (at: number, policy: Closing): number => {
  const { calendar, sessions } = policy;
  const isHeld = (day: number): boolean =>
    sessions?.onHolidays === undefined
      ? isBusinessDay(day, calendar)
      : calendar.businessWeekdays.includes(localWeekday(day, calendar)) &&
        !closesOn(localDate(day, calendar), policy);
  let day = startOfLocalDay(at, calendar);
  do day = addDays(day, 1, calendar);
  while (!isHeld(day));
  return day;
};
