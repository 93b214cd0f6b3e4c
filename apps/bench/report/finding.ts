import type { Estimate } from '../measure/statistics.js';

/** One row of the table. */
export interface Finding extends Estimate {
  readonly what: string;
  readonly limit: number;
  /** Whether the limit is the least or the most that is allowed. */
  readonly bound: 'at most' | 'at least';
  /** What the figure is made of: shown where it is missed, and in the file. */
  readonly parts: readonly string[];
}

export const met = ({ value, limit, bound }: Finding): boolean =>
  bound === 'at most' ? value <= limit : value >= limit;
