import type { Calendar } from '../model/policy.js';
import { utcDate } from './utc-date.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The offset of local time from UTC at an instant, in ms, from the calendar's own table. */
export const offsetAt = (at: number, calendar: Calendar): number => {
  let minutes = 0;
  for (const entry of calendar.offsets) {
    if (entry.from > at) break;
    minutes = entry.minutes;
  }
  return minutes * MINUTE;
};

/** Shifts an instant by its offset, so that its UTC fields are the local fields. */
export const toLocal = (at: number, calendar: Calendar): number => at + offsetAt(at, calendar);

/**
 * The instant of a local time. If a clock change skips that time, it is the later of the two possible instants; if a change repeats it, the first. Offsets may
 * be far apart and changes may follow soon after one another, because a journey may go over to the clocks of another zone (R-POLICY).
 */
export const fromLocal = (local: number, { offsets }: Calendar): number => {
  let at = local;
  for (const { from, minutes } of offsets) {
    const then = local - minutes * MINUTE;
    if (at < from || then < from) return at;
    at = then;
  }
  return at;
};

/** YYYY-MM-DD of the local day. */
export const localDate = (at: number, calendar: Calendar): string => utcDate(toLocal(at, calendar));

/** ISO weekday of the local day, 1 = Monday. */
export const localWeekday = (at: number, calendar: Calendar): number =>
  new Date(toLocal(at, calendar)).getUTCDay() || 7;

/** First instant of the local day that holds `at`. */
export const startOfLocalDay = (at: number, calendar: Calendar): number => {
  const local = toLocal(at, calendar);
  return fromLocal(local - (((local % DAY) + DAY) % DAY), calendar);
};
