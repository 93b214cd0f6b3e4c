import { z } from 'zod';
import { daysOrNone, wholeDays } from './spans.js';

/** The longest that a held tier waits until it is looked at again, days: a quarter of a year. A client who is held longer needs another plan. */
const LONGEST_HOLD_DAYS = 90;

/** The gates of a step-down (R-TAPER), and how long one that is held waits (R-TAPER-HOLD). */
export const taper = z
  .strictObject({
    daysAtTier: daysOrNone(),
    deliveredShare: z.number().min(0).max(1),
    daysWithoutRelapse: daysOrNone(),
    noUseDays: wholeDays().exactOptional(),
    holdLookAgainDays: wholeDays(LONGEST_HOLD_DAYS).exactOptional(),
  })
  .refine(({ noUseDays, daysWithoutRelapse }) => noUseDays === undefined || noUseDays >= daysWithoutRelapse, {
    path: ['noUseDays'],
    error: 'is below daysWithoutRelapse: a relapse is a use',
  });
