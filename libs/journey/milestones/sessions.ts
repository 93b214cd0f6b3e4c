import { type Decider, given, type MilestoneDefinitions } from '../decider/decider.js';
import { accept, type Decision, event, refuse } from '../model/decision.js';
import type { Calendar } from '../model/policy.js';
import { aChoice, aField, aMilestone, aTime, needs } from '../model/requirement.js';
import type { SessionOutcome, Sessions } from '../model/sessions.js';
import { countsAsDose } from '../model/slot.js';
import type { JourneyState } from '../model/state.js';
import type { Treatment } from '../model/treatment.js';
import { whyNotAfterAll, whyNotThen } from '../rules/beside-schedule.js';
import { closeDay, reopenDay } from '../rules/closed-day.js';
import { absencesToContact, contactAsked } from '../sessions/absence.js';
import { exactHours } from '../sessions/hours.js';
import { findSession } from '../sessions/find.js';
import { minutesPassed } from '../sessions/planned.js';
import { DAY, localDate, localWeekday } from '../time/local-time.js';
import { addDays } from '../time/spans.js';

const SIGNED = needs('signPlan by client and clinician', aMilestone('signPlan'));
const A_WEEK_OF_IT = needs('a week of this treatment', aField('week'));

/** Records the dose of one week. Before client and clinician have signed there is no treatment, so no dose (R-PLAN-SIGN). */
const recordWeek: Decider<'recordWeek'> = (state, data, { at, policy }) => {
  const { treatment } = state;
  if (!treatment)
    return refuse('R-PLAN-SIGN', 'No treatment session is held before the plan is signed.', SIGNED);
  if (treatment.sessions && data.week >= firstWeekOf(treatment.sessions, policy.calendar))
    return refuse(
      'R-ATTEND',
      'The hours of that week come from its sessions.',
      needs('recordAttendance of each session', aMilestone('recordAttendance')),
    );
  const monday = new Date(`${data.week}T00:00:00Z`);
  if (monday.getUTCDay() !== 1)
    return refuse(
      'R-SCHED-DOSE',
      'A week is named by its Monday.',
      needs('week: the local date of a Monday', aField('week')),
    );
  if (data.week > localDate(at, policy.calendar))
    return refuse('R-SCHED-DOSE', 'That week has not begun.', needs('a week that has begun', aField('week')));
  if (state.closed && data.week > localDate(state.closed.at, policy.calendar))
    return refuse('R-SCHED-DOSE', 'That week was after the ending.', A_WEEK_OF_IT);
  if (data.week < localDate(treatment.startedAt - 6 * DAY, policy.calendar))
    return refuse('R-SCHED-DOSE', 'That week was over before treatment started.', A_WEEK_OF_IT);
  if (data.excusedHours > data.plannedHours)
    return refuse(
      'R-SCHED-DOSE',
      'More hours are excused than were planned.',
      needs('excusedHours at most plannedHours', aField('excusedHours', { most: data.plannedHours })),
    );
  const most = exactHours(data.plannedHours - data.excusedHours);
  if (policy.weeks && data.deliveredHours > most)
    return refuse(
      'R-DOSE-WEEKS',
      'More hours are delivered than were planned and not excused.',
      needs(`deliveredHours at most ${most}`, aField('deliveredHours', { most })),
    );
  return accept(event('weekRecorded', data, 'R-SCHED-DOSE'));
};

/** Monday of the week in which sessions began. */
const firstWeekOf = ({ schedules }: Sessions, calendar: Calendar): string => {
  const { from } = schedules[0]!;
  return localDate(addDays(from, 1 - localWeekday(from, calendar), calendar), calendar);
};

/** The treatment with its sessions, or the refusal if it has none. */
const sessionsOf = ({
  treatment,
}: JourneyState): (Treatment & { readonly sessions: Sessions }) | Decision => {
  if (!treatment)
    return refuse('R-PLAN-SIGN', 'No treatment session is held before the plan is signed.', SIGNED);
  if (!treatment.sessions)
    return refuse(
      'R-ATTEND',
      'This plan names no sessions: its hours are recorded by the week.',
      'recordWeek',
    );
  return { ...treatment, sessions: treatment.sessions };
};

