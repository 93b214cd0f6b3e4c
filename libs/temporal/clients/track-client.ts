import { WithStartWorkflowOperation, WorkflowNotFoundError, type WorkflowHandle } from '@temporalio/client';
import type { KnownAnswer } from '#contracts/journey-messages';
import { arrangeUpdate, seatsUpdate, trackAnsweredQuery, trackViewQuery } from '#contracts/track-definitions';
import {
  TRACK_WORKFLOW,
  trackWorkflowIdOf,
  type SeatMessage,
  type TrackAnswer,
  type TrackInput,
  type TrackMessage,
} from '#contracts/track-messages';
import type { WishAnswer } from '#journey/model/seat-request';
import type { TrackView } from '#track/view';
import type { TemporalAccess } from '../connection/temporal-access.js';
import { withDeadline, type Sending } from './sending.js';

/** Less than the activity that asks has: who waits for the next Update has a try of their own, ms. */
const SEATS_WITHIN_MS = 5_000;

/** Speaks to tracks, each call under a deadline; a track that does not run yet begins with the first. Errors are Temporal's own. */
export class TrackClient {
  constructor(
    private readonly temporal: Pick<TemporalAccess, 'client' | 'taskQueue'>,
    private readonly sending: Sending = {},
  ) {}

  /** @param track how it begins, where it does not run yet. */
  async arrange(track: TrackInput, message: TrackMessage): Promise<TrackAnswer> {
    this.sending.mustBeInTime?.();
    const { client } = this.temporal;
    const update = { args: [message] as [TrackMessage], updateId: message.request.id };
    return withDeadline(client, this.sending, () =>
      client.workflow.executeUpdateWithStart(arrangeUpdate, {
        ...update,
        startWorkflowOperation: this.begin(track),
      }),
    );
  }

  /** What some journeys want, in one Update; the answers in the order of the messages. Sent again, nothing happens twice. */
  seats(track: TrackInput, messages: readonly SeatMessage[]): Promise<readonly WishAnswer[]> {
    const { client } = this.temporal;
    const update = { args: [messages] as [readonly SeatMessage[]] };
    const ask = async () => {
      try {
        return await this.handle(track.trackId).executeUpdate(seatsUpdate, update);
      } catch (error) {
        if (!(error instanceof WorkflowNotFoundError)) throw error;
        // Costs more than an Update alone, and so for the first one only.
        return client.workflow.executeUpdateWithStart(seatsUpdate, {
          ...update,
          startWorkflowOperation: this.begin(track),
        });
      }
    };
    return withDeadline(client, { answerWithinMs: SEATS_WITHIN_MS, ...this.sending }, ask);
  }

  /** What the track knows of a request; null where it does not run. */
  async known(trackId: string, requestId: string): Promise<KnownAnswer | null> {
    try {
      return await withDeadline(this.temporal.client, this.sending, () =>
        this.handle(trackId).query(trackAnsweredQuery, requestId),
      );
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return null;
      throw error;
    }
  }

  /** As the track itself has it. */
  view(trackId: string): Promise<TrackView> {
    return withDeadline(this.temporal.client, this.sending, () => this.handle(trackId).query(trackViewQuery));
  }

  handle(trackId: string): WorkflowHandle {
    return this.temporal.client.workflow.getHandle(trackWorkflowIdOf(trackId));
  }

  private begin(track: TrackInput) {
    return new WithStartWorkflowOperation(TRACK_WORKFLOW, {
      workflowId: trackWorkflowIdOf(track.trackId),
      taskQueue: this.temporal.taskQueue,
      args: [track],
      workflowIdConflictPolicy: 'USE_EXISTING',
      staticSummary: `Track ${track.trackId}`,
    });
  }
}
