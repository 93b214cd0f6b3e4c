import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import type { Treatment } from '../model/treatment.js';
import { DAY, localDate } from '../time/local-time.js';
import { addSpan } from '../time/spans.js';
import { endOf, extraSessions, midnightOf, plannedFor, plannedSession } from './planned.js';
import type { PlannedSession, RecordedSession, Sessions } from '../model/sessions.js';
import { countsAsDose } from '../model/slot.js';

const PREFIX = 'attendance.';

/** The clock of R-ATTEND over a session. */
export const attendanceClock = (session: string): string => `${PREFIX}${session}`;

/** Sessions that were not recorded in time, and still are not. */
export const unrecordedInTime = ({ recorded }: Sessions, reached: JourneyState['reached']): string[] =>
  Object.keys(reached)
    .filter((clock) => clock.startsWith(PREFIX))
    .map((clock) => clock.slice(PREFIX.length))
    .filter((session) => !recorded[session]);

/** The search for the next session ends after so many days without one. */
const QUIET_DAYS = 60;

/**
 * The session that is the next to be missing from the record; null if there is none. Among those that are not recorded and whose clock has not rung, it is the
 * one that ends first. Pure: whatever the time is, no other clock can ring before its own.
 */
export const nextToRecord = (
  treatment: Treatment & { readonly sessions: Sessions },
  reached: JourneyState['reached'],
  policy: Policy,
): PlannedSession | null => {
  const { sessions } = treatment;
  const waits = (one: PlannedSession): boolean =>
    countsAsDose(one) && !sessions.recorded[one.session] && !reached[attendanceClock(one.session)];
  const moved = Object.keys(sessions.moved).flatMap(
    (session) => plannedSession(sessions, session, policy) ?? [],
  );
  const next = [
    ...extraSessions(sessions),
    ...moved,
    ...nextBySchedule(sessions, lookedUntil(treatment, reached), waits, policy),
  ];
  return next.filter(waits).sort((a, b) => endOf(a) - endOf(b))[0] ?? null;
};

const aheadOfTime = ({ outcome }: RecordedSession): boolean =>
  outcome === 'excused' || outcome === 'cancelledByProgram';

/** An instant that has certainly passed: every clock due until then has rung. */
const lookedUntil = (
  { sessions, startedAt, tierSince }: Treatment & { readonly sessions: Sessions },
  reached: JourneyState['reached'],
): number => {
  const begun = Object.values(sessions.recorded)
    .filter((one) => !aheadOfTime(one))
    .map(({ start }) => start);
  // The name of a session begins with the local date that it was planned for, and its clock rings no earlier than that. A session that was moved is left out,
  // because its clock rings at another time.
  const rang = unrecordedInTime(sessions, reached)
    .filter((session) => !sessions.moved[session])
    .map((session) => midnightOf(session.slice(0, 10)) - DAY);
  return Math.max(startedAt, tierSince, ...begun, ...rang, sessions.schedules[0]!.from - 2 * DAY);
};

/** The first session that is held as the weekly schedule has it and waits for its record. Until `until` all clocks have rung. */
const nextBySchedule = (
  sessions: Sessions,
  until: number,
  waits: (session: PlannedSession) => boolean,
  policy: Policy,
): PlannedSession[] => {
  const dayOf = (at: number): number => midnightOf(localDate(at, policy.calendar));
  const settled = dayOf(Math.max(...[...sessions.schedules, ...sessions.tiers].map(({ from }) => from)));
  const open = sessions.pauses.find((pause) => pause.until === null);
  const last = open ? dayOf(open.from) : Infinity;
  let midnight = firstDay(sessions, until, policy);
  for (let quiet = 0; quiet < QUIET_DAYS && midnight <= last; midnight += DAY) {
    const planned = plannedFor(sessions, midnight, policy);
    const next = planned.find((one) => !one.moved && waits(one));
    if (next) return [next];
    quiet = planned.length > 0 || midnight <= settled ? 0 : quiet + 1;
  }
  return [];
};

/** The first day that may have a session that waits for its record: each session before that day was recorded, or has rung by `until`. */
const firstDay = (sessions: Sessions, until: number, { calendar, sessions: section }: Policy): number => {
  const begin = midnightOf(localDate(sessions.schedules[0]!.from, calendar));
  let day = midnightOf(localDate(until, calendar));
  while (day > begin && addSpan(day + DAY, section!.recordWithin, calendar) > until - DAY) day -= DAY;
  return Math.max(begin, day);
};
