import type { Estimate } from '../measure/statistics.js';

/** One row of the table. */
export interface Finding extends Estimate {
  readonly what: string;
  /** Null where the figure is told, and not judged. */
  readonly limit: number | null;
  /** Whether less or more of it is better: the limit is the most or the least that is allowed. */
  readonly bound: 'at most' | 'at least';
  /** The parts of the figure: shown where it is missed or not judged, and in the file. */
  readonly parts: readonly string[];
}

export const met = ({ value, limit, bound }: Finding): boolean =>
  limit === null || (bound === 'at most' ? value <= limit : value >= limit);
