import { z } from 'zod';
import { elapsedDays, minutesSpan } from './spans.js';

/** How often a disclosure is sent again, how long, and for how long it is accounted for. */
export const disclosures = z
  .strictObject({
    accountingYears: z.int().min(1).max(100),
    retryFirstMinutes: minutesSpan(1_440),
    retryFactor: z.number().min(1).max(10),
    retryMostMinutes: minutesSpan(10_080),
    giveUpAfterDays: elapsedDays(366),
  })
  .refine(({ retryFirstMinutes, retryMostMinutes }) => retryFirstMinutes <= retryMostMinutes, {
    path: ['retryMostMinutes'],
    error: 'is below retryFirstMinutes',
  });
