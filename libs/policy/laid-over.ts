import type { Policy } from '#journey/model/policy';
import { withCalendar, type SiteCalendar } from '#journey/model/site-calendar';
import { offsetsOf, spanAround, type YearSpan } from './offsets.js';

/**
 * R-POLICY: lays the calendar of a site over the policy. If the site has another time zone, its offsets are computed here, because a calendar has only the name
 * of the zone, and a workflow cannot ask the machine for the offsets. Null leaves the policy as it is.
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
