import { event } from '../decision.js';
import type { EventData, NewEvent } from '../event.js';
import type { Policy } from '../policy/policy.js';
import type { RuleId } from '../rule.js';
import type { JourneyState } from '../state.js';
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
