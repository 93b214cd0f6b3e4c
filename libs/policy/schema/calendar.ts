import { DateTime, IANAZone } from 'luxon';
import { z } from 'zod';
import { unique } from './order.js';

const isLocalDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;

/** The most dates of a list, enough for some forty years. There is a limit because the search for a business day looks through all of them. */
const MOST_DATES = 1_000;

/** Local dates, none of them twice. */
export const localDates = z
  .array(
    z.string().refine(isLocalDate, {
      error: ({ input }) => `${JSON.stringify(input)} is no date: expected YYYY-MM-DD`,
    }),
  )
  .max(MOST_DATES)
  .check(unique((date) => date));

/** IANA's name of a time zone. The tz data of this machine must know it, because the offsets come from there. */
export const timeZone = z.string().refine((name) => IANAZone.isValidZone(name), {
  error: ({ input }) =>
    `unknown time zone ${JSON.stringify(input)}: expected an IANA name such as America/New_York`,
});

/** The program's calendar. It holds for each site that has published none of its own. */
export const calendar = z.strictObject({
  timeZone,
  businessWeekdays: z
    .array(z.int().min(1).max(7))
    .min(1)
    .check(unique((weekday) => weekday)),
  holidays: localDates,
});
