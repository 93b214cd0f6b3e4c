import { z } from 'zod';

/** Something of a FHIR bundle that is not used; the bundle itself is kept as it came. */
export const notTaken = z
  .object({
    path: z.string().describe('Where in the bundle, as in `entry[3].resource.note`'),
    why: z.string().describe('Why it is not used'),
  })
  .meta({ id: 'NotTaken' });

export type NotTaken = z.output<typeof notTaken>;

export const allNotTaken = z
  .array(notTaken)
  .describe('Of a FHIR bundle: each part of it that is not used, and why; the first 1,000');
