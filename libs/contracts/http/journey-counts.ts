import { z } from 'zod';
import { staffId } from './actor.js';
import { policyId } from './ids.js';
import { phase } from './journey-terms.js';
import { underVersion } from './policy.js';
import { trueOrFalse } from './true-or-false.js';

const by = z.enum(['phase', 'track', 'tier']);

export const journeyCountsQuery = z.strictObject({
  by,
  phase: phase.optional(),
  tier: policyId.optional(),
  track: policyId.optional(),
  policyVersion: underVersion,
  staff: staffId.optional().describe('Journeys that have this person in their care team'),
  overdue: trueOrFalse.optional(),
  open: trueOrFalse.optional().describe('`true`: those that are not closed'),
});
export type JourneyCountsQuery = z.output<typeof journeyCountsQuery>;

export const journeyCounts = z
  .object({
    by,
    items: z
      .array(
        z.object({
          value: z.string().describe('A phase, or the id of a track or a tier of the policy'),
          count: z.int().describe('Exact up to a thousand'),
          more: z.boolean().describe('There are more than a thousand'),
        }),
      )
      .describe('Each value that there is, those of nobody, too'),
  })
  .meta({ id: 'JourneyCounts' });
export type JourneyCounts = z.output<typeof journeyCounts>;
