import { z } from 'zod';
import { SUBSTANCES } from '#journey/model/clinical-data';
import { SPECIMENS, TOXICOLOGY_KINDS, TOXICOLOGY_STATUSES } from '#journey/model/toxicology';
import { acted } from './acted.js';
import { instant } from './time.js';

const results = z
  .array(
    z
      .strictObject({
        substance: z.enum(SUBSTANCES),
        found: z.enum(['positive', 'negative']),
        expectedByPrescription: z.boolean().default(false),
      })
      .meta({ id: 'SubstanceFound' }),
  )
  .max(SUBSTANCES.length)
  .refine(
    (given) => new Set(given.map(({ substance }) => substance)).size === given.length,
    'must name each substance at most once',
  );

/** One test of one specimen. A test that was refused has no results. */
export const toxicologyReport = acted({
  collectedAt: instant.describe('Never in the future; a confirmation has the one of its screen'),
  specimen: z.enum(SPECIMENS),
  status: z.enum(TOXICOLOGY_STATUSES),
  kind: z.enum(TOXICOLOGY_KINDS),
  results,
}).refine(({ data }) => data.status !== 'refused' || data.results.length === 0, {
  path: ['results'],
  error: 'must be empty where the test was refused',
});
