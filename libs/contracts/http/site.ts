import { z } from 'zod';
import { acted } from './acted.js';
import { actor } from './actor.js';
import { journeyId, policyId } from './ids.js';
import { problemDocument } from './problem.js';
import { reason, text } from './text.js';
import { isoInstant, localDate } from './time.js';

/** Ids in an address. */
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

export const siteCalendar = z
  .object({
    site: policyId,
    timeZone: z.string(),
    holidays: z.array(localDate).describe('From today on: no business days, of the policy published last'),
    closures: z
      .array(localDate)
      .describe('From today on: days without sessions, of the policy published last'),
    closed: z
      .array(z.object({ date: localDate, reason: text(2000), by: actor, at: isoInstant }))
      .describe('From today on: days that the site was closed for, by date'),
    lastHoliday: localDate.nullable().describe('After it every weekday of the office is a business day'),
    warnings: z.array(z.string()).describe('What somebody should see to'),
  })
  .meta({ id: 'SiteCalendar' });

/** What became of one journey. */
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
export type SiteCalendar = z.output<typeof siteCalendar>;
export type ClosedLine = z.output<typeof closedLine>;
export type ClosedSummary = z.output<typeof closedSummary>;
