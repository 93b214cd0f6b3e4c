import { z } from 'zod';
import type { Compared } from '#journey/compare/compare';
import type { ComparisonSummary } from '#journey/compare/summary';
import { journeyId } from './ids.js';
import { policyVersionId } from './policy.js';

export const comparePolicies = z.strictObject({
  from: policyVersionId,
  to: policyVersionId.describe('A draft may be compared, too'),
  openOnly: z.boolean().default(false),
  journeyIds: z.array(journeyId).min(1).max(1000).nullable().default(null).describe('Only these; else all'),
});
export type ComparePolicies = z.output<typeof comparePolicies>;

/** One line of the answer. */
export type ComparisonLine =
  | { readonly progress: { readonly compared: number; readonly of: number } }
  | Compared
  | {
      readonly summary: {
        readonly from: string;
        readonly to: string;
        /** The program was stopped before the last journey. */
        readonly stopped: boolean;
      } & ComparisonSummary['result'];
    };
