import type { Treatment } from '../model/state.js';

/** Hours are decimals, of which binary sums and shares fall short (80 % of 12 h): to the millionth, as written. */
export const exactHours = (hours: number): number => Math.round(hours * 1e6) / 1e6;

/** R-REVIEW: delivered hours since the last review. */
export const hoursSinceReview = (weeks: Treatment['weeks']): number =>
  exactHours(Object.values(weeks).reduce((sum, week) => sum + week.sinceReview, 0));
