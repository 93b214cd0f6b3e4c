import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { hasOpenReport } from '../rules/reports.js';
import { addSpan } from '../time/spans.js';
import { ladder, once, type RunningClock } from './clock.js';

/** Intake: a first attempt in time, then contact and consent; lost to contact after enough attempts and days. */
export const intakeClocks = (state: JourneyState, policy: Policy): RunningClock[] => {
  const { firstContact, lostToContact } = policy.clocks;
  const named = {
    id: 'intake.reach',
    rule: 'R-CONTACT',
    title: 'Reach the client and obtain consent',
  } as const;
  if (state.contact.attempts === 0)
    return [
      ladder(
        { id: 'intake.firstContact', rule: 'R-CONTACT', title: 'First contact attempt' },
        state.openedAt,
        firstContact,
        'coordinator',
        policy,
      ),
    ];
  // An unanswered report keeps the journey, and with it the report's ladder, alive.
  if (
    state.contact.reachedAt === null &&
    state.contact.attempts >= lostToContact.attempts &&
    !hasOpenReport(state)
  )
    return [
      once(
        {
          id: 'intake.lostToContact',
          rule: 'R-CONTACT',
          title: 'Close as lost to contact',
          counted: { since: state.openedAt, span: lostToContact.after },
        },
        addSpan(state.openedAt, lostToContact.after, policy.calendar),
        'loseContact',
      ),
    ];
  return [ladder(named, state.openedAt, lostToContact.after, 'coordinator', policy)];
};
