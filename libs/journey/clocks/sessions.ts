import type { Policy } from '../model/policy.js';
import type { Span } from '../model/span.js';
import type { JourneyState } from '../model/state.js';
import { endOf } from '../sessions/planned.js';
import { attendanceClock, nextToRecord, unrecordedInTime } from '../sessions/watched.js';
import { addSpan } from '../time/spans.js';
import { reminder, type RunningClock } from './clock.js';

/** R-ATTEND and R-NOSHOW: sessions to be recorded, and clients to be spoken to who did not come. */
export const sessionClocks = ({ treatment, reached }: JourneyState, policy: Policy): RunningClock[] => {
  const sessions = treatment?.sessions;
  if (!sessions || !policy.sessions) return [];
  const { recordWithin, noShowContactWithin } = policy.sessions;
  const next = nextToRecord({ ...treatment, sessions }, reached, policy);
  return [
    // They have rung, once each, and run on until they are recorded: their task stays.
    ...unrecordedInTime(sessions, reached).map((session) => ({ ...attendance(session), rungs: [] })),
    ...(next ? [missing(attendance(next.session), endOf(next), recordWithin, policy)] : []),
    ...Object.entries(sessions.toContact).map(([session, since]) => ({
      ...reminder(
        {
          id: `noShow.${session}.${since}`,
          rule: 'R-NOSHOW',
          title: `No-show at ${session}: contact the client`,
          counted: { since, span: noShowContactWithin },
        },
        since,
        noShowContactWithin,
        'coordinator',
        policy,
      ),
      dueAt: addSpan(since, noShowContactWithin, policy.calendar),
    })),
  ];
};

const attendance = (session: string): Omit<RunningClock, 'rungs'> => ({
  id: attendanceClock(session),
  rule: 'R-ATTEND',
  title: `Record attendance of ${session}`,
  consequence: 'raiseTask',
});

/** One task for each session: a program that is behind with its records has enough of them without a ladder. */
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
