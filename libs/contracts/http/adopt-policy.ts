import { z } from 'zod';
import { acted } from './acted.js';
import { journeyId } from './ids.js';
import { policyVersionId } from './policy.js';
import type { ProblemDocument } from './problem.js';
import { reason } from './text.js';

export const adoptPolicy = acted({ version: policyVersionId, reason });
export type AdoptPolicy = z.output<typeof adoptPolicy>;

const MOST = 1000;

export const adoptMany = acted({
  journeyIds: z
    .array(journeyId)
    .min(1)
    .max(MOST)
    .refine((ids) => new Set(ids).size === ids.length, 'must name each journey once'),
  reason,
});
export type AdoptManyBody = z.output<typeof adoptMany>;

/** What became of one journey. */
export interface AdoptedLine {
  readonly journeyId: string;
  /** As the journey would have been answered alone. */
  readonly status: number;
  readonly policyVersion?: string;
  readonly problem?: ProblemDocument;
}

export interface AdoptSummary {
  readonly summary: {
    readonly journeys: number;
    readonly adopted: number;
    readonly notAdopted: number;
    /** The program was stopped before the last of them. */
    readonly stopped: boolean;
  };
}
