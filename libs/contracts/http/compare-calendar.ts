import { z } from 'zod';
import { comparedCounts } from './compare-policies.js';
import { daysOfSite } from './site-calendar.js';

/** The calendar to compare with the one in force. It is sent whole, as for publishing. */
export const compareCalendar = z.strictObject(daysOfSite).meta({ id: 'CompareCalendar' });

export const calendarComparisonSummary = z
  .object({
    summary: z.object({
      version: z
        .int()
        .nullable()
        .describe('Of the calendar that is in force; null: the site has the days of the program’s policy'),
      ...comparedCounts,
    }),
  })
  .meta({ id: 'CalendarComparisonSummary' });

export type CompareCalendar = z.output<typeof compareCalendar>;
export type CalendarComparisonSummary = z.output<typeof calendarComparisonSummary>;
