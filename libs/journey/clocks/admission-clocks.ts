import type { Policy } from '../model/policy.js';
import { hasOpenReport } from '../rules/reports.js';
import type { JourneyState } from '../model/state.js';
import { addSpan } from '../time/spans.js';
import type { RunningClock } from './clock.js';
import { ladder, once } from './clock.js';

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

/** Screening: risk and eligibility, urgent or routine; who is not eligible is handed off within the same clock. */
export const screeningClocks = (state: JourneyState, policy: Policy): RunningClock[] => {
  const screened = state.risk.level !== null && state.eligibility !== null;
  const title = screened ? 'Not eligible: hand off to another level of care' : 'Screen risk and eligibility';
  const span =
    state.referral.urgency === 'urgent' ? policy.clocks.screeningUrgent : policy.clocks.screeningRoutine;
  return [
    ladder({ id: 'screening', rule: 'R-SCREEN', title }, state.phaseSince, span, 'coordinator', policy),
  ];
};

/** Waitlist: an offer stays open for its time and then goes on to the next. */
export const waitlistClocks = (state: JourneyState): RunningClock[] =>
  state.waitlist?.offer
    ? [
        once(
          { id: `waitlist.offer.${state.waitlist.offers}`, rule: 'R-WAITLIST', title: 'Seat offer lapses' },
          state.waitlist.offer.expiresAt,
          'lapseOffer',
        ),
      ]
    : [];

export const assessmentClocks = (state: JourneyState, policy: Policy): RunningClock[] => [
  ladder(
    { id: 'assessment', rule: 'R-ASSESS', title: 'Assess and decide the level of care' },
    state.phaseSince,
    policy.clocks.assessment,
    'clinician',
    policy,
  ),
];

export const planningClocks = (state: JourneyState, policy: Policy): RunningClock[] => [
  ladder(
    { id: 'planning', rule: 'R-PLAN-SIGN', title: 'Plan signed by client and clinician' },
    state.phaseSince,
    policy.clocks.planning,
    'clinician',
    policy,
  ),
];
