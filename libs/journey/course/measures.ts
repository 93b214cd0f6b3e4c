import type { InstrumentTotal } from '#instruments/instrument';
import { measuredOf, type InstrumentTaken } from '#instruments/instrument-taken';
import { byCode } from '#instruments/registry';
import { bandOf } from '#instruments/reading';
import type { Band } from '#instruments/total-scale';
import type { JourneyEvent } from '../model/event.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { comparedResults, resultKey, type ComparedResult } from './compared-results.js';
import { trendsOf, type InstrumentTrend } from '../results/trends.js';

/** A result as its event keeps it. */
interface Kept {
  readonly journeyId: string;
  readonly recordedAt: number;
  readonly result: InstrumentTotal | InstrumentTaken;
  readonly worse: boolean;
}

export interface MeasuredPoint {
  /** ms since epoch. */
  readonly at: number;
  readonly value: number;
  readonly band: string | null;
  readonly how: InstrumentTaken['how'] | null;
  readonly totalOnly: boolean;
  /** It raised the task of a change for the worse. */
  readonly worse: boolean;
}

/** An instrument over one stay, with what it is compared with. */
export interface Measure extends Pick<InstrumentTrend, 'instrument' | 'change' | 'reliable' | 'response'> {
  readonly bands: readonly Band[];
  /** null: the policy has none. */
  readonly reliableChange: number | null;
  /** The value at the beginning of the present tier, if there is one; else the first that was taken. */
  readonly baseline: { readonly at: number; readonly value: number; readonly since: 'tier' | 'first' };
  readonly points: readonly MeasuredPoint[];
  /** What the rule compared the latest with, which need not be the first; null: with nothing. */
  readonly compared: ComparedResult | null;
}

const keptIn = (journeyId: string, events: readonly JourneyEvent[]): Kept[] =>
  events.flatMap((event): Kept[] => {
    const of = { journeyId, recordedAt: event.at };
    switch (event.type) {
      case 'referred':
        return event.data.referral.results.map((result) => ({ ...of, result, worse: false }));
      case 'resultReceived':
        return [{ ...of, result: event.data.result, worse: event.data.worse }];
      case 'instrumentScored':
        return [{ ...of, result: event.data.taken, worse: event.data.worse }];
      default:
        return [];
    }
  });

/** One measure for each instrument of which the journey has a result. */
export const measures = (
  { journeyId, treatment }: Pick<JourneyState, 'journeyId' | 'treatment'>,
  events: readonly JourneyEvent[],
  policy: Pick<Policy, 'reliableChange' | 'instruments' | 'deterioration'>,
): Measure[] => {
  const kept = keptIn(journeyId, events);
  // A trend has each point once. What its event says besides (`how`, `worse`) is looked up by instrument, instant and total, which identify the point.
  const told = new Map<string, Pick<MeasuredPoint, 'how' | 'worse'>>();
  for (const { result, recordedAt, worse } of kept) {
    const totalOnly = 'totalOnly' in result;
    const { instrument, takenAt, total } = totalOnly ? result : measuredOf(result);
    const key = resultKey({ instrument, takenAt: Math.min(takenAt, recordedAt), total });
    const before = told.get(key);
    const how = totalOnly ? null : result.how;
    told.set(key, { how: how ?? before?.how ?? null, worse: worse || (before?.worse ?? false) });
  }
  const compared = comparedResults(journeyId, events, policy);
  return trendsOf(kept, policy).map(({ instrument, points, change, reliable, response, first }) => {
    const atTier = treatment?.resultsAtTier[instrument];
    const firstAt = points[0]!.takenAt;
    return {
      ...{ instrument, change, reliable, response },
      compared: compared.get(resultKey(points.at(-1)!)) ?? null,
      bands: byCode(instrument).bands,
      reliableChange: policy.reliableChange[instrument] ?? null,
      baseline:
        treatment && atTier !== undefined
          ? { at: treatment.tierSince, value: atTier, since: 'tier' }
          : { at: firstAt, value: first, since: 'first' },
      points: points.map(({ takenAt, total, totalOnly }) => {
        const { how = null, worse = false } = told.get(resultKey({ instrument, takenAt, total })) ?? {};
        const band = bandOf(instrument, total)?.name ?? null;
        return { at: takenAt, value: total, band, how, totalOnly, worse };
      }),
    };
  });
};
