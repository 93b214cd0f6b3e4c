import type { Policy } from '../model/policy.js';
import type { Sessions } from '../model/sessions.js';
import type { Span } from '../model/span.js';
import type { JourneyState } from '../model/state.js';
import { absencesToContact } from '../sessions/absence.js';
import { endOf } from '../sessions/planned.js';
import { attendanceClock, nextToRecord, unrecordedInTime } from '../sessions/watched.js';
import { addSpan } from '../time/spans.js';
import { reminder, type RunningClock } from './clock.js';

/** R-ATTEND and R-NOSHOW: sessions that must be recorded, and clients who did not come and must be spoken to. */
export const sessionClocks = (state: JourneyState, policy: Policy): RunningClock[] => {
  const { treatment, reached } = state;
  const sessions = treatment?.sessions;
  if (!sessions || !policy.sessions) return [];
  const { recordWithin, noShowContactWithin } = policy.sessions;
  const next = nextToRecord({ ...treatment, sessions }, reached, policy);
  return [
    // These clocks have reached their only rung. They run on until the session is recorded, so that their task stays.
    ...unrecordedInTime(sessions, reached).map((session) => ({ ...attendance(session), rungs: [] })),
    ...(next ? [missing(attendance(next.session), endOf(next), recordWithin, policy)] : []),
    ...toContact(state, sessions, policy).map(({ id, title, since }) => ({
      ...reminder(
        { id, rule: 'R-NOSHOW', title, counted: { since, span: noShowContactWithin } },
        since,
        noShowContactWithin,
        'coordinator',
        policy,
      ),
      dueAt: addSpan(since, noShowContactWithin, policy.calendar),
    })),
  ];
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

/** A clock with one rung, so one task for each session: a program that is behind with its records has enough tasks without a ladder. */
const missing = (
  named: Omit<RunningClock, 'rungs'>,
  since: number,
  span: Span,
  { calendar }: Policy,
): RunningClock => ({
  ...named,
  counted: { since, span },
  rungs: [{ at: addSpan(since, span, calendar), role: 'clinician', rung: 1 }],
});
