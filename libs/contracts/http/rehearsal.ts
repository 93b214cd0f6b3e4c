import { z } from 'zod';
import { journeyId } from './ids.js';
import { isoInstant } from './time.js';

/** A journey's clock is moved on by no more at once. */
export const MOST_DAYS = 3660;

/** A millisecond: Temporal moves no clock by less, and takes none for a fault. */
const LEAST = { days: 1 / 86_400_000, hours: 1 / 3_600_000 };

/** How far a journey's clock is moved on; days or hours, or both. */
export const advance = z
  .strictObject({
    days: z.number().min(0).max(MOST_DAYS).default(0),
    hours: z
      .number()
      .min(0)
      .max(MOST_DAYS * 24)
      .default(0),
  })
  .refine(({ days, hours }) => days >= LEAST.days || hours >= LEAST.hours, {
    path: ['days'],
    message: 'days or hours must be a millisecond at least',
  })
  .meta({
    id: 'Advance',
    anyOf: Object.entries(LEAST).map(([field, minimum]) => ({
      required: [field],
      properties: { [field]: { minimum } },
    })),
  });

export type Advance = z.output<typeof advance>;

export const advanced = z
  .object({ journeyId, now: isoInstant.nullable().describe('null where it ended on the way') })
  .meta({ id: 'Advanced' });

export type Advanced = z.output<typeof advanced>;
