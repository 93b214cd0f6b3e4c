import type { EventData } from '../model/event.js';
import type { Calendar, Policy } from '../model/policy.js';
import type { PlannedSession, Sessions } from '../model/sessions.js';
import type { JourneyState } from '../model/state.js';
import { localDate } from '../time/local-time.js';

/** One matter: a local day with unexcused no-shows about which the client is still to be spoken to. */
export interface Absence {
  /** The local date. */
  readonly date: string;
  /** Since when it is known, ms since epoch. */
  readonly since: number;
}

/** Days about which the client is to be spoken to, however many sessions each had; ascending. */
export const absencesToContact = ({ toContact, recorded }: Sessions, calendar: Calendar): Absence[] => {
  const days = new Map<string, number>();
  for (const [session, since] of Object.entries(toContact)) {
    const date = localDate(recorded[session]!.start, calendar);
    days.set(date, Math.min(since, days.get(date) ?? since));
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, since]) => ({ date, since }));
};

/** Whether the client has been seen at a session after this one, or been asked about its day. */
const hasBeenSpokenTo = (
  { recorded, contacted = [] }: Sessions,
  { start }: PlannedSession,
  calendar: Calendar,
): boolean =>
  contacted.includes(localDate(start, calendar)) ||
  Object.values(recorded).some(
    (other) => (other.outcome === 'attended' || other.outcome === 'late') && other.start > start,
  );

/**
 * R-NOSHOW: since when the client is to be spoken to about not having come to this session; null if nobody has to. All sessions of a day are one matter, with
 * the time of the first. Nobody calls a client who is on hold, was asked about that day, or has come since.
 */
export const contactAsked = (
  { phase }: JourneyState,
  sessions: Sessions,
  one: PlannedSession,
  { at, policy }: { readonly at: number; readonly policy: Policy },
): Pick<EventData['attendanceRecorded'], 'contactSince'> => {
  const { attendance, calendar } = policy;
  if (!attendance) return {};
  if (phase === 'onHold' || hasBeenSpokenTo(sessions, one, calendar)) return { contactSince: null };
  const date = localDate(one.start, calendar);
  const known = absencesToContact(sessions, calendar).find((absence) => absence.date === date);
  return { contactSince: known?.since ?? at };
};
