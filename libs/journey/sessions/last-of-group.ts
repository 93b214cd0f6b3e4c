import type { Policy } from '../model/policy.js';
import type { PlannedSession, RecordedSession, Sessions } from '../model/sessions.js';
import { DAY, localDate } from '../time/local-time.js';
import { endOf, plannedBetween } from './planned.js';

/** A session of one client with what is on record of it; `recorded` is null while nothing is. */
export interface SessionSoFar {
  readonly planned: PlannedSession;
  readonly recorded: RecordedSession | null;
}

/** How far back the last sessions are looked for: a group that meets once a month has met twice by then. */
export const LAST_DAYS = 62;

/**
 * A client's last sessions of a group that have ended, the latest first.
 * @param most how many, none from more than `LAST_DAYS` ago
 * @param at ms since epoch
 */
export const lastOfGroup = (
  sessions: Sessions,
  group: string,
  most: number,
  at: number,
  policy: Policy,
): SessionSoFar[] => {
  const [from, to] = [at - LAST_DAYS * DAY, at].map((then) => localDate(then, policy.calendar));
  return plannedBetween(sessions, { from: from!, to: to! }, policy)
    .filter((planned) => planned.group === group && endOf(planned) <= at)
    .slice(-most)
    .reverse()
    .map((planned) => ({ planned, recorded: sessions.recorded[planned.session] ?? null }));
};
