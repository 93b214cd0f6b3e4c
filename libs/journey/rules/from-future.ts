import type { Fact } from '../model/fact.js';

/** How far the clocks of two machines may be apart, ms. */
const SKEW_MS = 60_000;

/** Whether a fact says that an instrument will only have been taken after `now` (ms since epoch). */
export const isFromFuture = ({ name, data }: Fact, now: number): boolean =>
  name === 'instrumentTaken' && data.taken.takenAt > now + SKEW_MS;
