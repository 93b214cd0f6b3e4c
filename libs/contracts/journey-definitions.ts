import type { CurrentExplanation } from '#journey/explain/current';
import type { JourneyView } from '#journey/view';
import type {
  AdoptPolicyMessage,
  FactMessage,
  KnownToJourney,
  MilestoneAnswer,
  MilestoneMessage,
  ReferMessage,
} from './journey-messages.js';
import { queryDefinition, signalDefinition, updateDefinition } from './message-definition.js';
import type { OfferMessage } from './track-messages.js';

/*
 * The messages of the journey workflow, as its handlers and whoever sends them know them. The names are recorded in histories:
 * they never change.
 */

/** Opens the journey; sent with the start. */
export const referUpdate = updateDefinition<MilestoneAnswer, [ReferMessage]>('refer');
/** Something a person asks of the journey; may be refused. */
export const milestoneUpdate = updateDefinition<MilestoneAnswer, [MilestoneMessage]>('milestone');
/** Another policy for what comes from now on; may be refused. */
export const adoptPolicyUpdate = updateDefinition<MilestoneAnswer, [AdoptPolicyMessage]>('adoptPolicy');
/** Something that has happened; cannot be refused. */
export const factSignal = signalDefinition<[FactMessage]>('fact');
/** A track holds a seat for the client. */
export const offerSignal = signalDefinition<[OfferMessage]>('offer');
/** The workflow's own view, for operators; staff read from PostgreSQL. Null where the journey has not begun. */
export const viewQuery = queryDefinition<JourneyView | null>('view');
/**
 * Explains the present state of the journey, for operators; past events are explained from the records. The argument is the instant, ms since epoch;
 * without it, the state is explained as of the journey's last move.
 */
export const whyQuery = queryDefinition<CurrentExplanation | null, [at?: number]>('why');
/** What the journey knows of a request that is on record, asked with its id; null where the journey has not begun. */
export const answeredQuery = queryDefinition<KnownToJourney | null, [requestId: string]>('answered');
