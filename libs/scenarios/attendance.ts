import type { Milestone, Milestones } from '#journey/model/milestone';
import type { Calendar } from '#journey/model/policy';
import type { SessionOutcome } from '#journey/model/sessions';
import { mondayOf } from '#journey/sessions/weeks';
import { localDate } from '#journey/time/local-time';
import { step } from './step.js';

/** What is recorded of treatment: by its sessions, or by the hours of a week where the plan names no sessions. */

/** How a session ended for one client; `minutes` are those attended, null where the client did not come. */
export const attendance = (
  session: string,
  outcome: SessionOutcome,
  minutes: number | null = null,
): Milestones['recordAttendance'] => ({ session, outcome, minutes, reason: null });

/** The name for the one session that a group holds on a local date. */
export const groupSession = (date: string, group: string): string => `${date}@${group}`;

/** A week of treatment by its hours: `monday` is a local date, YYYY-MM-DD. */
export const week = (
  monday: string,
  plannedHours: number,
  deliveredHours: number,
  excusedHours = 0,
): Milestones['recordWeek'] => ({ week: monday, plannedHours, deliveredHours, excusedHours });

/** Several reports of the week that has `at` (ms since epoch), each with other hours. Most milestones of a journey are such reports. */
export const weekReports = (count: number, calendar: Calendar, at: number): Milestone[] =>
  Array.from({ length: count }, (_, report) =>
    step('recordWeek', week(mondayOf(localDate(at, calendar)), 15, 3 + (report % 8))),
  );
