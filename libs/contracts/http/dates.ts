import { z } from 'zod';

/**
 * The first day that this program takes: nobody alive was born earlier (the oldest person whose age is proven lived 122 years), and
 * nothing that a client's record tells of happened before.
 */
export const FIRST_DAY = '1880-01-01';

const DAY_MS = 86_400_000;

/** Whether YYYY-MM-DD is a day of the calendar, from `FIRST_DAY` on: PostgreSQL has no year 0, and no person has a date in the year 1. */
export const isPossibleDay = (date: string): boolean => z.regexes.date.test(date) && date >= FIRST_DAY;

/** The first day of what may be a year, a month or a day. */
export const firstDayOf = (date: string): string => `${date}-01-01`.slice(0, FIRST_DAY.length);

/** The latest date, YYYY-MM-DD, that it can be anywhere on earth at `now`: in a zone ahead of UTC it may be tomorrow already. */
export const latestToday = (now: number): string =>
  new Date(now + DAY_MS).toISOString().slice(0, FIRST_DAY.length);

/** A birth date as answers show it: a day, or only its month or year if no more is known. */
export const knownBirthDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
    abort: true,
    error: 'must be a date of birth, like 1985-03-02, or its month or year alone',
  })
  .meta({
    id: 'BirthDate',
    format: 'birth-date',
    description: `YYYY-MM-DD, or as much of it as is known: YYYY-MM or YYYY. From ${FIRST_DAY} to today.`,
    examples: ['1985-03-02'],
  });

/**
 * A birth date as it is sent: a day, or only its month or year if no more is known; YYYY-MM-DD, YYYY-MM or YYYY, from `FIRST_DAY` to today.
 * @param now ms since epoch
 */
export const birthDate = (now: () => number = Date.now) =>
  knownBirthDate
    .refine((date) => isPossibleDay(firstDayOf(date)), {
      abort: true,
      error: `must be a date that exists, from ${FIRST_DAY} on`,
    })
    .refine((date) => firstDayOf(date) <= latestToday(now()), { error: 'must not lie in the future' });
