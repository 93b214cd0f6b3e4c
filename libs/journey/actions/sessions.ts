import type { JourneyState } from '../model/state.js';
import { hoursAtTier } from '../rules/schedule.js';
import { unrecordedWeeks } from '../rules/owed-weeks.js';
import { nextToRecord, unrecordedInTime } from '../sessions/watched.js';
import { mondayOf } from '../sessions/weeks.js';
import { localDate } from '../time/local-time.js';
import type { Asking, Offerings } from './offering.js';

/** The oldest session that has begun and nobody has recorded; null where there is none. */
const unrecorded = ({ treatment, reached }: JourneyState, { at, policy }: Asking): string | null => {
  const sessions = treatment?.sessions;
  if (!sessions) return null;
  const [late] = unrecordedInTime(sessions, reached).sort();
  if (late !== undefined) return late;
  const next = nextToRecord({ ...treatment, sessions }, reached, policy);
  return next && next.start <= at ? next.session : null;
};

export const sessionOfferings: Offerings<
  | 'recordWeek'
  | 'recordAttendance'
  | 'closeDay'
  | 'reopenDay'
  | 'contactNoShow'
  | 'rescheduleSession'
  | 'holdExtraSession'
  | 'recordTwelveStep'
> = {
  recordWeek: ({ treatment, reached, plan }, { at, policy }) => {
    // If the plan has sessions, hours come from the sessions.
    if (!treatment || treatment.sessions) return null;
    const [owed] = unrecordedWeeks(treatment, reached, policy).sort();
    const week = owed ?? mondayOf(localDate(at, policy.calendar));
    const plannedHours = plan ? hoursAtTier(plan.draft.schedule, treatment.tier, policy) : 0;
    return {
      defaults: { week, plannedHours },
      whole: { week, plannedHours, deliveredHours: 0, excusedHours: 0 },
    };
  },
  recordAttendance: (state, asking) => {
    if (!state.treatment?.sessions) return null;
    const session = unrecorded(state, asking);
    return { defaults: session === null ? {} : { session } };
  },
  closeDay: ({ treatment }) => (treatment?.sessions ? {} : null),
  reopenDay: ({ treatment }, { at, policy }) => {
    const today = localDate(at, policy.calendar);
    const [date] = Object.keys(treatment?.sessions?.closedDays ?? {})
      .filter((one) => one >= today)
      .sort();
    return date === undefined ? null : { defaults: { date } };
  },
  contactNoShow: ({ treatment }) => {
    const [session] = Object.keys(treatment?.sessions?.toContact ?? {}).sort();
    return session === undefined ? null : { defaults: { session }, whole: { session, reached: true } };
  },
  rescheduleSession: ({ treatment }) => (treatment?.sessions ? {} : null),
  holdExtraSession: ({ treatment }) => (treatment?.sessions ? {} : null),
  recordTwelveStep: ({ treatment }, { at, policy }) => {
    if (!treatment) return null;
    const date = localDate(at, policy.calendar);
    return { defaults: { date }, whole: { date, minutes: 60 } };
  },
};
