import type { EventOf, EventType, JourneyEvent } from '../model/event.js';
import type { Sessions } from '../model/sessions.js';
import { evolve } from './evolve.js';
import { openState } from './open.js';

/**
 * Events that say which sessions are planned, and what became of them. With `CLOSED_DAY_EVENTS` they give all of `treatment.sessions`, except when it was
 * reviewed last and what is kept of contacts and reviews after no-shows. A journey has some dozens of them, most of them attendance.
 */
export const SESSION_EVENTS = [
  'treatmentStarted',
  'scheduleTookEffect',
  'tierChanged',
  'sessionMoved',
  'extraSessionPlanned',
  'attendanceRecorded',
  'placedOnHold',
  'leaveBegun',
  'returnedFromHold',
  'dischargeBegun',
  'dischargeTakenBack',
  'policyAdopted',
] as const satisfies readonly EventType[];

/** Events that close or reopen a day. Few journeys have any, so they are looked up separately. */
export const CLOSED_DAY_EVENTS = ['dayClosed', 'dayReopened'] as const satisfies readonly EventType[];

/** The part of an event that the fold reads, without the envelope. */
export type SessionEvent = Pick<JourneyEvent, 'seq' | 'at' | 'type' | 'data'>;

/** A placeholder referral: sessions do not depend on who the client is. */
const NOBODY = { seq: 0, at: 0, data: { policyVersion: '', referral: { results: [] } } } as unknown;

/**
 * The sessions of a journey from those events alone, in their order; null if its plan names none. Attendance of other days may be left out, because the outcome
 * of a session is in its own event.
 */
export const sessionsFrom = (journeyId: string, events: readonly SessionEvent[]): Sessions | null => {
  const open = openState(journeyId, NOBODY as EventOf<'referred'>);
  const { treatment } = events.reduce((state, event) => evolve(state, event as JourneyEvent), open);
  return treatment?.sessions ?? null;
};
