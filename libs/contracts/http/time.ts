import { z } from 'zod';

/** An instant with its offset, as ISO 8601; inside the program it is milliseconds since the epoch. */
export const instant = z.iso
  .datetime({ offset: true, error: 'must be an instant with its offset, like 2026-03-02T09:30:00-05:00' })
  .transform((value) => Date.parse(value))
  // A day the month does not have has passed the pattern.
  .refine(Number.isFinite, 'must be an instant that exists')
  .meta({ examples: ['2026-03-02T09:30:00-05:00'] });

/** An instant in an answer. */
export const isoInstant = z.iso.datetime();

/** A local date that exists. */
export const localDate = z.iso.date('must be a date, like 2026-03-02');

/** A week by its Monday. */
export const monday = localDate
  .refine((date) => new Date(`${date}T00:00:00Z`).getUTCDay() === 1, 'must be a Monday')
  .meta({ examples: ['2026-03-02'] });
