import { z } from 'zod';
import { likelyMatches } from './client-match.js';
import { journeyId } from './ids.js';
import { allNotTaken } from './not-taken.js';
import { problemDocument } from './problem.js';

/** What became of one line of a file of referrals. */
export const importedLine = z
  .object({
    line: z.int().describe('Of the file, from 1; a blank one counts and is passed over'),
    status: z.int().describe('As the line would have been answered alone'),
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
      taken: z.int(),
      notTaken: z.int(),
      stopped: z.boolean().describe('The program was stopped before the end of the file'),
    }),
  })
  .meta({ id: 'ImportSummary' });

export type ImportedLine = z.output<typeof importedLine>;
export type ImportSummary = z.output<typeof importSummary>;
