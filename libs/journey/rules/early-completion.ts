import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { closedGates, gateInWords, tierBelow } from './taper.js';

/**
 * R-TAPER-HOLD, version 2: what of the taper a treatment that is completed now leaves out, in words. From the last tier discharge is
 * the next step, and its gates are those of any step; from a tier above it steps are passed over.
 */
export const earlyCompletion = (state: JourneyState, policy: Policy, at: number): string[] => {
  const { treatment } = state;
  if (!treatment || policy.taper.holdLookAgainDays === undefined) return [];
  const last = policy.tiers.at(-1)!.id;
  return [
    ...(tierBelow(treatment.tier, policy) === null ? [] : [`tier: ${treatment.tier}, needed ${last}`]),
    ...closedGates(state, treatment, policy, at).map(gateInWords),
  ];
};
