import type { Calendar } from '../model/policy.js';
import { fromLocal, toLocal } from './local-time.js';

/** A local time without an offset, to the minute or finer. */
export const SITE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/;

/**
 * The instant of a time as the clocks of the site show it; if they show it twice, the first.
 * @param text as `SITE_TIME`
 * @returns ms since epoch; null if the clocks pass it over; NaN if there is no such day or time
 */
export const instantAtSite = (text: string, calendar: Calendar): number | null => {
  const local = Date.parse(`${text}Z`);
  // A date that does not exist, like 30 February, may be parsed as another day.
  if (Number.isNaN(local) || !new Date(local).toISOString().startsWith(text.slice(0, 16))) return NaN;
  const at = fromLocal(local, calendar);
  return toLocal(at, calendar) === local ? at : null;
};
