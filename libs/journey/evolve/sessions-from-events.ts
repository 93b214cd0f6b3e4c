import type { EventOf, EventType, JourneyEvent } from '../model/event.js';
import type { Sessions } from '../model/sessions.js';
import { evolve } from './evolve.js';
import { openState } from './open.js';

/**
 * Events that say which sessions are planned, and what became of them: what is in `treatment.sessions` comes of these and of no other, but
 * for when it was reviewed last. A journey has some dozens of them, most of them attendance.
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

/** And these: few journeys have any, so that they are found by themselves. */
export const CLOSED_DAY_EVENTS = ['dayClosed', 'dayReopened'] as const satisfies readonly EventType[];

/** What the fold of an event looks at, and no envelope. */
export type SessionEvent = Pick<JourneyEvent, 'seq' | 'at' | 'type' | 'data'>;

/** A referral of nobody: of who the client is no session depends. */
const NOBODY = { seq: 0, at: 0, data: { policyVersion: '', referral: { results: [] } } } as unknown;

/**
 * The sessions of a journey from those events alone, in their order; null where its plan names none. Attendance of other days may be left
 * out: what became of a session is in its own event.
 */
export const sessionsFrom = (journeyId: string, events: readonly SessionEvent[]): Sessions | null => {
  const open = openState(journeyId, NOBODY as EventOf<'referred'>);
  const { treatment } = events.reduce((state, event) => evolve(state, event as JourneyEvent), open);
  return treatment?.sessions ?? null;
};
