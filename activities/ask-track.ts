import { Context } from '@temporalio/activity';
import { WithStartWorkflowOperation } from '@temporalio/client';
import {
  SEATS,
  TRACK_WORKFLOW,
  trackWorkflowIdOf,
  type SeatMessage,
  type TrackInput,
} from '#contracts/track-messages';
import type { SeatAnswer } from '#journey/seats/request';
import type { TrackAskingActivities } from './track-asking.types.js';
import { TrackLine } from './track-line.js';

/** Less than the activity has: who waits in line for the next turn has a try of their own. */
const ANSWER_WITHIN_MS = 5_000;

/** Updates on tracks, which begin with the first. Every error is worth another try. */
export const trackAskingActivities = (): TrackAskingActivities => {
  const lines = new Map<string, TrackLine>();
  return {
    askTrack: ({ track, journeyId, request }) => {
      const line = lines.get(track.trackId) ?? new TrackLine();
      lines.set(track.trackId, line);
      const context = Context.current();
      return line.ask({ journeyId, request }, (messages) => send(context, track, messages));
    },
  };
};

const send = (
  { client, info }: Context,
  track: TrackInput,
  messages: readonly SeatMessage[],
): Promise<readonly SeatAnswer[]> => {
  const startWorkflowOperation = new WithStartWorkflowOperation(TRACK_WORKFLOW, {
    workflowId: trackWorkflowIdOf(track.trackId),
    taskQueue: info.taskQueue,
    args: [track],
    workflowIdConflictPolicy: 'USE_EXISTING',
    staticSummary: `Track ${track.trackId}`,
  });
  const update = {
    startWorkflowOperation: startWorkflowOperation as never,
    args: [messages] as [typeof messages],
  };
  return client.withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
    client.workflow.executeUpdateWithStart<never, readonly SeatAnswer[], [readonly SeatMessage[]]>(
      SEATS,
      update,
    ),
  );
};
