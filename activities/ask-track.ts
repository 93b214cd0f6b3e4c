import { Context } from '@temporalio/activity';
import type { TrackAskingActivities } from './track-asking.types.js';
import { sendSeats } from './send-seats.js';
import { TrackLine } from './track-line.js';

/** Updates on tracks, which begin with the first. Every error is worth another try. */
export const trackAskingActivities = (): TrackAskingActivities => {
  const lines = new Map<string, TrackLine>();
  return {
    askTrack: ({ track, journeyId, request }) => {
      const line = lines.get(track.trackId) ?? new TrackLine();
      lines.set(track.trackId, line);
      const { client, info } = Context.current();
      return line.ask({ journeyId, request }, (messages) =>
        sendSeats(client, info.taskQueue, track, messages),
      );
    },
  };
};
