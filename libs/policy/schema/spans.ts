import { z } from 'zod';
import { DAY, HOUR, MINUTE } from '#journey/time/local-time';

/** The shortest span, ms. A rehearsal uses spans of seconds; anything shorter is a mistake. */
const SHORTEST = 1_000;
/** The most days of a clock. A journey lasts months, and a business day is found by walking day by day. */
export const MOST_DAYS = 366;

/**
 * Whether an amount of ms is whole, up to rounding. Instants are whole milliseconds: with a fraction the record would be refused, and the journey would be
 * stuck.
 */
const isWhole = (ms: number): boolean => Math.abs(ms - Math.round(ms)) < 1e-6;

const faultOf = (amount: number, ms: number, least: number, most: number): string | null => {
  if (amount <= 0 && least > 0) return 'expected number to be >0';
  if (amount * ms < least) return `is shorter than ${least / 1_000} s`;
  if (amount * ms > most) return `is longer than ${most / HOUR} h`;
  return isWhole(amount * ms) ? null : 'is no whole number of milliseconds';
};

/** An amount of units of `ms` milliseconds each. Its length is between two bounds in ms. */
const spanIn = (ms: number, most: number, least = SHORTEST): z.ZodNumber =>
  z.number().check(({ value, issues }) => {
    const message = faultOf(value, ms, least, most);
    if (message !== null) issues.push({ code: 'custom', continue: true, input: value, message });
  });

/** Hours of elapsed time, from `least` ms (one second by default) to `most` hours. */
export const hoursSpan = (most = MOST_DAYS * 24, least = SHORTEST): z.ZodNumber =>
  spanIn(HOUR, most * HOUR, least);
/** Minutes, from `least` ms to `most` of them. */
export const minutesSpan = (most: number, least = SHORTEST): z.ZodNumber =>
  spanIn(MINUTE, most * MINUTE, least);
/** Elapsed days, not of the calendar. */
export const elapsedDays = (most: number): z.ZodNumber => spanIn(DAY, most * DAY);
/** Whole days of the calendar. */
export const wholeDays = (most = MOST_DAYS): z.ZodInt => z.int().min(1).max(most);
/** Whole days of the calendar, or none. */
export const daysOrNone = (most = MOST_DAYS): z.ZodInt => z.int().min(0).max(most);
