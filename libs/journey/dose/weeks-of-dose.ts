import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import type { Week } from '../model/treatment.js';
import { dischargedAt } from '../rules/last-day.js';
import { weekCounts } from '../rules/owed-weeks.js';
import { exactHours } from '../sessions/hours.js';
import { mondayOf, weeksOfSessions, type WeekOfSessions } from '../sessions/weeks.js';
import { localDate } from '../time/local-time.js';

/** Hours of one week, whether they came of sessions or were recorded by the week. */
export type WeekOfDose = WeekOfSessions;

/**
 * The dose by week, up to the week of `at` (ms since epoch): from the sessions, if the plan names them, and from the weeks whose hours were recorded as such.
 * All code that shows hours or discloses them reads them here.
 */
export const weeksOfDose = (state: JourneyState, policy: Policy, at: number): WeekOfDose[] => {
  const { treatment } = state;
  if (!treatment) return [];
  const { sessions, weeks } = treatment;
  const until = mondayOf(localDate(lastDay(state, at), policy.calendar));
  return [
    ...Object.entries(weeks).map((week) =>
      weekCounts(treatment, week[0], policy) ? reported(week) : stillOpen(week),
    ),
    ...(sessions ? weeksOfSessions(sessions, until, policy) : []),
  ].sort((a, b) => (a.week < b.week ? -1 : 1));
};

/** `at`, or the end of treatment if that came earlier: treatment has no weeks after its end. */
const lastDay = ({ discharge, closed }: JourneyState, at: number): number =>
  Math.min(at, discharge ? dischargedAt(discharge) : at, closed?.at ?? at);

/** A week that was written down before it was over, and not recorded since: all its hours are still open (R-DOSE-WEEKS, version 2). */
const stillOpen = ([week, { planned }]: [string, Week]): WeekOfDose => ({
  ...{ week, planned, delivered: 0, excused: 0, cancelled: 0, missed: 0, open: planned, extra: 0 },
});

/** A week whose hours were recorded as such. */
const reported = ([week, { planned, delivered, excused }]: [string, Week]): WeekOfDose => ({
  ...{ week, planned, delivered, excused, cancelled: 0, open: 0, extra: 0 },
  missed: Math.max(0, exactHours(planned - excused - delivered)),
});
