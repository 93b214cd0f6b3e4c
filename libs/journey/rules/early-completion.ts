import type { Policy } from '../model/policy.js';
import { aGate, type Need, needs } from '../model/requirement.js';
import type { JourneyState } from '../model/state.js';
import { closedGates, gateNeeded, tierBelow } from './taper.js';

/**
 * R-TAPER-HOLD, version 2: what of the taper a completion now would leave out. From the last tier discharge is the next step, and has the gates of any step.
 * From a higher tier, tiers are passed over as well.
 */
export const earlyCompletion = (state: JourneyState, policy: Policy, at: number): Need[] => {
  const { treatment } = state;
  if (!treatment || policy.taper.holdLookAgainDays === undefined) return [];
  const last = policy.tiers.at(-1)!.id;
  return [
    ...(tierBelow(treatment.tier, policy) === null ? [] : [notTheLast(treatment.tier, last)]),
    ...closedGates(state, treatment, policy, at).map(gateNeeded),
  ];
};

const notTheLast = (tier: string, last: string): Need =>
  needs(`tier: ${tier}, needed ${last}`, aGate({ name: 'tier', holds: false, actual: tier, needed: last }));
