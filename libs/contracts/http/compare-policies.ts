import { z } from 'zod';
import { clientSummary } from './client.js';
import { journeyId } from './ids.js';
import { phase } from './journey-terms.js';
import { policyVersionId } from './policy.js';
import { ruleId } from './rule-id.js';

export const comparePolicies = z.strictObject({
  from: policyVersionId,
  to: policyVersionId.describe('A draft may be compared, too'),
  openOnly: z.boolean().default(false),
  journeyIds: z.array(journeyId).min(1).max(1000).nullable().default(null).describe('Only these; else all'),
});
export type ComparePolicies = z.output<typeof comparePolicies>;

export const comparedSoFar = z
  .object({ progress: z.object({ compared: z.int(), of: z.int() }) })
  .meta({ id: 'ComparedSoFar' });

/** A journey that would change, with its differences. */
export const comparedJourney = z
  .object({
    journeyId,
    client: clientSummary,
    phase,
    policyVersion: z.string().describe('The version that it is under, whichever two are compared'),
    differences: z
      .array(
        z.object({
          rule: ruleId,
          what: z.string(),
          seq: z.int().nullable().describe('The event that it is about; null: how the journey stands now'),
          from: z.string(),
          to: z.string(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'ComparedJourney' });

/** How many journeys were compared and would change, and by which rules. */
export const comparedCounts = {
  stopped: z.boolean().describe('The program was stopped before the last journey'),
  journeys: z.int(),
  changed: z.int(),
  byRule: z
    .array(z.object({ rule: ruleId, journeys: z.int(), differences: z.int() }))
    .readonly()
    .describe('The one with the most journeys first'),
};

export const comparisonSummary = z
  .object({ summary: z.object({ from: z.string(), to: z.string(), ...comparedCounts }) })
  .meta({ id: 'ComparisonSummary' });

export type ComparedSoFar = z.output<typeof comparedSoFar>;
export type ComparedJourney = z.output<typeof comparedJourney>;
export type ComparisonSummary = z.output<typeof comparisonSummary>;
export type ComparedCounts = Omit<ComparisonSummary['summary'], 'from' | 'to'>;

/** One line of the streamed answer. */
export type ComparisonLine = ComparedSoFar | ComparedJourney | ComparisonSummary;
