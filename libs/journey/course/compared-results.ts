import { measuredOf } from '#instruments/instrument-taken';
import type { Measured } from '#instruments/instrument';
import { evolve } from '../evolve/evolve.js';
import { openState } from '../evolve/open.js';
import type { JourneyEvent } from '../model/event.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { comparedWith } from '../rules/deterioration.js';

/** What R-DETERIORATE compared a result with, and what came of it. A change below 0 is for the better. */
export interface ComparedResult {
  /** ms since epoch: when the tier began, or when that result was taken. */
  readonly at: number;
  readonly value: number;
  /** As the tier began; the best since then; or the baseline, before there is a tier. */
  readonly since: 'tier' | 'best' | 'first';
  readonly change: number;
  /** null: the policy has no number for it. */
  readonly reliable: boolean | null;
}

/** Of each result: by instrument, when it was taken, and its total. */
export type ComparedResults = ReadonlyMap<string, ComparedResult>;

export const resultKey = ({ instrument, takenAt, total }: Measured): string =>
  `${instrument} ${takenAt} ${total}`;

type Rules = Pick<Policy, 'reliableChange' | 'deterioration'>;

/**
 * Looks at each result with the state that it came into, as the rule did: what the present state says may be of the result itself, or of a later tier. One that
 * came with the referral, or was the first, or is of an earlier day than one that was known, was compared with nothing.
 */
export const comparedResults = (
  journeyId: string,
  events: readonly JourneyEvent[],
  policy: Rules,
): ComparedResults => {
  const [first, ...rest] = events;
  const found = new Map<string, ComparedResult>();
  if (first?.type !== 'referred') return found;
  const seen: Measured[] = [];
  let state = openState(journeyId, first);
  for (const event of rest) {
    const measured = measuredIn(event);
    if (measured) {
      const key = resultKey(measured);
      const compared = compare(state, measured, seen, policy);
      if (compared && !found.has(key)) found.set(key, compared);
      seen.push(measured);
    }
    state = evolve(state, event);
  }
  return found;
};

/** As the journey's rules do: a result dated in the future counts as taken when it was recorded. */
const measuredIn = (event: JourneyEvent): Measured | null => {
  const measured =
    event.type === 'resultReceived'
      ? event.data.result
      : event.type === 'instrumentScored'
        ? measuredOf(event.data.taken)
        : null;
  return measured && { ...measured, takenAt: Math.min(measured.takenAt, event.at) };
};

const compare = (
  state: JourneyState,
  { instrument, total, takenAt }: Measured,
  seen: readonly Measured[],
  policy: Rules,
): ComparedResult | null => {
  const known = state.results[instrument];
  const value = comparedWith(state, instrument, policy);
  if (value === undefined || !known || takenAt < known.takenAt) return null;
  const change = total - value;
  const needed = policy.reliableChange[instrument];
  return {
    ...whenItWas(state, instrument, value, seen),
    ...{ value, change, reliable: needed === undefined ? null : Math.abs(change) >= needed },
  };
};

/** Where a value that results are compared with comes from. A total that was reached more than once is the last of them. */
const whenItWas = (
  { treatment, results }: JourneyState,
  instrument: string,
  value: number,
  seen: readonly Measured[],
): Pick<ComparedResult, 'at' | 'since'> => {
  const { baseline, baselineAt, takenAt } = results[instrument]!;
  const began = treatment?.resultsAtTier[instrument];
  if (treatment && began === value) return { at: treatment.tierSince, since: 'tier' };
  if (began === undefined && baseline === value) return { at: baselineAt ?? takenAt, since: 'first' };
  const best = seen.findLast((one) => one.instrument === instrument && one.total === value);
  return { at: best?.takenAt ?? takenAt, since: 'best' };
};
