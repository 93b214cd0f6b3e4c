import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { hasOpenReport } from '../rules/reports.js';
import { addDays, addSpan } from '../time/spans.js';
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
  if (isGivenUp(state, policy)) return lost(state, policy);
  return [ladder(named, state.openedAt, lostToContact.after, 'coordinator', policy)];
};

/** What a clock may close: enough was tried, no report is unanswered, and it is nobody whom a person decides about. */
const isGivenUp = (state: JourneyState, { clocks, contact: needed }: Policy): boolean => {
  const { contact, referral, risk } = state;
  if (contact.reachedAt !== null || contact.attempts < clocks.lostToContact.attempts) return false;
  // An unanswered report keeps the journey, and with it the report's ladder, alive.
  if (hasOpenReport(state)) return false;
  if (!needed) return true;
  if (referral.urgency === 'urgent' || referral.pregnant || risk.level === 'high') return false;
  return (contact.dates?.length ?? 0) >= needed.onDays && (contact.ways?.length ?? 0) >= needed.inWays;
};

const lost = ({ openedAt }: JourneyState, { clocks, contact, calendar }: Policy): RunningClock[] => {
  const { after } = clocks.lostToContact;
  const at = addSpan(openedAt, after, calendar);
  const named = { rule: 'R-CONTACT', counted: { since: openedAt, span: after } } as const;
  return [
    ...(contact
      ? [
          {
            ...named,
            id: 'intake.lastAttempt',
            title: 'Closes as lost to contact: try once more',
            consequence: 'raiseTask',
            rungs: [{ at: addDays(at, -contact.warnDaysBefore, calendar), role: 'coordinator', rung: 0 }],
            dueAt: at,
          } as const,
        ]
      : []),
    once({ ...named, id: 'intake.lostToContact', title: 'Close as lost to contact' }, at, 'loseContact'),
  ];
};
