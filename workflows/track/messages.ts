import { defineQuery, defineUpdate } from '@temporalio/workflow';
import { ANSWERED, type KnownAnswer } from '#contracts/journey-messages';
import {
  ARRANGE,
  SEATS,
  TRACK_VIEW,
  type SeatMessage,
  type TrackAnswer,
  type TrackMessage,
} from '#contracts/track-messages';
import type { SeatAnswer } from '#journey/seats/request';
import type { TrackView } from '#track/view';

/** What some journeys want of the track, in order; never refused, and answered as soon as it is durable in the track's history. */
export const seats = defineUpdate<readonly SeatAnswer[], [readonly SeatMessage[]]>(SEATS);
/** What staff do with the groups, and the policy with the track; may be refused, and is answered when it can be read. */
export const arrange = defineUpdate<TrackAnswer, [TrackMessage]>(ARRANGE);
/** The workflow's own view, for operators; staff read from PostgreSQL. */
export const view = defineQuery<TrackView>(TRACK_VIEW);
/** What the track knows of a request of staff that is on record. */
export const answered = defineQuery<KnownAnswer, [requestId: string]>(ANSWERED);
