import { utcDate } from '../time/utc-date.js';

/** Midnight of a local date as if local time were UTC: days are counted on the calendar, not on a clock that changes. */
export const midnightOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);
export const dateOf = (midnight: number): string => utcDate(midnight);

/** ISO weekday of such a midnight, 1 = Monday. */
export const weekdayOf = (midnight: number): number => new Date(midnight).getUTCDay() || 7;
