import type { Decision } from '../model/decision.js';
import { accept, event, refuse } from '../model/decision.js';
import type { Policy } from '../model/policy.js';
import { findSession, sessionDuring } from '../sessions/find.js';
import type { Sessions } from '../model/sessions.js';
import { localDate } from '../time/local-time.js';
import { sessionsOf } from './attendance.js';
import type { Decider } from '../decider/decider.js';

/** Why no session can be held then, or null. */
const whyNotThen = (
  sessions: Sessions,
  span: { readonly start: number; readonly minutes: number },
  policy: Policy,
  but: string | null = null,
): Decision | null => {
  if (span.start < sessions.schedules[0]!.from)
    return refuse('R-PLAN-SIGN', 'No session is held before the plan is in force.', 'start: later');
  if (sessions.pauses.some(({ from, until }) => span.start >= from && (until === null || span.start < until)))
    return refuse('R-HOLD', 'Treatment stands still then.', 'start: at another time');
  const other = sessionDuring(sessions, span, localDate(span.start, policy.calendar), policy, but);
  return other
    ? refuse('R-ATTEND', `${other.session} is held at that time.`, 'start: at another time')
    : null;
};

/** A planned session that is to come, at another time. */
export const rescheduleSession: Decider<'rescheduleSession'> = (state, data, { at, policy }) => {
  const found = sessionsOf(state);
  if ('ok' in found) return found;
  const { sessions } = found;
  const one = findSession(sessions, data.session, policy);
  if ('ok' in one) return one;
  if (sessions.recorded[one.session])
    return refuse('R-ATTEND', `${one.session} is recorded already.`, 'holdExtraSession to make it up');
  if (one.start <= at)
    return refuse('R-ATTEND', `${one.session} has begun.`, 'recordAttendance, then holdExtraSession');
  if (data.start <= at) return refuse('R-ATTEND', 'A session is moved to a time to come.', 'start: later');
  return (
    whyNotThen(sessions, { start: data.start, minutes: one.minutes }, policy, one.session) ??
    accept(
      event(
        'sessionMoved',
        { session: one.session, from: one.start, to: data.start },
        'R-ATTEND',
        data.reason,
      ),
    )
  );
};

/** A session beyond the weekly schedule; one that makes up for another is linked to it. */
export const holdExtraSession: Decider<'holdExtraSession'> = (state, data, { policy }) => {
  const found = sessionsOf(state);
  if ('ok' in found) return found;
  const { sessions } = found;
  const { reason, ...extra } = data;
  if (extra.kind === 'twelveStep')
    return refuse('R-SCHED-MIX', 'A twelve-step meeting is no session.', 'recordTwelveStep');
  const refusal = whyNotThen(sessions, extra, policy) ?? notToBeMadeUp(sessions, extra.makesUp);
  if (refusal) return refusal;
  const number = Object.keys(sessions.extra).length + 1;
  const session = `${localDate(extra.start, policy.calendar)}.extra.${number}`;
  return accept(event('extraSessionPlanned', { session, ...extra }, 'R-ATTEND', reason));
};

const notToBeMadeUp = ({ recorded }: Sessions, session: string | null): Decision | null => {
  if (session === null) return null;
  const missed = recorded[session];
  return missed && !missed.extra && missed.minutes < missed.planned
    ? null
    : refuse(
        'R-ATTEND',
        `There is nothing of ${session} to make up for.`,
        'makesUp: a planned session that was recorded as missed, in whole or in part',
      );
};

/** R-SCHED-MIX: kept, and no dose. */
export const recordTwelveStep: Decider<'recordTwelveStep'> = (state, { date, minutes }, { at, policy }) => {
  const { treatment } = state;
  if (!treatment)
    return refuse('R-PLAN-SIGN', 'Treatment has not started.', 'signPlan by client and clinician');
  if (date > localDate(at, policy.calendar))
    return refuse('R-SCHED-MIX', 'That day is still to come.', 'date: a day that has come');
  if (date < localDate(treatment.startedAt, policy.calendar))
    return refuse('R-SCHED-MIX', 'That day was before treatment.', 'date: a day of this treatment');
  return accept(event('twelveStepAttended', { date, minutes }, 'R-SCHED-MIX'));
};