/** Outcomes that may be recorded before a session begins. */
const AHEAD = ['excused', 'cancelledByProgram'] as const satisfies readonly SessionOutcome[];

const cameAtAll = (outcome: SessionOutcome): boolean => outcome === 'attended' || outcome === 'late';

/** R-ATTEND: records how a planned session ended. Excused or cancelled, it may be recorded ahead of time. A second record needs a reason. */
const recordAttendance: Decider<'recordAttendance'> = (state, data, { at, policy }) => {
  const found = sessionsOf(state);
  if ('ok' in found) return found;
  const { sessions } = found;
  const one = findSession(sessions, data.session, policy);
  if ('ok' in one) return one;
  const { outcome, reason } = data;
  const before = sessions.recorded[one.session];
  if (state.closed && one.start >= state.closed.at)
    return refuse(
      'R-ATTEND',
      'That session is after the ending.',
      needs('a session that was held before', aField('session')),
    );
  if (!(AHEAD as readonly SessionOutcome[]).includes(outcome) && one.start > at)
    return refuse(
      'R-ATTEND',
      'That session has not begun.',
      needs('a session that has begun, or excused', aTime(one.start), aChoice('outcome', AHEAD)),
    );
  if (before && !given(reason))
    return refuse(
      'R-ATTEND',
      `The session of ${localDate(one.start, policy.calendar)} is recorded already.`,
      needs('a reason for the correction', aField('reason')),
    );
  const minutes = data.minutes ?? 0;
  if (cameAtAll(outcome) && (minutes <= 0 || minutes > one.minutes))
    return refuse(
      'R-ATTEND',
      `The session was planned for ${one.minutes} minutes.`,
      needs(`minutes from 1 to ${one.minutes}`, aField('minutes', { least: 1, most: one.minutes })),
    );
  const passed = minutesPassed(one.start, at);
  if (policy.attendance && cameAtAll(outcome) && minutes > passed)
    return refuse(
      'R-ATTEND',
      `${passed} minutes have passed since the session began.`,
      needs(`minutes at most ${passed}, or once more of it has passed`, aField('minutes', { most: passed })),
    );
  if (!cameAtAll(outcome) && minutes > 0)
    return refuse('R-ATTEND', 'Only who came has minutes.', needs('minutes: null', aField('minutes')));
  const refusal = outcome === 'cancelledByProgram' ? null : whyNotAfterAll(sessions, one, policy);
  if (refusal) return refusal;
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
        ...(outcome === 'noShow' && countsAsDose(one) && contactAsked(state, sessions, one, { at, policy })),
      },
      outcome === 'noShow' ? 'R-NOSHOW' : 'R-ATTEND',
      reason,
    ),
  );
};

/** Makes a milestone's decider of a decision about the sessions of a whole day. Refuses if the client has no sessions. */
const ofDay =
  (decide: typeof closeDay): Decider<'closeDay' | 'reopenDay'> =>
  (state, day, now) => {
    const found = sessionsOf(state);
    return 'ok' in found ? found : decide(found.sessions, day, now);
  };

/** R-NOSHOW: somebody has tried to reach the client. A client who was not reached is still to be contacted. */
const contactNoShow: Decider<'contactNoShow'> = (state, { session, reached }, { policy }) => {
  const sessions = state.treatment?.sessions;
  if (sessions?.toContact[session] === undefined)
    return refuse(
      'R-NOSHOW',
      'No contact is due for that session.',
      needs(
        'a no-show whom nobody has reached yet',
        aChoice('session', Object.keys(sessions?.toContact ?? {})),
      ),
    );
  const days = absencesToContact(sessions, policy.calendar).map(({ date }) => date);
  const asked = policy.attendance && reached ? { days } : {};
  return accept(event('noShowContacted', { session, reached, ...asked }, 'R-NOSHOW'));
};

