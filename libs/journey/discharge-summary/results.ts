import { NOT_RECORDED } from '../model/discharge-summary.js';
import type { JourneyEvent } from '../model/event.js';
import { trendsOf, type ResultOnRecord } from '../results/trends.js';
import { iso, type PartMaker } from './record.js';

const resultsIn = (journeyId: string, { type, at, data }: JourneyEvent): ResultOnRecord[] => {
  const known = { journeyId, recordedAt: at };
  switch (type) {
    case 'referred':
      return data.referral.results.map((result) => ({ ...known, result }));
    case 'resultReceived':
      return [{ ...known, result: data.result }];
    case 'instrumentScored':
      return [{ ...known, result: data.taken }];
    default:
      return [];
  }
};

/** R-DETERIORATE: each instrument from the first to the latest, and whether the policy calls the change more than chance. */
export const results: PartMaker<'results'> = ({ state: { journeyId }, events, policy }) => {
  const trends = trendsOf(
    events.flatMap((event) => resultsIn(journeyId, event)),
    policy,
  );
  if (trends.length === 0) return NOT_RECORDED;
  return trends.map(({ instrument, points, change, reliable, response }) => {
    const [first, latest] = [points[0]!, points.at(-1)!];
    return {
      instrument,
      taken: points.length,
      first: { at: iso(first.takenAt), total: first.total },
      latest: { at: iso(latest.takenAt), total: latest.total },
      ...{ change, reliable, response },
    };
  });
};
