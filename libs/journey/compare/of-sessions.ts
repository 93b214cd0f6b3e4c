import type { EventOf } from '../model/event.js';
import type { Policy } from '../model/policy.js';
import type { Sessions } from '../model/sessions.js';
import type { JourneyState } from '../model/state.js';
import type { Treatment } from '../model/treatment.js';
import { whyNotThen } from '../rules/beside-schedule.js';
import { tooManyNoShows } from '../sessions/no-shows.js';
import { minutesPassed, plannedSession } from '../sessions/planned.js';
import type { Said } from './difference.js';

type WithSessions = Treatment & { readonly sessions: Sessions };

const whereSessions = ({ treatment }: JourneyState, say: (treatment: WithSessions) => Said[]): Said[] =>
  treatment?.sessions ? say({ ...treatment, sessions: treatment.sessions }) : [];

/** R-ATTEND: whether the policy refuses the recorded minutes, because they had not passed yet. */
export const minutesAhead = (
  _state: JourneyState,
  { at, data: { session, what } }: EventOf<'attendanceRecorded'>,
  { attendance }: Policy,
): Said[] =>
  attendance && what.minutes > minutesPassed(what.start, at)
    ? [{ rule: 'R-ATTEND', what: `minutes of ${session}`, says: 'refused' }]
    : [];

/** R-ATTEND: whether the policy refuses the time of a session that was held beside the schedule; `movedBeside` says it of a moved session. */
export const heldBeside = (
  state: JourneyState,
  { at, data }: EventOf<'extraSessionPlanned'>,
  policy: Policy,
): Said[] =>
  whereSessions(state, (treatment) =>
    whyNotThen(treatment, data, { at, policy })
      ? [{ rule: 'R-ATTEND', what: `${data.session} beside the schedule`, says: 'refused' }]
      : [],
  );

export const movedBeside = (
  state: JourneyState,
  { at, data: { session, to } }: EventOf<'sessionMoved'>,
  policy: Policy,
): Said[] =>
  whereSessions(state, (treatment) => {
    const planned = plannedSession(treatment.sessions, session, policy);
    return planned && whyNotThen(treatment, { start: to, minutes: planned.minutes }, { at, policy }, session)
      ? [{ rule: 'R-ATTEND', what: `${session} moved`, says: 'refused' }]
      : [];
  });

/** R-NOSHOW: a supervisor's review of absences that added up. */
export const addedUp = (state: JourneyState, _event: EventOf<'noShowsAddedUp'>, policy: Policy): Said[] =>
  whereSessions(state, ({ sessions }) =>
    tooManyNoShows(sessions, policy)
      ? [{ rule: 'R-NOSHOW', what: 'absences added up', says: 'reviewed' }]
      : [],
  );
