import {
  CancellationScope,
  condition,
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
} from '@temporalio/workflow';
import type { RecordingActivities } from '#activities/recording.types';
import type { Recording } from '#contracts/journey-messages';

const SUMMARY = 'Record events, read model and tasks';

/** The fast way: in the worker, one marker in the history. It gives up soon, since it holds the workflow task. */
const quickly = proxyLocalActivities<RecordingActivities>({
  // Over all tries. (A limit on one try would panic in sdk-core 1.24 where a worker stops meanwhile.)
  scheduleToCloseTimeout: '5 seconds',
  retry: { initialInterval: '50 milliseconds', maximumAttempts: 3 },
  summary: SUMMARY,
});

/** The patient way, when PostgreSQL is away: the server retries for as long as it takes, and the history does not grow. */
const patiently = proxyActivities<RecordingActivities>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '30 seconds' },
  summary: SUMMARY,
});

/** Records in order, one commit at a time: what piled up while one ran goes into the next. */
export class Recorder {
  private waiting: Recording[] = [];
  private recorded: number;
  private busy = false;

  /** @param recorded sequence of the last event that an earlier run recorded. */
  constructor(recorded: number) {
    this.recorded = recorded;
  }

  add(recording: Recording): void {
    this.waiting.push(recording);
    if (!this.busy) void this.drain();
  }

  /** Resolves when the event `seq` is durable and readable. */
  async until(seq: number): Promise<void> {
    if (this.recorded < seq) await condition(() => this.recorded >= seq);
  }

  get idle(): boolean {
    return !this.busy;
  }

  private async drain(): Promise<void> {
    this.busy = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      const last = batch[batch.length - 1]!;
      await record({ ...last, events: batch.flatMap(({ events }) => events) });
      this.recorded = last.view.seq;
    }
    this.busy = false;
  }
}

/** What has happened is recorded even if an operator cancels the workflow meanwhile. */
const record = (recording: Recording): Promise<void> =>
  CancellationScope.nonCancellable(async () => {
    try {
      await quickly.recordJourney(recording);
    } catch (error) {
      if (isCancellation(error)) throw error;
      await patiently.recordJourney(recording);
    }
  });
