import type { SeatMessage, TrackInput } from '#contracts/track-messages';
import type { SeatAnswer } from '#journey/seats/request';

/** What a journey wants of its track, and how that track begins where it does not run yet. */
export interface TrackAsking extends SeatMessage {
  readonly track: TrackInput;
}

/** How a journey speaks to its track. */
export interface TrackAskingActivities {
  /** Asked again, the answer is the same and nothing happens twice. */
  askTrack(asking: TrackAsking): Promise<SeatAnswer>;
}
