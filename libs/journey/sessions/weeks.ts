import type { Policy } from '../model/policy.js';
import { exactHours } from './hours.js';
import { DAY, localDate } from '../time/local-time.js';
import { dateOf, midnightOf, plannedBetween } from './planned.js';
import type { RecordedSession, Sessions } from '../model/sessions.js';
import { countsAsDose } from '../model/slot.js';

/** Hours of the sessions of one week: planned + extra = delivered + excused + cancelled + missed + open. */
export interface WeekOfSessions {
  /** Local date of its Monday. */
  readonly week: string;
  readonly planned: number;
  readonly delivered: number;
  readonly excused: number;
  /** By the program. */
  readonly cancelled: number;
  readonly missed: number;
  /** To come, or not recorded yet. */
  readonly open: number;
  /** Delivered in sessions beyond the weekly schedule. */
  readonly extra: number;
}

type Minutes = Omit<WeekOfSessions, 'week'>;
const NONE: Minutes = { planned: 0, delivered: 0, excused: 0, cancelled: 0, missed: 0, open: 0, extra: 0 };

const ended = ({ outcome, planned, minutes, extra }: RecordedSession): Minutes => {
  if (extra) return { ...NONE, delivered: minutes, extra: minutes };
  const left = planned - minutes;
  if (outcome === 'excused') return { ...NONE, planned, excused: left };
  if (outcome === 'cancelledByProgram') return { ...NONE, planned, cancelled: left };
  return { ...NONE, planned, delivered: minutes, missed: left };
};

/** Dose by week, from the first session's week to the one of the local date `until`. */
export const weeksOfSessions = (sessions: Sessions, until: string, policy: Policy): WeekOfSessions[] => {
  const weeks = new Map<string, Minutes>();
  const add = (at: number, more: Minutes): void => {
    const week = mondayOf(localDate(at, policy.calendar));
    const before = weeks.get(week) ?? NONE;
    const keys = Object.keys(NONE) as (keyof Minutes)[];
    weeks.set(week, Object.fromEntries(keys.map((key) => [key, before[key] + more[key]])) as never);
  };
  const from = localDate(sessions.schedules[0]!.from, policy.calendar);
  const sunday = dateOf(midnightOf(mondayOf(until)) + 6 * DAY);
  for (const one of plannedBetween(sessions, { from, to: sunday }, policy))
    if (one.slot !== null && countsAsDose(one) && !sessions.recorded[one.session])
      add(one.start, { ...NONE, planned: one.minutes, open: one.minutes });
  for (const one of Object.values(sessions.recorded)) if (countsAsDose(one)) add(one.start, ended(one));
  return [...weeks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([week, minutes]) => ({
      week,
      ...(Object.fromEntries(
        Object.entries(minutes).map(([key, sum]) => [key, exactHours(sum / 60)]),
      ) as unknown as Minutes),
    }));
};

/** Monday of the week of a local date. */
export const mondayOf = (date: string): string => {
  const midnight = midnightOf(date);
  return dateOf(midnight - ((new Date(midnight).getUTCDay() + 6) % 7) * DAY);
};
