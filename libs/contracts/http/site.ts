import { z } from 'zod';
import { acted } from './acted.js';
import { journeyId, policyId } from './ids.js';
import { problemDocument } from './problem.js';
import { reason } from './text.js';
import { localDate } from './time.js';

/** Path parameters with ids. */
export const siteParams = z.strictObject({ site: policyId });

export const closeSite = acted({ date: localDate.describe('Of the site, today or later'), reason }).meta({
  id: 'CloseSite',
});
export const reopenSite = acted({
  date: localDate.describe('A day that was closed, today or later'),
  reason,
}).meta({
  id: 'ReopenSite',
});

/** The outcome for one journey. */
export const closedLine = z
  .object({
    journeyId,
    status: z.int().describe('As the journey would have been answered alone'),
    sessions: z
      .array(z.string())
      .optional()
      .describe('Sessions that are cancelled, or held again; none where the client had none to come'),
    problem: problemDocument.optional(),
  })
  .meta({ id: 'ClosedLine' });

export const closedSummary = z
  .object({
    summary: z.object({
      journeys: z.int(),
      told: z.int(),
      notTold: z.int(),
      sessions: z.int(),
      stopped: z.boolean().describe('The program was stopped before the last of them: send it again'),
    }),
  })
  .meta({ id: 'ClosedSummary' });

export type SiteParams = z.output<typeof siteParams>;
export type CloseSite = z.output<typeof closeSite>;
export type ReopenSite = z.output<typeof reopenSite>;
export type ClosedLine = z.output<typeof closedLine>;
export type ClosedSummary = z.output<typeof closedSummary>;
