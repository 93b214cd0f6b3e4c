import { DateTime, IANAZone } from 'luxon';
import { z } from 'zod';
import { unique } from './order.js';

const isLocalDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;

/** Each business day is looked for among them: forty years' at most. */
const MOST_DATES = 1_000;

/** Local dates, each once. */
export const localDates = z
  .array(
    z.string().refine(isLocalDate, {
      error: ({ input }) => `${JSON.stringify(input)} is no date: expected YYYY-MM-DD`,
    }),
  )
  .max(MOST_DATES)
  .check(unique((date) => date));

/** IANA's name of a time zone that this machine's tz data knows, since the offsets come from there. */
export const timeZone = z.string().refine((name) => IANAZone.isValidZone(name), {
  error: ({ input }) =>
    `unknown time zone ${JSON.stringify(input)}: expected an IANA name such as America/New_York`,
});

/** The program's calendar: of each site that has published none. */
export const calendar = z.strictObject({
  timeZone,
  businessWeekdays: z
    .array(z.int().min(1).max(7))
    .min(1)
    .check(unique((weekday) => weekday)),
  holidays: localDates,
});
