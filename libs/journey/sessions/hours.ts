import type { Treatment } from '../model/treatment.js';

/** Rounds hours to the millionth. Hours are decimals, and binary sums and shares of them are slightly off (80 % of 12 h). */
export const exactHours = (hours: number): number => Math.round(hours * 1e6) / 1e6;

/** R-REVIEW: delivered hours since the last review. */
export const hoursSinceReview = (weeks: Treatment['weeks']): number =>
  exactHours(Object.values(weeks).reduce((sum, week) => sum + week.sinceReview, 0));
