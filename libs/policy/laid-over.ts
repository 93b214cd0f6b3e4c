import type { Policy } from '#journey/model/policy';
import { withCalendar, type SiteCalendar } from '#journey/model/site-calendar';
import { offsetsOf, spanAround, type YearSpan } from './offsets.js';

/**
 * R-POLICY: the policy with the calendar of a site over it, and the offsets of its zone, where that is another one: the calendar has its
 * name alone, and a workflow cannot ask for more. Null leaves the policy as it is.
 */
export const laidOver = (
  policy: Policy,
  days: SiteCalendar | null,
  years: YearSpan = spanAround(new Date()),
): Policy => {
  const here = withCalendar(policy, days);
  const { timeZone } = here.calendar;
  return timeZone === policy.calendar.timeZone
    ? here
    : { ...here, calendar: { ...here.calendar, offsets: offsetsOf(timeZone, years) } };
};
