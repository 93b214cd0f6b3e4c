import { z } from 'zod';
import { likelyMatches } from './client-match.js';
import { journeyId } from './ids.js';
import { allNotTaken } from './not-taken.js';
import { problemDocument } from './problem.js';
import { trueOrFalse } from './true-or-false.js';

export const importQuery = z.strictObject({
  dryRun: trueOrFalse
    .default(false)
    .describe('Says what each line would be answered with, and keeps nothing'),
  from: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000_000_000)
    .default(1)
    .describe('Which line of its file the first one is that is sent: of a file that is sent in parts'),
});
export type ImportQuery = z.output<typeof importQuery>;

/** What became of one line of a file of referrals. */
export const importedLine = z
  .object({
    line: z.int().describe('Of the file, from 1; a blank one counts and is passed over'),
    status: z
      .int()
      .describe('As the line would have been answered alone; of a dry run 200 where it would be taken'),
    opens: z
      .enum(['first', 'return', 'readmission', 'otherSite'])
      .optional()
      .describe(
        'Of a dry run: the journey of somebody new, of who was here before, or of who is in aftercare; `otherSite`: known at another site, and nothing more is told: the line may be taken or not',
      ),
    journeyId: journeyId.optional(),
    notTaken: allNotTaken.optional(),
    likely: likelyMatches.optional(),
    problem: problemDocument.optional(),
  })
  .meta({ id: 'ImportedLine' });

export const importSummary = z
  .object({
    summary: z.object({
      lines: z.int().describe('That are not blank'),
      taken: z.int().describe('Of a dry run: that would be taken'),
      notTaken: z.int(),
      stopped: z.boolean().describe('The program was stopped before the end of the file'),
    }),
  })
  .meta({ id: 'ImportSummary' });

export type ImportedLine = z.output<typeof importedLine>;
export type ImportSummary = z.output<typeof importSummary>;
