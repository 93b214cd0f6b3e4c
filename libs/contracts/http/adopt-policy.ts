import { z } from 'zod';
import { acted } from './acted.js';
import { journeyId } from './ids.js';
import { policyVersionId } from './policy.js';
import { problemDocument } from './problem.js';
import { reason } from './text.js';

export const adoptPolicy = acted({ version: policyVersionId, reason });
export type AdoptPolicy = z.output<typeof adoptPolicy>;

const MOST = 1000;

export const adoptMany = acted({
  journeyIds: z
    .array(journeyId)
    .min(1)
    .max(MOST)
    .refine((ids) => new Set(ids).size === ids.length, 'must name each journey once')
    .meta({ uniqueItems: true }),
  reason,
});
export type AdoptManyBody = z.output<typeof adoptMany>;

/** The outcome for one journey. */
export const adoptedLine = z
  .object({
    journeyId,
    status: z.int().describe('As the journey would have been answered alone'),
    policyVersion: z.string().optional(),
    problem: problemDocument.optional(),
  })
  .meta({ id: 'AdoptedLine' });

export const adoptSummary = z
  .object({
    summary: z.object({
      journeys: z.int(),
      adopted: z.int(),
      notAdopted: z.int(),
      stopped: z.boolean().describe('The program was stopped before the last of them'),
    }),
  })
  .meta({ id: 'AdoptSummary' });

export type AdoptedLine = z.output<typeof adoptedLine>;
export type AdoptSummary = z.output<typeof adoptSummary>;
