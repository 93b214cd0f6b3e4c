import {
  CancellationScope,
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

interface Waiter {
  readonly seq: number;
  readonly go: () => void;
}

/** Records in order, one commit at a time: what piled up while one ran goes into the next. */
export class Recorder {
  private waiting: Recording[] = [];
  private waiters: Waiter[] = [];
  private recorded: number;
  private busy = false;
  /** What has happened is recorded even if an operator cancels the workflow meanwhile. */
  private readonly shielded = new CancellationScope({ cancellable: false });

  /** @param recorded sequence of the last event that an earlier run recorded. */
  constructor(recorded: number) {
    this.recorded = recorded;
  }

  add(recording: Recording): void {
    this.waiting.push(recording);
    if (!this.busy) void this.drain();
  }

  /**
   * Leaves it to a sender to record this, with what was left before and is not among the events up to `onRecord`. Nobody
   * says whether it has: what is not known to be on record goes into the next commit here, where it is written once.
   * @returns what the sender has to record; null where it is being recorded here.
   */
  leave(recording: Recording, onRecord: number): Recording | null {
    this.waiting.push(recording);
    if (this.busy) return null;
    this.waiting = this.waiting.filter(({ view }) => view.seq > onRecord);
    return together(this.waiting);
  }

  /**
   * Resolves when the event `seq` is durable and readable. A promise and no `condition`: each condition costs a milestone
   * one more entry into the sandbox, and leaves something behind on the workflow's root scope for as long as it is open.
   */
  until(seq: number): Promise<void> {
    if (this.recorded >= seq) return Promise.resolve();
    const recorded = new Promise<void>((go) => this.waiters.push({ seq, go }));
    if (!this.busy) void this.drain();
    return recorded;
  }

  get idle(): boolean {
    return !this.busy;
  }

  /** Whether something is left to a sender: a run that ends records it first. */
  get leaves(): boolean {
    return !this.busy && this.waiting.length > 0;
  }

  /** To be called where `leaves`: records what was left, and does not wait for it. */
  recordLeft(): void {
    void this.drain();
  }

  private async drain(): Promise<void> {
    this.busy = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      const recording = together(batch);
      await this.shielded.run(() => record(recording));
      this.tell(recording.view.seq);
    }
    this.busy = false;
  }

  private tell(recorded: number): void {
    this.recorded = recorded;
    const told = this.waiters.filter(({ seq }) => seq <= recorded);
    this.waiters = this.waiters.filter(({ seq }) => seq > recorded);
    for (const { go } of told) go();
  }
}

/** One commit of several: all their events, and the view after the last. */
const together = (batch: readonly Recording[]): Recording => ({
  ...batch[batch.length - 1]!,
  events: batch.flatMap(({ events }) => events),
});

const record = (recording: Recording): Promise<void> =>
  quickly.recordJourney(recording).catch((error: unknown) => {
    if (isCancellation(error)) throw error;
    return patiently.recordJourney(recording);
  });
