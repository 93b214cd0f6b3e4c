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

/** The deadline of one call for seats, ms. It is shorter than that of the activity that makes the call, so that the next Update still gets a try. */
const SEATS_WITHIN_MS = 5_000;

/** Calls track workflows, each call with a deadline. A track that does not run yet is started with the first call. Errors are Temporal's own. */
export class TrackClient {
  constructor(
    private readonly temporal: Pick<TemporalAccess, 'client' | 'taskQueue'>,
    private readonly sending: Sending = {},
  ) {}

  /** @param track input for the track's start, if it does not run yet */
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

  /** Sends the requests of some journeys in one Update; the answers are in the order of the messages. Sending it again has no second effect. */
  seats(track: TrackInput, messages: readonly SeatMessage[]): Promise<readonly WishAnswer[]> {
    const { client } = this.temporal;
    const update = { args: [messages] as [readonly SeatMessage[]] };
    const ask = async () => {
      try {
        return await this.handle(track.trackId).executeUpdate(seatsUpdate, update);
      } catch (error) {
        if (!(error instanceof WorkflowNotFoundError)) throw error;
        // Update-with-start costs more than an Update alone, so it is used only for the first one.
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

  /** The view according to the track itself. */
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
