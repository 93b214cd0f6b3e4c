import { DateTime } from 'luxon';

const ZONE = 'America/New_York';

/** The local date of an instant at the site. It uses luxon and not our calendar, so that tests have an independent oracle. */
export const localDay = (at: number | string): string =>
  DateTime.fromMillis(typeof at === 'number' ? at : Date.parse(at), { zone: ZONE }).toISODate()!;

/** Noon of the local day after that of `at`; both ms since epoch. At noon, some hours more or less stay within the day. */
export const noonAfter = (at: number): number =>
  DateTime.fromMillis(at, { zone: ZONE }).plus({ days: 1 }).set({ hour: 12, minute: 0 }).toMillis();

/** The local date `days` days after that of `at`. */
export const daysAfter = (at: number, days: number): string =>
  DateTime.fromMillis(at, { zone: ZONE }).plus({ days }).toISODate()!;

/** The local date of the n-th business day after `at`. */
export const businessDaysAfter = (at: number, count: number, holidays: readonly string[]): string => {
  let day = DateTime.fromMillis(at, { zone: ZONE });
  for (let left = count; left > 0;) {
    day = day.plus({ days: 1 });
    if (day.weekday <= 5 && !holidays.includes(day.toISODate()!)) left -= 1;
  }
  return day.toISODate()!;
};
