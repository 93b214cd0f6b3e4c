import { z } from 'zod';

/** How often a disclosure is sent again, how long, and for how long it is accounted for. */
export const disclosures = z
  .strictObject({
    accountingYears: z.int().min(1).max(100),
    retryFirstMinutes: z.number().positive().max(1440),
    retryFactor: z.number().min(1).max(10),
    retryMostMinutes: z.number().positive().max(10_080),
    giveUpAfterDays: z.number().positive().max(366),
  })
  .refine(({ retryFirstMinutes, retryMostMinutes }) => retryFirstMinutes <= retryMostMinutes, {
    path: ['retryMostMinutes'],
    error: 'is below retryFirstMinutes',
  });
