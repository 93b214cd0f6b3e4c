/** How far the clocks of two machines may be apart, ms. */
const SKEW_MS = 60_000;

/** How much earlier a day begins somewhere on earth than in UTC, ms. */
const EARLIEST_MIDNIGHT_MS = 14 * 3_600_000;

/** What is wrong with the time at which an instrument is said to have been taken. */
export type ImpossibleTime = 'must not be in the future' | 'must not be before the client was born';

/**
 * Whether somebody can have been asked then: not in the future, and not before they were born. A result of the future would be the
 * latest for years, and no other would be compared with it.
 * @param takenAt ms since epoch
 * @param now ms since epoch
 * @param born the first day on which they can have been born, YYYY-MM-DD; null where it is not known
 */
export const impossibleTime = (takenAt: number, now: number, born: string | null): ImpossibleTime | null => {
  if (takenAt > now + SKEW_MS) return 'must not be in the future';
  const birth = born === null ? -Infinity : Date.parse(`${born}T00:00:00Z`) - EARLIEST_MIDNIGHT_MS;
  return takenAt < birth ? 'must not be before the client was born' : null;
};
