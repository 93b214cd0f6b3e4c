import type { Measured } from './instrument.js';

/** How large a change of one instrument must be to count; undefined if no number is set. */
export interface ChangeThat {
  /** A change of at least this much is more than chance. */
  readonly isReliable: number | undefined;
  readonly isMeaningful: number | undefined;
  /** A total down by at least this share (0..1) of the first is a response. */
  readonly isResponse: number | undefined;
}

/** One instrument over time. Every total says more trouble the higher it is, so a change below 0 is for the better. */
export interface Trend<Point extends Measured> {
  /** In the order in which they were taken. */
  readonly points: readonly Point[];
  readonly first: number;
  readonly latest: number;
  /** From the first to the latest. */
  readonly change: number;
  /** Null if no number is set for it, or there is only one point. */
  readonly reliable: boolean | null;
  readonly meaningful: boolean | null;
  /** Also null if the first total was 0, which cannot become lower. */
  readonly response: boolean | null;
}

/** @throws RangeError where there is no point. */
export const trendOf = <Point extends Measured>(taken: readonly Point[], that: ChangeThat): Trend<Point> => {
  const points = [...taken].sort((a, b) => a.takenAt - b.takenAt);
  if (points.length === 0) throw new RangeError('a trend has one point at least');
  const first = points[0]!.total;
  const latest = points.at(-1)!.total;
  const change = latest - first;
  const atLeast = (amount: number | undefined): boolean | null =>
    amount === undefined || points.length < 2 ? null : Math.abs(change) >= amount;
  return {
    points,
    first,
    latest,
    change,
    reliable: atLeast(that.isReliable),
    meaningful: atLeast(that.isMeaningful),
    response:
      that.isResponse === undefined || points.length < 2 || first === 0
        ? null
        : -change >= first * that.isResponse,
  };
};
