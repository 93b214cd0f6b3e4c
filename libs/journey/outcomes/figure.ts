import { HIDDEN_BELOW, shown } from './small-cells.js';

/** Each figure, and what it is called in docs/outcomes.md. */
export const FIGURES = [
  'waited',
  'initiated',
  'engaged',
  'retained',
  'completed',
  'stayed',
  'delivered',
  'steppedUp',
  'steppedDown',
  'measured',
  'better',
  'worse',
  'responded',
  'followedUp',
  'readmitted',
] as const;

export type FigureName = (typeof FIGURES)[number];

/** One figure of a cohort. Small numbers are hidden: null. */
export interface Figure {
  readonly figure: FigureName;
  /** Within, or at, so many days; null where the figure has no day. */
  readonly day: number | null;
  /** Code of the instrument; null where the figure is of none. */
  readonly instrument: string | null;
  /** Clients. */
  readonly n: number | null;
  /** Of so many clients of whom it can be said. */
  readonly of: number | null;
  /** 0 to 1, to the thousandth. */
  readonly share: number | null;
  /** Of those `n`; null where the figure has no days, or fewer than eleven have them. */
  readonly medianDays: number | null;
}

/** What a figure is made from. */
export interface Counted {
  readonly of: number;
  readonly n: number;
  /** Days of those among the `n` who have any. */
  readonly days?: readonly number[];
  /** Where it is not `n / of`. */
  readonly share?: number | null;
}

const thousandths = (share: number): number => Math.round(share * 1_000) / 1_000;

/** The median; of an even number, the mean of both in the middle. Null of fewer than eleven, because of few it could be one client's own number. */
export const medianOf = (days: readonly number[]): number | null => {
  if (days.length < HIDDEN_BELOW) return null;
  const sorted = [...days].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
};

export const figureOf = (
  figure: FigureName,
  { of, n, days = [], share = of === 0 ? null : n / of }: Counted,
  { day = null, instrument = null }: Partial<Pick<Figure, 'day' | 'instrument'>> = {},
): Figure => {
  const all = shown(of);
  // If `of` is hidden, so is `n`: in a small group, who is not among them tells as much as who is.
  const some = all === null ? null : shown(n);
  return {
    ...{ figure, day, instrument, n: some, of: all },
    share: some === null || share === null ? null : thousandths(share),
    medianDays: some === null ? null : medianOf(days),
  };
};
