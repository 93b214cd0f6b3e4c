import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import { OFFER } from '#contracts/journey-messages';
import {
  ARRANGE,
  SEAT,
  TRACK_VIEW,
  type OfferMessage,
  type SeatMessage,
  type TrackAnswer,
  type TrackMessage,
} from '#contracts/track-messages';
import type { SeatAnswer } from '#journey/seat-request';
import type { TrackView } from '#track/view';

/** What a journey wants of the track; never refused, and answered as soon as it is durable in the track's history. */
export const seat = defineUpdate<SeatAnswer, [SeatMessage]>(SEAT);
/** What staff do with the groups, and the policy with the track; may be refused, and is answered when it can be read. */
export const arrange = defineUpdate<TrackAnswer, [TrackMessage]>(ARRANGE);
/** To a journey: a seat is held for its client. */
export const offer = defineSignal<[OfferMessage]>(OFFER);
/** The workflow's own view, for operators; staff read from PostgreSQL. */
export const view = defineQuery<TrackView>(TRACK_VIEW);
