import { z } from 'zod';
import { firstDayOf, isPossibleDay } from '#contracts/http/dates';
import { instant } from '#contracts/http/time';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_OR_LESS = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const EARLIEST_MIDNIGHT_MS = 14 * 3_600_000;

const isPossible = (value: string): boolean =>
  DAY_OR_LESS.test(value) ? isPossibleDay(firstDayOf(value)) : instant.safeParse(value).success;

/** FHIR's dateTime, as given: from a year alone to an instant with its zone. */
export const dateTime = z.string().refine(isPossible, 'is no FHIR dateTime, or none that is possible');

/** When and where a bundle is read. */
export interface Reading {
  /** ms since epoch. */
  readonly now: number;
  /** First instant of a day (YYYY-MM-DD) where the program is, ms since epoch. */
  readonly startOfDay: (date: string) => number;
}

/**
 * FHIR's dateTime as an instant, ms since epoch; it has to name a day at least. A day without a time is read as its first instant in the program's zone,
 * so that it never counts as later than a time of the same day. If the day has begun elsewhere on earth but not here, it is read as `now`.
 */
export const instantIn = ({ now, startOfDay }: Reading) =>
  z.string().transform((value, context): number => {
    if (DAY.test(value) && isPossibleDay(value)) {
      const start = startOfDay(value);
      return start > now && Date.parse(value) - EARLIEST_MIDNIGHT_MS <= now ? now : start;
    }
    const { data } = instant.safeParse(value);
    if (data !== undefined) return data;
    context.addIssue(
      'is no FHIR dateTime that names a day: expected YYYY-MM-DD, or YYYY-MM-DDThh:mm:ss with a zone',
    );
    return z.NEVER;
  });
