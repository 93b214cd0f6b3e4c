import { Context } from '@temporalio/activity';
import type { SeatMessage, TrackInput } from '#contracts/track-messages';
import type { WishAnswer } from '#journey/model/seat-request';
import { TrackClient } from '#temporal/clients/track-client';
import { UpdateBatcher } from './update-batcher.js';

/** What a journey wants of its track, and how that track begins where it does not run yet. */
export interface TrackAsking extends SeatMessage {
  readonly track: TrackInput;
}

/** The activity with which a journey asks its track for seats. */
export interface TrackAskingActivities {
  /** Is idempotent: a repeated request gets the same answer and changes nothing. */
  askTrack(asking: TrackAsking): Promise<WishAnswer>;
}

/** Collects what the journeys of this worker ask of one track. */
class AskedTrack {
  private readonly batcher: UpdateBatcher;

  /**
   * @param beginsAs input to start the track workflow with, from the policy of the journey that asked last. A running track follows the program's own policy.
   */
  constructor(
    tracks: TrackClient,
    public beginsAs: TrackInput,
  ) {
    this.batcher = new UpdateBatcher((messages) => tracks.seats(this.beginsAs, messages));
  }

  ask(message: SeatMessage): Promise<WishAnswer> {
    return this.batcher.ask(message);
  }
}

/** Sends Updates to track workflows; the first Update to a track starts its workflow. Every error can be retried. */
export const trackAskingActivities = (): TrackAskingActivities => {
  const asked = new Map<string, AskedTrack>();
  return {
    askTrack: ({ track, journeyId, request }) => {
      const { client, info } = Context.current();
      const one =
        asked.get(track.trackId) ??
        new AskedTrack(new TrackClient({ client, taskQueue: info.taskQueue }), track);
      one.beginsAs = track;
      asked.set(track.trackId, one);
      return one.ask({ journeyId, request });
    },
  };
};
