import type { WishAnswer } from '#journey/model/seat-request';
import type { TrackView } from '#track/view';
import type { KnownAnswer } from './journey-messages.js';
import { queryDefinition, updateDefinition } from './message-definition.js';
import type { SeatMessage, TrackAnswer, TrackMessage } from './track-messages.js';

/*
 * The messages of the track workflow, as its handlers and whoever sends them know them. The names are recorded in histories:
 * they never change.
 */

/** Requests of some journeys to the track, in order. They are never refused, and are answered as soon as they are durable in the track's history. */
export const seatsUpdate = updateDefinition<readonly WishAnswer[], [readonly SeatMessage[]]>('seats');
/** A change that staff make to the groups, or the policy to the track. It may be refused, and is answered once the change can be read. */
export const arrangeUpdate = updateDefinition<TrackAnswer, [TrackMessage]>('arrange');
/** The workflow's own view, for operators; staff read from PostgreSQL. */
export const trackViewQuery = queryDefinition<TrackView>('view');
/** What the track knows of a request of staff that is on record, asked with its id. */
export const trackAnsweredQuery = queryDefinition<KnownAnswer, [requestId: string]>('answered');
