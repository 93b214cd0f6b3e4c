import { type Decision, refuse } from '../model/decision.js';
import type { Policy } from '../model/policy.js';
import { aField, aMilestone, aTime, needs } from '../model/requirement.js';
import type { PlannedSession, Sessions } from '../model/sessions.js';
import type { Treatment } from '../model/treatment.js';
import { sessionDuring } from '../sessions/find.js';
import { isClosed } from '../sessions/planned.js';
import { localDate } from '../time/local-time.js';

interface Then {
  /** The journey's clock, ms since epoch. */
  readonly at: number;
  readonly policy: Policy;
}

/** How a refusal calls a session: by its date. People are not shown session names, which stand in addresses and messages only. */
const dayOf = ({ start }: PlannedSession, { calendar }: Policy): string =>
  `A session of ${localDate(start, calendar)}`;

const AT_ANOTHER_TIME = needs('start: at another time', aField('start'));

/** R-ATTEND: why no session beside the weekly schedule can be held at that time; null if one can. `but`: the session that is moved, which does not count. */
export const whyNotThen = (
  { sessions, endsAt }: Pick<Treatment, 'endsAt'> & { readonly sessions: Sessions },
  span: { readonly start: number; readonly minutes: number },
  { at, policy }: Then,
  but: string | null = null,
): Decision | null => {
  const { from: inForce } = sessions.schedules[0]!;
  if (span.start < inForce)
    return refuse(
      'R-PLAN-SIGN',
      'No session is held before the plan is in force.',
      needs('start: later', aField('start'), aTime(inForce)),
    );
  if (sessions.pauses.some(({ from, until }) => span.start >= from && (until === null || span.start < until)))
    return refuse('R-HOLD', 'Treatment stands still then.', AT_ANOTHER_TIME);
  const outside = policy.attendance ? outsideSchedule(sessions, endsAt, span.start, { at, policy }) : null;
  if (outside) return outside;
  const other = sessionDuring(sessions, span, policy, but);
  return other ? refuse('R-ATTEND', `${dayOf(other, policy)} is held at that time.`, AT_ANOTHER_TIME) : null;
};

/** The rules of the schedule itself: no session on a closed day, and none to come after the end of treatment. */
const outsideSchedule = (
  sessions: Sessions,
  endsAt: number,
  start: number,
  { at, policy }: Then,
): Decision | null => {
  const date = localDate(start, policy.calendar);
  if (isClosed(sessions, date, start, policy))
    return refuse(
      'R-ATTEND',
      `The program is closed on ${date}.`,
      needs('start: on a day that is no holiday and no closure', aField('start')),
    );
  // A session that was held after the end all the same can be recorded, because treatment does not end by itself.
  return start > at && start >= endsAt
    ? refuse(
        'R-ATTEND',
        `Treatment ends on ${localDate(endsAt, policy.calendar)}.`,
        needs(
          'start: before the end of treatment, or extendTreatment first',
          ...[aField('start'), aMilestone('extendTreatment')],
        ),
      )
    : null;
};

/**
 * R-ATTEND: why a session that was recorded as cancelled by the program cannot have been held after all: another one may have taken its place since. Null if it
 * can.
 */
export const whyNotAfterAll = (sessions: Sessions, one: PlannedSession, policy: Policy): Decision | null => {
  if (!policy.attendance || sessions.recorded[one.session]?.outcome !== 'cancelledByProgram') return null;
  const other = sessionDuring(sessions, one, policy, one.session);
  return other
    ? refuse(
        'R-ATTEND',
        `${dayOf(other, policy)} is held in its place.`,
        needs(
          `recordAttendance of ${other.session} as cancelledByProgram first`,
          aMilestone('recordAttendance', { session: other.session, outcome: 'cancelledByProgram' }),
        ),
      )
    : null;
};
