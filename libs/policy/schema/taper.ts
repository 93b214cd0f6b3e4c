import { z } from 'zod';
import { daysOrNone, wholeDays } from './spans.js';

/** A held tier is looked at again within a quarter: who is held longer has another plan. */
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