/** Moves a planned session that has not begun to another time. */
const rescheduleSession: Decider<'rescheduleSession'> = (state, data, { at, policy }) => {
  const found = sessionsOf(state);
  if ('ok' in found) return found;
  const { sessions } = found;
  const one = findSession(sessions, data.session, policy);
  if ('ok' in one) return one;
  if (sessions.recorded[one.session])
    return refuse(
      'R-ATTEND',
      `The session of ${localDate(one.start, policy.calendar)} is recorded already.`,
      needs('holdExtraSession to make it up', aMilestone('holdExtraSession')),
    );
  if (one.start <= at)
    return refuse(
      'R-ATTEND',
      `The session of ${localDate(one.start, policy.calendar)} has begun.`,
      needs(
        'recordAttendance, then holdExtraSession',
        ...[aMilestone('recordAttendance'), aMilestone('holdExtraSession')],
      ),
    );
  if (data.start <= at)
    return refuse(
      'R-ATTEND',
      'A session is moved to a time to come.',
      needs('start: later', aField('start')),
    );
  return (
    whyNotThen(found, { start: data.start, minutes: one.minutes }, { at, policy }, one.session) ??
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

/** Adds a session beside the weekly schedule. A session that makes up for another is linked to it. */
const holdExtraSession: Decider<'holdExtraSession'> = (state, data, { at, policy }) => {
  const found = sessionsOf(state);
  if ('ok' in found) return found;
  const { sessions } = found;
  const { reason, ...extra } = data;
  if (extra.kind === 'twelveStep')
    return refuse('R-SCHED-MIX', 'A twelve-step meeting is no session.', 'recordTwelveStep');
  const refusal = whyNotThen(found, extra, { at, policy }) ?? notToBeMadeUp(sessions, extra.makesUp);
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
        'There is nothing of that session to make up for.',
        needs(
          'makesUp: a planned session that was recorded as missed, in whole or in part',
          aField('makesUp'),
        ),
      );
};

/** R-SCHED-MIX: records a twelve-step meeting, which does not count as dose. */
const recordTwelveStep: Decider<'recordTwelveStep'> = (state, { date, minutes }, { at, policy }) => {
  const { treatment } = state;
  if (!treatment) return refuse('R-PLAN-SIGN', 'Treatment has not started.', SIGNED);
  if (date > localDate(at, policy.calendar))
    return refuse(
      'R-SCHED-MIX',
      'That day is still to come.',
      needs('date: a day that has come', aField('date')),
    );
  if (date < localDate(treatment.startedAt, policy.calendar))
    return refuse(
      'R-SCHED-MIX',
      'That day was before treatment.',
      needs('date: a day of this treatment', aField('date')),
    );
  return accept(event('twelveStepAttended', { date, minutes }, 'R-SCHED-MIX'));
};

export const sessionMilestones: MilestoneDefinitions<
  | 'recordWeek'
  | 'recordAttendance'
  | 'closeDay'
  | 'reopenDay'
  | 'contactNoShow'
  | 'rescheduleSession'
  | 'holdExtraSession'
  | 'recordTwelveStep'
> = {
  recordWeek: { phases: ['planning', 'treatment', 'onHold', 'discharge'], decide: recordWeek },
  recordAttendance: { phases: ['planning', 'treatment', 'onHold', 'discharge'], decide: recordAttendance },
  closeDay: { phases: ['treatment', 'onHold', 'discharge'], decide: ofDay(closeDay) },
  reopenDay: { phases: ['treatment', 'onHold', 'discharge'], decide: ofDay(reopenDay) },
  contactNoShow: { phases: ['treatment', 'onHold', 'discharge', 'aftercare'], decide: contactNoShow },
  rescheduleSession: { phases: ['treatment'], decide: rescheduleSession },
  holdExtraSession: { phases: ['planning', 'treatment'], decide: holdExtraSession },
  recordTwelveStep: { phases: ['treatment', 'onHold', 'discharge'], decide: recordTwelveStep },
};
