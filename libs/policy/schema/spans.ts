import { z } from 'zod';
import { DAY, HOUR, MINUTE } from '#journey/time/local-time';

/** The shortest span, ms: what is rehearsed in seconds is no slip of the pen, and what is shorter is. */
const SHORTEST = 1_000;
/** Days of a clock, at most: a journey lasts months, and a business day is found by walking there. */
export const MOST_DAYS = 366;

/** Instants are whole milliseconds: at one between two a record is refused, and its journey would stand for ever. */
const isWhole = (ms: number): boolean => Math.abs(ms - Math.round(ms)) < 1e-6;

const faultOf = (amount: number, ms: number, least: number, most: number): string | null => {
  if (amount <= 0 && least > 0) return 'expected number to be >0';
  if (amount * ms < least) return `is shorter than ${least / 1_000} s`;
  if (amount * ms > most) return `is longer than ${most / HOUR} h`;
  return isWhole(amount * ms) ? null : 'is no whole number of milliseconds';
};

/** An amount of units of `ms` each, between two bounds in ms. */
const spanIn = (ms: number, most: number, least = SHORTEST): z.ZodNumber =>
  z.number().check(({ value, issues }) => {
    const message = faultOf(value, ms, least, most);
    if (message !== null) issues.push({ code: 'custom', continue: true, input: value, message });
  });

/** Hours on the clock, from `least` ms, a second where it is left out, to `most` of them. */
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
