import { Context } from '@temporalio/activity';
import type { SeatMessage, TrackInput } from '#contracts/track-messages';
import type { WishAnswer } from '#journey/model/seat-request';
import { TrackClient } from '#temporal/clients/track-client';
import { UpdateBatcher } from './update-batcher.js';

/** What a journey wants of its track, and how that track begins where it does not run yet. */
export interface TrackAsking extends SeatMessage {
  readonly track: TrackInput;
}

/** How a journey speaks to its track. */
export interface TrackAskingActivities {
  /** Asked again, the answer is the same and nothing happens twice. */
  askTrack(asking: TrackAsking): Promise<WishAnswer>;
}

/** Journeys that ask one track, through one worker. */
class AskedTrack {
  private readonly batcher: UpdateBatcher;

  /** @param beginsAs how it begins, of the policy of whoever asked last: once it runs, it follows the program's own. */
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

/** Updates on tracks, which begin with the first. Every error is worth another try. */
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
