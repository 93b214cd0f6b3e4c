import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import type { Measured } from '#instruments/instrument';

export interface Comparison {
  readonly from: number;
  readonly reliableChange: number;
  readonly worse: boolean;
}

/**
 * R-DETERIORATE: what a new result is compared with: the result when the tier began, or before treatment the baseline. In version 2 it is the best result since
 * then, if that is lower: a client who was well at that tier and no longer is, is worse. Undefined if there is none.
 */
export const comparedWith = (
  { treatment, results }: Pick<JourneyState, 'treatment' | 'results'>,
  instrument: string,
  { deterioration }: Pick<Policy, 'deterioration'>,
): number | undefined => {
  const began = treatment?.resultsAtTier[instrument];
  const best = deterioration ? treatment?.bestAtTier?.[instrument] : undefined;
  const from = began ?? results[instrument]?.baseline;
  return best === undefined || from === undefined ? from : Math.min(from, best);
};

/** R-DETERIORATE: the result against what it is compared with, or null where there is nothing. */
export const compareResult = (state: JourneyState, result: Measured, policy: Policy): Comparison | null => {
  const reliableChange = policy.reliableChange[result.instrument];
  const from = comparedWith(state, result.instrument, policy);
  if (reliableChange === undefined || from === undefined) return null;
  return { from, reliableChange, worse: result.total - from >= reliableChange };
};
