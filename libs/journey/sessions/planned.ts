import type { Policy } from '../model/policy.js';
import { DAY, MINUTE, fromLocal, localDate } from '../time/local-time.js';
import type { PlannedSession, Sessions } from '../model/sessions.js';
import type { Slot } from '../model/slot.js';
import { startMinute } from '../model/slot.js';
import { inItsWeek } from './recurrence.js';
import { dateOf, midnightOf } from './local-days.js';
import { closesOn } from '../time/spans.js';

export const endOf = ({ start, minutes }: { readonly start: number; readonly minutes: number }): number =>
  start + minutes * MINUTE;

export { dateOf, midnightOf };

const lastBegun = <T extends { readonly from: number }>(all: readonly T[], at: number): T | undefined =>
  all.findLast(({ from }) => from <= at);

/** Whether there are no sessions at that time, because the client is on hold, or a discharge has begun. */
const paused = ({ pauses }: Sessions, at: number): boolean =>
  pauses.some(({ from, until }) => at >= from && (until === null || at < until));

/** Whole minutes that have passed at `at` since a session's start; below 0 before it. */
export const minutesPassed = (start: number, at: number): number => Math.floor((at - start) / MINUTE);

/**
 * Whether the program holds no session on the local date of `start`. It goes by the calendar that was in force when the session was to begin, so that a later
 * policy neither adds sessions to past days nor takes any away.
 */
export const isClosed = (
  { calendars, closedDays }: Sessions,
  date: string,
  start: number,
  policy: Policy,
): boolean => {
  // A session that had begun when the day was closed goes by its calendar.
  const closed = closedDays?.[date];
  if (closed && start > closed.at) return true;
  const left = calendars?.find(({ until }) => start < until);
  return left ? left.closed.includes(date) : closesOn(date, policy);
};

/** The sessions of one local date by the weekly schedule, wherever they were moved to since; by their start. */
export const plannedFor = (sessions: Sessions, midnight: number, policy: Policy): PlannedSession[] => {
  const weekday = new Date(midnight).getUTCDay() || 7;
  const ofWeekday = sessions.schedules.map(({ slots }) => slots.filter((slot) => slot.weekday === weekday));
  if (ofWeekday.every((slots) => slots.length === 0)) return [];
  const date = dateOf(midnight);
  const held = (slot: Slot, schedule: Sessions['schedules'][number]): PlannedSession[] => {
    const start = fromLocal(midnight + startMinute(slot) * MINUTE, policy.calendar);
    const tier = lastBegun(sessions.tiers, start)?.tier;
    if (tier === undefined || !slot.tiers.includes(tier)) return [];
    if (lastBegun(sessions.schedules, start) !== schedule) return [];
    if (!inItsWeek(slot, schedule.from, midnight, policy.calendar)) return [];
    const session = `${date}.${slot.id}`;
    const moved = sessions.moved[session];
    // A session that was moved away from a day is held even if that day was closed afterwards.
    const stays = policy.attendance !== undefined && moved !== undefined;
    // A session that was cancelled when the day was closed was planned, and is on record as cancelled, so it stays.
    const kept = stays || sessions.closedDays?.[date]?.sessions.includes(session);
    if (!kept && isClosed(sessions, date, start, policy)) return [];
    const now = moved ?? start;
    if (paused(sessions, now)) return [];
    const { minutes, kind, group, mode } = slot;
    const when = { start: now, minutes, moved: moved !== undefined };
    return [{ session, slot: slot.id, tier, kind, group, mode, makesUp: null, ...when }];
  };
  return sessions.schedules
    .flatMap((schedule, index) => ofWeekday[index]!.flatMap((slot) => held(slot, schedule)))
    .sort((a, b) => a.start - b.start);
};

/** Sessions beyond the weekly schedule, but those that fell into a hold or after the discharge. */
export const extraSessions = (sessions: Sessions): PlannedSession[] =>
  Object.entries(sessions.extra)
    .filter(([, { start }]) => !paused(sessions, start))
    .map(([session, extra]) => ({
      session,
      slot: null,
      tier: lastBegun(sessions.tiers, extra.start)?.tier ?? sessions.tiers[0]!.tier,
      ...extra,
      moved: false,
    }));

/** The local date in the name of a session. */
const dateIn = (session: string): string => session.slice(0, 10);

/** Every session held on the local dates `from` to `to`, both included, by its start. Pure: the plan, not the record. */
export const plannedBetween = (
  sessions: Sessions,
  { from, to }: { readonly from: string; readonly to: string },
  policy: Policy,
): PlannedSession[] => {
  const days: PlannedSession[] = [];
  const first = localDate(sessions.schedules[0]!.from, policy.calendar);
  const begin = midnightOf(from < first ? first : from);
  for (let midnight = begin; midnight <= midnightOf(to); midnight += DAY)
    days.push(...plannedFor(sessions, midnight, policy));
  const fromElsewhere = [...new Set(Object.keys(sessions.moved).map(dateIn))]
    .filter((date) => date < dateOf(begin) || date > to)
    .flatMap((date) => plannedFor(sessions, midnightOf(date), policy))
    .filter(({ moved }) => moved);
  return [...days, ...fromElsewhere, ...extraSessions(sessions)]
    .filter(({ start }) => {
      const date = localDate(start, policy.calendar);
      return date >= from && date <= to;
    })
    .sort((a, b) => a.start - b.start);
};

/** The session of that name, or undefined where the plan has none. */
export const plannedSession = (
  sessions: Sessions,
  session: string,
  policy: Policy,
): PlannedSession | undefined => {
  const midnight = midnightOf(dateIn(session));
  const planned = Number.isNaN(midnight) ? [] : plannedFor(sessions, midnight, policy);
  return [...planned, ...extraSessions(sessions)].find((one) => one.session === session);
};
