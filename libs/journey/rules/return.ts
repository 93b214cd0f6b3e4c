import { enter } from '../decider/decider.js';
import { event } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { addSpan } from '../time/spans.js';
import { hoursOfTier } from './step.js';
import { standsStill } from './stands-still.js';

/** R-HOLD, R-LEAVE: the events of a return at `at` (ms since epoch). The length of treatment has stood still meanwhile. */
export const returned = (
  state: JourneyState,
  to: { readonly tier: string; readonly track: string; readonly reason: string | null },
  { at, policy }: { readonly at: number; readonly policy: Policy },
): NewEvent[] => {
  const { tier, track, reason } = to;
  const moved = standsStill(state.treatment!, { from: state.hold!.since, until: at }, policy);
  const { tierWithin } = policy.hold ?? {};
  const assessTierBy = tierWithin && addSpan(at, tierWithin, policy.calendar);
  return [
    event(
      'returnedFromHold',
      {
        ...{ tier, track, ...moved },
        ...(assessTierBy !== undefined && { assessTierBy }),
        ...hoursOfTier(state, tier, policy),
      },
      'R-HOLD',
      reason,
    ),
    enter(state, 'treatment'),
  ];
};
