import { journeyIdOf } from '#contracts/journey-id';
import type { Recording } from '#contracts/journey-messages';
import type { EventData, EventType, JourneyEvent } from '#journey/model/event';
import type { JourneyView } from '#journey/view';
import type { ClientDetails } from '#records/clients/client-details';
import type { DataSource } from 'typeorm';
import { keptClient } from '../../support/kept-client.js';

export const MORNING = Date.UTC(2026, 2, 2, 9);
const MINUTE = 60_000;

/** A client of these tests, kept. */
export const keepSomeClient = (
  dataSource: DataSource,
  details: Partial<ClientDetails> = {},
): Promise<string> => keptClient(dataSource, details);

/** The event `seq`, a minute after the one before. */
export const eventAt = <T extends EventType>(
  seq: number,
  type: T,
  data: EventData[T],
  envelope: Partial<Pick<JourneyEvent, 'request' | 'reason' | 'rule'>> = {},
): JourneyEvent =>
  ({
    seq,
    at: MORNING + seq * MINUTE,
    type,
    data,
    by: { id: 'staff-7', role: 'coordinator' },
    rule: null,
    reason: null,
    request: null,
    ...envelope,
  }) as JourneyEvent;

export const contactAt = (seq: number): JourneyEvent => eventAt(seq, 'contactAttempted', { reached: false });

export const raiseAt = (
  seq: number,
  task: string,
  more: Partial<EventData['taskRaised']> = {},
): JourneyEvent =>
  eventAt(
    seq,
    'taskRaised',
    {
      task,
      role: 'coordinator',
      title: 'Call the client',
      dueAt: MORNING,
      rung: 1,
      clock: 'firstContact',
      ...more,
    },
    { rule: { id: 'R-CONTACT', version: 1 } },
  );

export const closeAt = (seq: number, task: string): JourneyEvent =>
  eventAt(seq, 'taskClosed', { task, how: 'done' });

export const recordingOf = (
  clientId: string,
  events: readonly JourneyEvent[],
  view: Partial<JourneyView> = {},
  number = 1,
): Recording => {
  const journeyId = journeyIdOf(clientId, number);
  const opened = new Date(MORNING).toISOString();
  return {
    journeyId,
    clientId,
    events,
    view: {
      journeyId,
      seq: events.at(-1)?.seq ?? 0,
      phase: 'intake',
      phaseSince: opened,
      openedAt: opened,
      closedAt: null,
      closedBecause: null,
      level: null,
      tier: null,
      track: null,
      risk: null,
      overdue: false,
      entryKind: 'firstIntervention',
      minor: false,
      policyVersion: '1',
      treatment: null,
      waitlist: null,
      careTeam: {},
      clocks: [],
      tasks: [],
      next: ['recordContactAttempt'],
      ...view,
    },
  };
};

export const CLOSED: Partial<JourneyView> = {
  phase: 'closed',
  closedAt: new Date(MORNING + 60 * MINUTE).toISOString(),
  closedBecause: 'completed',
};
