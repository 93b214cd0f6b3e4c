import { event } from '../model/decision.js';
import type { EventData, NewEvent } from '../model/event.js';
import type { Policy } from '../model/policy.js';
import type { RuleId } from '../model/rule.js';
import type { JourneyState } from '../model/state.js';
import { nextSessionDay } from '../time/spans.js';

/** A change of tier, in force from the next session day. */
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
      effectiveFrom: nextSessionDay(at, policy.calendar),
    },
    rule,
    reason,
  );
