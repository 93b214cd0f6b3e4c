import { clocks } from '../clocks/clocks.js';
import { open, type Moment } from '../journey.js';
import type { EventData, EventType } from '../model/event.js';
import type { EntryKind } from '../model/milestone.js';
import { typesOf } from './trial.js';

/** What a referral would open. */
export interface Opening {
  readonly about: 'referral';
  readonly entryKind: EntryKind;
  /** The client has been here before. */
  readonly returns: boolean;
  /** The client is in aftercare, which ends with the referral (R-RETURN). */
  readonly readmits: boolean;
  /** Until when somebody has to try to reach the client (R-CONTACT), ms since epoch; null where no clock runs for it. */
  readonly contactBy: number | null;
}

export interface TriedReferral {
  readonly recommended: Opening;
  /** Types of the events that it would leave, each once, in order. */
  readonly effects: readonly EventType[];
}

/** Opens the journey as its workflow would, and keeps nothing. */
export const tryReferral = (
  journeyId: string,
  referred: EventData['referred'],
  found: Pick<Opening, 'returns' | 'readmits'>,
  moment: Moment,
): TriedReferral => {
  const { state, events } = open(journeyId, referred, moment);
  const contact = clocks(state, moment.policy).find(({ rule }) => rule === 'R-CONTACT');
  const contactBy = contact ? (contact.dueAt ?? contact.rungs[0]!.at) : null;
  const { entryKind } = referred.referral;
  return { recommended: { about: 'referral', entryKind, ...found, contactBy }, effects: typesOf(events) };
};
