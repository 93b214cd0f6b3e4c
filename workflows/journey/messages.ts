import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type {
  FactMessage,
  MilestoneAnswer,
  MilestoneMessage,
  ReferMessage,
} from '#contracts/journey-messages';
import { FACT, MILESTONE, REFER, VIEW } from '#contracts/journey-messages';
import type { JourneyView } from '#journey/view';

/** Opens the journey; sent with the start. */
export const refer = defineUpdate<MilestoneAnswer, [ReferMessage]>(REFER);
/** Something a person asks of the journey; may be refused. */
export const milestone = defineUpdate<MilestoneAnswer, [MilestoneMessage]>(MILESTONE);
/** Something that has happened; cannot be refused. */
export const fact = defineSignal<[FactMessage]>(FACT);
/** The workflow's own view, for operators; staff read from PostgreSQL. */
export const view = defineQuery<JourneyView | null>(VIEW);
