import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type {
  AdoptPolicyMessage,
  FactMessage,
  KnownToJourney,
  MilestoneAnswer,
  MilestoneMessage,
  ReferMessage,
} from '#contracts/journey-messages';
import {
  ADOPT_POLICY,
  ANSWERED,
  FACT,
  MILESTONE,
  OFFER,
  REFER,
  VIEW,
  WHY,
} from '#contracts/journey-messages';
import type { OfferMessage } from '#contracts/track-messages';
import type { JourneyView } from '#journey/view';
import type { Standing } from '#journey/why/standing';

/** Opens the journey; sent with the start. */
export const refer = defineUpdate<MilestoneAnswer, [ReferMessage]>(REFER);
/** Something a person asks of the journey; may be refused. */
export const milestone = defineUpdate<MilestoneAnswer, [MilestoneMessage]>(MILESTONE);
/** Another policy for what comes from now on; may be refused. */
export const adoptPolicy = defineUpdate<MilestoneAnswer, [AdoptPolicyMessage]>(ADOPT_POLICY);
/** Something that has happened; cannot be refused. */
export const fact = defineSignal<[FactMessage]>(FACT);
/** A track holds a seat for the client. */
export const offer = defineSignal<[OfferMessage]>(OFFER);
/** The workflow's own view, for operators; staff read from PostgreSQL. */
export const view = defineQuery<JourneyView | null>(VIEW);
/** Why it stands as it does, for operators; what has happened is explained from the record. */
export const why = defineQuery<Standing | null, [at?: number]>(WHY);
/** What the journey knows of a request that is on record; null where the journey has not begun. */
export const answered = defineQuery<KnownToJourney | null, [requestId: string]>(ANSWERED);
