import { z } from 'zod';
import { journeyId } from './ids.js';
import { isoInstant } from './time.js';

/** A journey's clock is moved on by no more at once. */
export const MOST_DAYS = 3660;

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
  .refine(({ days, hours }) => days + hours > 0, {
    path: ['days'],
    message: 'days or hours must be more than 0',
  })
  .meta({
    id: 'Advance',
    anyOf: ['days', 'hours'].map((field) => ({
      required: [field],
      properties: { [field]: { exclusiveMinimum: 0 } },
    })),
  });

export type Advance = z.output<typeof advance>;

export const advanced = z
  .object({ journeyId, now: isoInstant.nullable().describe('null where it ended on the way') })
  .meta({ id: 'Advanced' });

export type Advanced = z.output<typeof advanced>;
