import type { ListedTrend } from '#contracts/http/results';
import { bandOf } from '#instruments/reading';
import type { InstrumentTrend, ResultPoint } from '#journey/results/trends';

/** A trend as it is sent. */
export const toTrendDto = ({ points, ...trend }: InstrumentTrend): ListedTrend => ({
  ...trend,
  points: points.map(toPointDto),
});

const toPointDto = ({ journeyId, instrument, takenAt, total, totalOnly }: ResultPoint) => ({
  ...{ journeyId, takenAt: new Date(takenAt).toISOString() },
  ...{ total, band: bandOf(instrument, total)?.name ?? null, totalOnly },
});
