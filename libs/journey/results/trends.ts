import {
  INSTRUMENT_CODES,
  type InstrumentCode,
  type InstrumentTotal,
  type Measured,
} from '#instruments/instrument';
import { measuredOf, type InstrumentTaken } from '#instruments/instrument-taken';
import { trendOf, type ChangeThat, type Trend } from '#instruments/trend';
import type { Policy } from '../model/policy.js';

/** A result as a journey keeps it: with its items, or the total only. */
export interface ResultOnRecord {
  readonly journeyId: string;
  /** When the journey learnt of it, ms since epoch. */
  readonly recordedAt: number;
  readonly result: InstrumentTotal | InstrumentTaken;
}

export interface ResultPoint extends Measured {
  readonly journeyId: string;
  readonly totalOnly: boolean;
}

export interface InstrumentTrend extends Trend<ResultPoint> {
  readonly instrument: InstrumentCode;
}

/** A trend for each instrument that has a result, over the years, with what its changes mean under the policy. */
export const trendsOf = (
  results: readonly ResultOnRecord[],
  policy: Pick<Policy, 'reliableChange' | 'instruments'>,
): InstrumentTrend[] => {
  const points = eachOnce(results.map(pointOf));
  return INSTRUMENT_CODES.flatMap((instrument) => {
    const own = points.filter((point) => point.instrument === instrument);
    return own.length === 0 ? [] : [{ instrument, ...trendOf(own, changeThat(policy, instrument)) }];
  });
};

const pointOf = ({ journeyId, recordedAt, result }: ResultOnRecord): ResultPoint => {
  const totalOnly = 'totalOnly' in result;
  const { instrument, total, takenAt } = totalOnly ? result : measuredOf(result);
  // As the journey's rules do: a result dated in the future counts as taken when it was recorded.
  return { journeyId, instrument, total, takenAt: Math.min(takenAt, recordedAt), totalOnly };
};

/**
 * Keeps each point once. A referral may bring results that an earlier journey has, too: the same total of the same instant is one point, and the one with items
 * is kept.
 */
const eachOnce = (points: readonly ResultPoint[]): ResultPoint[] => {
  const known = new Map<string, ResultPoint>();
  for (const point of points) {
    const key = `${point.instrument} ${point.takenAt} ${point.total}`;
    const before = known.get(key);
    if (!before || (before.totalOnly && !point.totalOnly)) known.set(key, point);
  }
  return [...known.values()];
};

const changeThat = (
  { reliableChange, instruments }: Pick<Policy, 'reliableChange' | 'instruments'>,
  code: InstrumentCode,
): ChangeThat => ({
  isReliable: reliableChange[code],
  isMeaningful: instruments?.meaningfulChange[code],
  isResponse: instruments?.response[code],
});
