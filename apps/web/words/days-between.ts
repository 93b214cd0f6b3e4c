import { localDay } from './due.js';

const DAY_MS = 86_400_000;

/** Midnights between two instants (ms since epoch), by the clocks of a site; below 0 where the second is before the first. */
export const daysBetween = (from: number, to: number, timeZone: string): number =>
  (Date.parse(localDay(to, timeZone)) - Date.parse(localDay(from, timeZone))) / DAY_MS;
