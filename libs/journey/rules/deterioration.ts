import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import type { Measured } from '#instruments/instrument';

export interface Comparison {
  readonly from: number;
  readonly reliableChange: number;
  readonly worse: boolean;
}

/** R-DETERIORATE: the result against the one when the tier began (before treatment: the baseline), or null where there is none. */
export const compareResult = (state: JourneyState, result: Measured, policy: Policy): Comparison | null => {
  const reliableChange = policy.reliableChange[result.instrument];
  const from =
    state.treatment?.resultsAtTier[result.instrument] ?? state.results[result.instrument]?.baseline;
  if (reliableChange === undefined || from === undefined) return null;
  return { from, reliableChange, worse: result.total - from >= reliableChange };
};
