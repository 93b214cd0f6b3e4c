import type { PlannedSession, SessionOutcome } from '../model/sessions.js';
import { DAY } from '../time/local-time.js';
import { countsAsDose } from '../model/slot.js';
import { dateOf, endOf, midnightOf } from './planned.js';

/** A session of one client's plan. */
export interface SessionOfOne {
  readonly journeyId: string;
  readonly track: string | null;
  /** Local date of its start, in the time zone of its journey. */
  readonly date: string;
  readonly planned: PlannedSession;
  readonly outcome: SessionOutcome | null;
  /** Minutes attended; null while nothing is recorded. */
  readonly attended: number | null;
}

/** The sessions that are held together at one time: a group of a track with all clients who are expected, or one client's own session. */
export interface Meeting {
  /** For a group: `2026-12-09@main-day/morning`, with the start behind it if it is a further meeting of that day. Else: journey and session. */
  readonly key: string;
  readonly start: number;
  readonly minutes: number;
  readonly first: SessionOfOne;
  readonly members: readonly SessionOfOne[];
}

const meetingKey = ({ journeyId, track, date, planned }: SessionOfOne): string =>
  planned.group === null ? `${journeyId}+${planned.session}` : `${date}@${track ?? ''}/${planned.group}`;

/**
 * Puts sessions together into meetings, in the order of their starts. If plans name different starts for one group, each start is a meeting of its own. A
 * meeting lasts as long as the longest of its sessions.
 */
export const meetingsOf = (sessions: readonly SessionOfOne[]): Meeting[] => {
  const byKey = new Map<string, SessionOfOne[]>();
  for (const one of sessions) {
    const key = meetingKey(one);
    const same = byKey.get(key);
    if (same) same.push(one);
    else byKey.set(key, [one]);
  }
  return [...byKey]
    .flatMap(([key, all]) => {
      const starts = [...new Set(all.map(({ planned }) => planned.start))].sort((a, b) => a - b);
      return starts.map((start, index): Meeting => {
        const members = all.filter(({ planned }) => planned.start === start);
        const minutes = Math.max(...members.map(({ planned }) => planned.minutes));
        const own = index === 0 ? key : `${key}/${new Date(start).toISOString()}`;
        return { key: own, start, minutes, first: members[0]!, members };
      });
    })
    .sort((a, b) => a.start - b.start || (a.key < b.key ? -1 : 1));
};

/** How many meetings a local date has, and how many of its sessions have ended and are not recorded. */
export interface DayOfMeetings {
  readonly date: string;
  readonly sessions: number;
  readonly unrecorded: number;
}

const isOwed = ({ planned, outcome }: SessionOfOne, now: number): boolean =>
  outcome === null && countsAsDose(planned) && endOf(planned) <= now;

/** Counts the meetings of each local date from `from` to `to`, both included. `now`: ms since epoch. */
export const daysOf = (
  sessions: readonly SessionOfOne[],
  { from, to }: { readonly from: string; readonly to: string },
  now: number,
): DayOfMeetings[] => {
  const days: DayOfMeetings[] = [];
  for (let midnight = midnightOf(from); midnight <= midnightOf(to); midnight += DAY) {
    const date = dateOf(midnight);
    const own = sessions.filter((one) => one.date === date);
    const owed = own.filter((one) => isOwed(one, now)).length;
    days.push({ date, sessions: meetingsOf(own).length, unrecorded: owed });
  }
  return days;
};
