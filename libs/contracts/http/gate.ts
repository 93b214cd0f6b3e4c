import { z } from 'zod';

/** A condition with the numbers that it looked at. */
export const gate = z
  .object({
    name: z.string(),
    holds: z.boolean(),
    actual: z.union([z.number(), z.string()]).nullable(),
    needed: z.union([z.number(), z.string()]),
  })
  .meta({ id: 'Gate' });
