import type { WishAnswer } from '#journey/model/seat-request';
import type { TrackView } from '#track/view';
import type { KnownAnswer } from './journey-messages.js';
import { queryDefinition, updateDefinition } from './message-definition.js';
import type { SeatMessage, TrackAnswer, TrackMessage } from './track-messages.js';

/*
 * The messages of the track workflow, as its handlers and whoever sends them know them. The names are recorded in histories:
 * they never change.
 */

/** What some journeys want of the track, in order; never refused, and answered as soon as it is durable in the track's history. */
export const seatsUpdate = updateDefinition<readonly WishAnswer[], [readonly SeatMessage[]]>('seats');
/** What staff do with the groups, and the policy with the track; may be refused, and is answered when it can be read. */
export const arrangeUpdate = updateDefinition<TrackAnswer, [TrackMessage]>('arrange');
/** The workflow's own view, for operators; staff read from PostgreSQL. */
export const trackViewQuery = queryDefinition<TrackView>('view');
/** What the track knows of a request of staff that is on record, asked with its id. */
export const trackAnsweredQuery = queryDefinition<KnownAnswer, [requestId: string]>('answered');
