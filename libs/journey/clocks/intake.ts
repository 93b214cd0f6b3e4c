import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { aPersonDecides, stillToTry } from '../rules/contact.js';
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

/** Whether a clock may close the journey: enough was tried, no report is unanswered, and no person has to decide about this client. */
const isGivenUp = (state: JourneyState, policy: Policy): boolean => {
  const { contact } = state;
  if (contact.reachedAt !== null || stillToTry(contact, policy).length > 0) return false;
  // An unanswered report keeps the journey, and with it the report's ladder, alive.
  if (hasOpenReport(state)) return false;
  return !policy.contact || !aPersonDecides(state);
};

/**
 * Closes the journey after the policy's days, but not before `warnDaysBefore` days have passed since the last attempt. That is how long the task for one more
 * attempt stands, so that nobody is lost in the minute of a call.
 */
const lost = (state: JourneyState, { clocks, contact, calendar }: Policy): RunningClock[] => {
  const { openedAt } = state;
  const { after } = clocks.lostToContact;
  const inTime = addSpan(openedAt, after, calendar);
  const { lastAt } = state.contact;
  const answered =
    contact && lastAt !== undefined ? addDays(lastAt, contact.warnDaysBefore, calendar) : inTime;
  const at = Math.max(inTime, answered);
  const counted = { since: openedAt, span: at === inTime ? after : null };
  const named = { rule: 'R-CONTACT', counted } as const;
  return [
    ...(contact
      ? [
          {
            ...named,
            id: at === inTime ? 'intake.lastAttempt' : `intake.lastAttempt.${lastAt}`,
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
