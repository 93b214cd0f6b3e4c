import { WithStartWorkflowOperation, WorkflowNotFoundError, type Client } from '@temporalio/client';
import {
  SEATS,
  TRACK_WORKFLOW,
  trackWorkflowIdOf,
  type SeatMessage,
  type TrackInput,
} from '#contracts/track-messages';
import type { SeatAnswer } from '#journey/seats/request';

type Messages = readonly SeatMessage[];
type Answers = readonly SeatAnswer[];

/** Less than the activity has: who waits in line for the next turn has a try of their own. */
const ANSWER_WITHIN_MS = 5_000;

/** One Update on a track, which begins with it where it does not run yet; the answers in the order of the messages. */
export const sendSeats = (
  client: Client,
  taskQueue: string,
  track: TrackInput,
  messages: Messages,
): Promise<Answers> =>
  client.withDeadline(Date.now() + ANSWER_WITHIN_MS, async () => {
    try {
      const running = client.workflow.getHandle(trackWorkflowIdOf(track.trackId));
      return await running.executeUpdate<Answers, [Messages]>(SEATS, { args: [messages] });
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
      return begin(client, taskQueue, track, messages);
    }
  });

/** Dearer than an Update alone, and so for the first one only. */
const begin = (
  client: Client,
  taskQueue: string,
  track: TrackInput,
  messages: Messages,
): Promise<Answers> => {
  const startWorkflowOperation = new WithStartWorkflowOperation(TRACK_WORKFLOW, {
    workflowId: trackWorkflowIdOf(track.trackId),
    taskQueue,
    args: [track],
    workflowIdConflictPolicy: 'USE_EXISTING',
    staticSummary: `Track ${track.trackId}`,
  });
  const update = {
    startWorkflowOperation: startWorkflowOperation as never,
    args: [messages] as [Messages],
  };
  return client.workflow.executeUpdateWithStart<never, Answers, [Messages]>(SEATS, update);
};
