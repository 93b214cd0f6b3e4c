import { z } from 'zod';
import type { DaysOfSite } from '#journey/model/site-calendar';
import { timeZone } from '#policy/schema/calendar';
import { acted } from './acted.js';
import { actor } from './actor.js';
import { journeyId, policyId } from './ids.js';
import { problemDocument } from './problem.js';
import { reason, text } from './text.js';
import { isoInstant, localDate } from './time.js';

/** The most dates of a list, the same as in a policy: the search for a business day looks through all of them. */
const MOST_DATES = 1_000;

const isAscending = <T extends string | number>(all: readonly T[]): boolean =>
  all.every((one, index) => index === 0 || one > all[index - 1]!);
const ASCENDING = 'must be ascending, each once';

const dates = z.array(localDate).max(MOST_DATES).refine(isAscending, ASCENDING).meta({ uniqueItems: true });

/** What a site publishes. */
export const daysOfSite = {
  businessWeekdays: z
    .array(z.int().min(1).max(7))
    .min(1)
    .max(7)
    .refine(isAscending, ASCENDING)
    .meta({ uniqueItems: true })
    .describe('On which the office works and what is counted in business days counts; 1 = Monday'),
  holidays: dates.describe('On which it does not'),
  closures: dates.describe('Without sessions, known ahead: a holiday is one only where it stands here, too'),
  timeZone: timeZone
    .optional()
    .describe('IANA’s name of the zone of its clocks; left out: the one that it has already')
    .meta({ format: 'time-zone', examples: ['America/New_York'] }),
} satisfies { [Name in keyof Required<DaysOfSite>]: z.ZodType<DaysOfSite[Name]> };

export const publishCalendar = acted({ ...daysOfSite, reason }).meta({ id: 'PublishCalendar' });

export const siteCalendar = z
  .object({
    site: policyId,
    version: z
      .int()
      .nullable()
      .describe(
        'Of the calendar that the site has published last; null: it has the days of the program’s policy',
      ),
    published: z
      .object({ at: isoInstant, by: actor, reason: text(2000) })
      .nullable()
      .describe('Of that version'),
    timeZone: z.string().describe('IANA’s name: its own, or else the program’s'),
    businessWeekdays: z.array(z.int()).describe('1 = Monday'),
    holidays: z.array(localDate).describe('From today on: no business days'),
    closures: z.array(localDate).describe('From today on: days without sessions, known ahead'),
    past: z
      .object({ holidays: z.array(localDate), closures: z.array(localDate) })
      .describe(
        'Before today. A calendar is published whole: what is left out of these, clocks that are running have not counted',
      ),
    closed: z
      .array(z.object({ date: localDate, reason: text(2000), by: actor, at: isoInstant }))
      .describe('From today on: days that the site was closed for, by date'),
    lastHoliday: localDate.nullable().describe('After it every weekday of the office is a business day'),
    warnings: z.array(z.string()).describe('What somebody should see to'),
  })
  .meta({ id: 'SiteCalendar' });

/** What became of one journey. */
export const calendarLine = z
  .object({
    journeyId,
    status: z.int().describe('As the journey would have been answered alone'),
    policyVersion: z
      .string()
      .optional()
      .describe(
        'Under which it goes on: `2026-4@riverside.2` is policy 2026-4 with the second calendar of riverside',
      ),
    problem: problemDocument.optional(),
  })
  .meta({ id: 'CalendarLine' });

export const calendarSummary = z
  .object({
    summary: z.object({
      version: z.int().describe('Of the calendar, from 1'),
      journeys: z.int(),
      told: z.int(),
      notTold: z.int(),
      stopped: z.boolean().describe('The program was stopped before the last of them: send it again'),
    }),
  })
  .meta({ id: 'CalendarSummary' });

export type PublishCalendar = z.output<typeof publishCalendar>;
export type SiteCalendar = z.output<typeof siteCalendar>;
export type CalendarLine = z.output<typeof calendarLine>;
export type CalendarSummary = z.output<typeof calendarSummary>;
