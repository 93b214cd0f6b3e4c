import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';

/**
 * R-MAX: days by which a treatment may be extended in all. Version 2: a shorter plan up to `maxLengthDays`, and any plan by `maxExtensionDays` beyond it.
 * Version 1: by `maxExtensionDays`, whatever was planned.
 */
export const mostExtension = (
  { plan }: Pick<JourneyState, 'plan'>,
  { extendBeyond, maxLengthDays, maxExtensionDays }: Policy,
): number => {
  if (extendBeyond === undefined || !plan) return maxExtensionDays;
  return Math.max(0, maxLengthDays - plan.draft.lengthDays) + maxExtensionDays;
};
