import { type Decision, accept, event, refuse } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { Policy } from '../model/policy.js';
import { aField, aMilestone, needs } from '../model/requirement.js';
import type { PlannedSession, Sessions } from '../model/sessions.js';
import { countsAsDose } from '../model/slot.js';
import { plannedBetween } from '../sessions/planned.js';
import { localDate } from '../time/local-time.js';

interface Now {
  /** The journey's clock, ms since epoch. */
  readonly at: number;
  readonly policy: Policy;
}

interface Asked {
  /** Local date of the site, YYYY-MM-DD. */
  readonly date: string;
  readonly reason: string;
}

/**
 * R-ATTEND: closes a day (a snow day). The program holds none of the client's sessions of that day that are still to come. Each is recorded as cancelled by the
 * program: nobody owes it, nobody asks after it, and another can be held in its place on another day. A session that has begun is recorded as it was.
 */
export const closeDay = (sessions: Sessions, { date, reason }: Asked, { at, policy }: Now): Decision => {
  const refusal = isOver(date, { at, policy });
  if (refusal) return refusal;
  if (sessions.closedDays?.[date])
    return refuse(
      'R-ATTEND',
      `The program is closed on ${date} already.`,
      needs('date: another day, or reopenDay', aField('date'), aMilestone('reopenDay')),
    );
  const cancelled = plannedBetween(sessions, { from: date, to: date }, policy).filter(
    (one) => one.start > at && !sessions.recorded[one.session] && countsAsDose(one),
  );
  return accept(
    event('dayClosed', { date, sessions: cancelled.map(({ session }) => session) }, 'R-ATTEND', reason),
    ...cancelled.map((one) => cancelledByProgram(one, reason)),
  );
};

const cancelledByProgram = (
  { session, slot, start, minutes, kind, makesUp }: PlannedSession,
  reason: string,
): NewEvent =>
  event(
    'attendanceRecorded',
    {
      session,
      what: {
        ...{ outcome: 'cancelledByProgram', start, planned: minutes, minutes: 0 },
        ...{ kind, extra: slot === null, makesUp },
      },
      corrected: false,
    },
    'R-ATTEND',
    reason,
  );

/** R-ATTEND: reopens a day that was closed by mistake. Sessions that were cancelled with it and are still to come are held as planned. */
export const reopenDay = (sessions: Sessions, { date, reason }: Asked, { at, policy }: Now): Decision => {
  const refusal = isOver(date, { at, policy });
  if (refusal) return refusal;
  const closed = sessions.closedDays?.[date];
  if (!closed)
    return refuse(
      'R-ATTEND',
      `The program is not closed on ${date}.`,
      needs('date: a day that was closed', aField('date')),
    );
  const again = closed.sessions.filter((session) => {
    const recorded = sessions.recorded[session];
    return recorded?.outcome === 'cancelledByProgram' && recorded.start > at;
  });
  return accept(event('dayReopened', { date, sessions: again }, 'R-ATTEND', reason));
};

/** R-ATTEND: days for which the site was closed before the client's sessions began, so that they have none on these days. */
export const closedAhead = (dates: readonly string[], { at, policy }: Now): NewEvent[] =>
  dates
    .filter((date) => isOver(date, { at, policy }) === null)
    .map((date) => event('dayClosed', { date, sessions: [] }, 'R-ATTEND'));

const isOver = (date: string, { at, policy }: Now): Decision | null =>
  date < localDate(at, policy.calendar)
    ? refuse(
        'R-ATTEND',
        'That day is over.',
        needs(
          'date: today or later; recordAttendance of each session else',
          aField('date'),
          aMilestone('recordAttendance'),
        ),
      )
    : null;
