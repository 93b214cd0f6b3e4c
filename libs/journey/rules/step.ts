import { event } from '../model/decision.js';
import type { EventData, NewEvent } from '../model/event.js';
import type { HoursOfTier } from '../model/event-parts.js';
import type { Policy } from '../model/policy.js';
import type { RuleId } from '../model/rule.js';
import type { JourneyState } from '../model/state.js';
import { crosswalk, hoursAtTier } from './schedule.js';
import { tierFrom } from './tier-from.js';

/** R-SCHED-DOSE, version 2: hours a week at a tier, and the level that they are shown as, worked out again whenever they change. */
export const hoursOfTier = ({ plan }: JourneyState, tier: string, policy: Policy): HoursOfTier => {
  if (!plan || policy.schedule.beside === undefined) return {};
  const hours = hoursAtTier(plan.draft.schedule, tier, policy);
  return { weeklyHours: hours, crosswalk: crosswalk(hours, policy) };
};

/** A change of tier, in force from the next session day (`tierFrom`). */
export const stepTier = (
  state: JourneyState,
  to: string,
  because: EventData['tierChanged']['because'],
  rule: RuleId,
  reason: string | null,
  at: number,
  policy: Policy,
): NewEvent =>
  event(
    'tierChanged',
    {
      from: state.treatment!.tier,
      to,
      because,
      provisional: because === 'relapse',
      effectiveFrom: tierFrom(state, to, at, policy),
      ...hoursOfTier(state, to, policy),
    },
    rule,
    reason,
  );
