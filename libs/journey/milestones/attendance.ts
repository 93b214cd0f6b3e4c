import type { Decision } from '../model/decision.js';
import { accept, event, refuse } from '../model/decision.js';
import { findSession } from '../sessions/find.js';
import type { JourneyState } from '../model/state.js';
import type { Sessions, SessionOutcome } from '../model/sessions.js';
import type { Decider } from '../decider/decider.js';
import { given } from '../decider/decider.js';

/** The sessions of the treatment, or why there are none. */
export const sessionsOf = ({
  treatment,
}: JourneyState): { readonly sessions: Sessions; readonly startedAt: number } | Decision => {
  if (!treatment)
    return refuse(
      'R-PLAN-SIGN',
      'No treatment session is held before the plan is signed.',
      'signPlan by client and clinician',
    );
  if (!treatment.sessions)
    return refuse(
      'R-ATTEND',
      'This plan names no sessions: its hours are recorded by the week.',
      'recordWeek',
    );
  return { sessions: treatment.sessions, startedAt: treatment.startedAt };
};

const cameAtAll = (outcome: SessionOutcome): boolean => outcome === 'attended' || outcome === 'late';

/** R-ATTEND: how a planned session ended. Excused or cancelled it may be ahead of time; a second record needs a reason. */
export const recordAttendance: Decider<'recordAttendance'> = (state, data, { at, policy }) => {
  const found = sessionsOf(state);
  if ('ok' in found) return found;
  const { sessions } = found;
  const one = findSession(sessions, data.session, policy);
  if ('ok' in one) return one;
  const { outcome, reason } = data;
  const before = sessions.recorded[one.session];
  if (outcome !== 'excused' && outcome !== 'cancelledByProgram' && one.start > at)
    return refuse('R-ATTEND', 'That session has not begun.', 'a session that has begun, or excused');
  if (before && !given(reason))
    return refuse('R-ATTEND', `${one.session} is recorded already.`, 'a reason for the correction');
  const minutes = data.minutes ?? 0;
  if (cameAtAll(outcome) && (minutes <= 0 || minutes > one.minutes))
    return refuse(
      'R-ATTEND',
      `The session was planned for ${one.minutes} minutes.`,
      `minutes from 1 to ${one.minutes}`,
    );
  if (!cameAtAll(outcome) && minutes > 0)
    return refuse('R-ATTEND', 'Only who came has minutes.', 'minutes: null');
  return accept(
    event(
      'attendanceRecorded',
      {
        session: one.session,
        what: {
          outcome,
          start: one.start,
          planned: one.minutes,
          minutes,
          kind: one.kind,
          extra: one.slot === null,
          makesUp: one.makesUp,
        },
        corrected: before !== undefined,
      },
      outcome === 'noShow' ? 'R-NOSHOW' : 'R-ATTEND',
      reason,
    ),
  );
};

/** R-NOSHOW: somebody has tried to reach the client; who was not reached is still to be contacted. */
export const contactNoShow: Decider<'contactNoShow'> = (state, { session, reached }) =>
  state.treatment?.sessions?.toContact[session] === undefined
    ? refuse('R-NOSHOW', `No contact is due for ${session}.`, 'a no-show whom nobody has reached yet')
    : accept(event('noShowContacted', { session, reached }, 'R-NOSHOW'));
