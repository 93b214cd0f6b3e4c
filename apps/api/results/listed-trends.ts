import type { ListedTrend } from '#contracts/http/results';
import { INSTRUMENT_CODES, type InstrumentCode, type Measured } from '#instruments/instrument';
import { measuredOf } from '#instruments/instrument-taken';
import { bandOf } from '#instruments/reading';
import { trendOf, type ChangeThat } from '#instruments/trend';
import type { Policy } from '#journey/policy/policy';
import type { KeptResult } from '#records/read-results';

interface Point extends Measured {
  readonly journeyId: string;
  readonly totalOnly: boolean;
}

const pointOf = ({ journeyId, recordedAt, result }: KeptResult): Point => {
  const totalOnly = 'totalOnly' in result;
  const { instrument, total, takenAt } = totalOnly ? result : measuredOf(result);
  // As the journey's rules take it: one dated in the future was taken when it was recorded.
  return { journeyId, instrument, total, takenAt: Math.min(takenAt, recordedAt), totalOnly };
};

/** A referral brings along what an earlier journey may have: the same total of the same instant is one point, the one with items. */
const once = (points: readonly Point[]): Point[] => {
  const known = new Map<string, Point>();
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

/** Every instrument there is a result of, over the years, read by the program's policy. */
export const listedTrends = (
  kept: readonly KeptResult[],
  policy: Pick<Policy, 'reliableChange' | 'instruments'>,
): ListedTrend[] => {
  const points = once(kept.map(pointOf));
  return INSTRUMENT_CODES.flatMap((instrument) => {
    const own = points.filter((point) => point.instrument === instrument);
    if (own.length === 0) return [];
    const trend = trendOf(own, changeThat(policy, instrument));
    return [{ instrument, ...trend, points: trend.points.map(listedPoint) }];
  });
};

const listedPoint = ({ journeyId, instrument, takenAt, total, totalOnly }: Point) => ({
  journeyId,
  takenAt: new Date(takenAt).toISOString(),
  total,
  band: bandOf(instrument, total)?.name ?? null,
  totalOnly,
});
