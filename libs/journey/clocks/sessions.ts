import type { Policy } from '../model/policy.js';
import type { PlannedSession, Sessions } from '../model/sessions.js';
import type { JourneyState } from '../model/state.js';
import { absencesToContact } from '../sessions/absence.js';
import { endOf, plannedSession } from '../sessions/planned.js';
import { attendanceClock, nextToRecord, unrecordedInTime } from '../sessions/watched.js';
import { addSpan } from '../time/spans.js';
import { ladder, reminder, type RunningClock } from './clock.js';

/** R-ATTEND and R-NOSHOW: sessions that must be recorded, and clients who did not come and must be spoken to. */
export const sessionClocks = (state: JourneyState, policy: Policy): RunningClock[] => {
  const { treatment, reached } = state;
  const sessions = treatment?.sessions;
  if (!sessions || !policy.sessions) return [];
  const next = nextToRecord({ ...treatment, sessions }, reached, policy);
  return [
    ...unrecordedInTime(sessions, reached).map((session) => stillMissing(session, sessions, policy)),
    ...(next ? [missing(next, policy)] : []),
    ...contactClocks(state, policy),
  ];
};

/** R-NOSHOW: clients who did not come and must be spoken to. */
export const contactClocks = (state: JourneyState, policy: Policy): RunningClock[] => {
  const sessions = state.treatment?.sessions;
  if (!sessions || !policy.sessions) return [];
  const { noShowContactWithin } = policy.sessions;
  return toContact(state, sessions, policy).map(({ id, title, since }) => ({
    ...reminder(
      { id, rule: 'R-NOSHOW', title, counted: { since, span: noShowContactWithin } },
      since,
      noShowContactWithin,
      'coordinator',
      policy,
    ),
    dueAt: addSpan(since, noShowContactWithin, policy.calendar),
  }));
};

/** R-NOSHOW: one entry for each missed session, or, if the policy has `attendance`, one for each day with missed sessions. */
const toContact = (
  { phase }: JourneyState,
  sessions: Sessions,
  policy: Policy,
): { readonly id: string; readonly title: string; readonly since: number }[] => {
  if (!policy.attendance)
    return Object.entries(sessions.toContact).map(([session, since]) => ({
      id: `noShow.${session}.${since}`,
      title: `No-show at ${session}: contact the client`,
      since,
    }));
  if (phase === 'onHold') return [];
  return absencesToContact(sessions, policy.calendar).map(({ date, since }) => ({
    id: `noShow.${date}.${since}`,
    title: `No-show on ${date}: contact the client`,
    since,
  }));
};

const attendance = (session: string): Omit<RunningClock, 'rungs'> => ({
  id: attendanceClock(session),
  rule: 'R-ATTEND',
  title: `Record attendance of ${session}`,
  consequence: 'raiseTask',
});

/**
 * The clock over a session that is not recorded, counted from its end. Version 3: it climbs the policy's ladder of the rule, so that a record that stays missing
 * reaches whoever leads the clinician. Without that entry it has one rung, and tells the clinician alone.
 */
const missing = (session: PlannedSession, policy: Policy): RunningClock => {
  const { recordWithin } = policy.sessions!;
  const named = attendance(session.session);
  const since = endOf(session);
  if (policy.ladders?.['R-ATTEND']) return ladder(named, since, recordWithin, 'clinician', policy);
  return {
    ...named,
    counted: { since, span: recordWithin },
    rungs: [{ at: addSpan(since, recordWithin, policy.calendar), role: 'clinician', rung: 1 }],
  };
};

/**
 * The same clock once its first rung is reached. It runs on until the session is recorded, so that its tasks stay. Where the rule has no ladder there is no
 * rung left; nor is there of a session that the plan does not name any more.
 */
const stillMissing = (session: string, sessions: Sessions, policy: Policy): RunningClock => {
  const planned = policy.ladders?.['R-ATTEND'] && plannedSession(sessions, session, policy);
  return planned ? missing(planned, policy) : { ...attendance(session), rungs: [] };
};
