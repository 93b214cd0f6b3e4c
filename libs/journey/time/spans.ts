import type { Calendar } from '../model/policy.js';
import type { Span } from '../model/span.js';
import { DAY, HOUR, fromLocal, localDate, localWeekday, startOfLocalDay, toLocal } from './local-time.js';

/** The same local time `days` days later. */
export const addDays = (at: number, days: number, calendar: Calendar): number =>
  fromLocal(toLocal(at, calendar) + days * DAY, calendar);

/** Whole days of local time from `from` to `to`: 24 hours each, but where a clock change makes one longer or shorter. */
export const daysBetween = (from: number, to: number, calendar: Calendar): number =>
  Math.floor((toLocal(to, calendar) - toLocal(from, calendar)) / DAY);

export const isBusinessDay = (at: number, calendar: Calendar): boolean =>
  calendar.businessWeekdays.includes(localWeekday(at, calendar)) &&
  !calendar.holidays.includes(localDate(at, calendar));

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

/** Start of the next business day after that of `at`: the next day on which a session can be held. */
export const nextSessionDay = (at: number, calendar: Calendar): number => {
  let day = startOfLocalDay(at, calendar);
  do day = addDays(day, 1, calendar);
  while (!isBusinessDay(day, calendar));
  return day;
};
