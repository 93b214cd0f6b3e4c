import { CancellationScope, proxyActivities } from '@temporalio/workflow';
import type { RecordingActivities } from '#activities/recording.types';
import type { Recording } from '#contracts/journey-messages';
import { inTheTaskOfEarlierVersions } from './earlier-recording.js';
import { recordsWhenDurable } from './when-durable.js';

/**
 * An ordinary activity: Temporal keeps that it was scheduled in the same commit as what was decided, so nothing is on record
 * that a later try of the same workflow task could decide otherwise. It is tried for as long as PostgreSQL is away, and the
 * history does not grow meanwhile. A worker that dies with it is noticed after the time-out, which is longer than a
 * statement may take.
 */
const { recordJourney } = proxyActivities<RecordingActivities>({
  startToCloseTimeout: '12 seconds',
  retry: { initialInterval: '250 milliseconds', backoffCoefficient: 2, maximumInterval: '10 seconds' },
  summary: 'Record events, read model and tasks',
});

interface Waiter {
  readonly seq: number;
  readonly go: () => void;
}

interface Unrecorded {
  readonly recording: Recording;
  /** Left to the sender of a request, who may have died with it: the next commit here has it once more. */
  left: boolean;
}

/** Records in order, one commit at a time: what piled up while one ran goes into the next. */
export class Recorder {
  /** In the order of their events: what nobody is known to have recorded. */
  private unrecorded: Unrecorded[] = [];
  private waiters: Waiter[] = [];
  private recorded: number;
  /** Up to which event a sender has seen the journey on record. */
  private seenOnRecord = 0;
  private busy = false;
  /** What has happened is recorded even if an operator cancels the workflow meanwhile. */
  private readonly shielded = new CancellationScope({ cancellable: false });

  /** @param recorded sequence of the last event that an earlier run recorded. */
  constructor(recorded: number) {
    this.recorded = recorded;
  }

  add(recording: Recording): void {
    this.unrecorded.push({ recording, left: false });
    this.start();
  }

  /**
   * Leaves it to a sender to record this, with all that was decided before and is not among the events up to `onRecord`.
   * Nobody says whether it has: what is not known to be on record goes into the next commit here, where it is written once.
   * @returns what the sender has to record; null where an earlier version had it recorded here.
   */
  leave(recording: Recording, onRecord: number): Recording | null {
    // Earlier versions waited for a commit that was under way, and recorded this in the next.
    const left = !this.busy || recordsWhenDurable();
    this.unrecorded.push({ recording, left });
    if (!left) return null;
    // A record that is ahead of the journey has what was never decided: believe nothing of it, and let the commit tell.
    const known = onRecord < recording.events[0]!.seq ? onRecord : 0;
    this.seenOnRecord = Math.max(this.seenOnRecord, known);
    this.unrecorded = this.unrecorded.filter(({ recording: { view } }) => view.seq > known);
    return together(this.unrecorded);
  }

  /**
   * Resolves when the event `seq` is durable and readable. A promise and no `condition`: each condition costs a milestone
   * one more entry into the sandbox, and leaves something behind on the workflow's root scope for as long as it is open.
   */
  until(seq: number): Promise<void> {
    if (this.recorded >= seq) return Promise.resolve();
    if (this.seenOnRecord >= seq && recordsWhenDurable()) return Promise.resolve();
    const recorded = new Promise<void>((go) => this.waiters.push({ seq, go }));
    this.recordLeft();
    return recorded;
  }

  get idle(): boolean {
    return !this.busy;
  }

  /** Whether something is left to a sender, and nobody is known to have recorded it. */
  get leaves(): boolean {
    return !this.busy && this.unrecorded.length > 0;
  }

  /** What was left, for the next run to record; null where there is none. */
  get left(): Recording | null {
    return this.unrecorded.length > 0 ? together(this.unrecorded) : null;
  }

  /** Records what was left, too, and does not wait for it. */
  recordLeft(): void {
    for (const one of this.unrecorded) one.left = false;
    this.start();
  }

  private start(): void {
    if (!this.busy) void this.drain();
  }

  private async drain(): Promise<void> {
    this.busy = true;
    while (this.unrecorded.some(({ left }) => !left)) {
      const recording = together(this.unrecorded);
      await this.shielded.run(() => record(recording));
      this.tell(recording.view.seq);
    }
    this.busy = false;
  }

  private tell(committed: number): void {
    // A sender may have been ahead with what others here still wait for.
    const recorded = Math.max(committed, this.seenOnRecord);
    this.recorded = recorded;
    this.unrecorded = this.unrecorded.filter(({ recording: { view } }) => view.seq > recorded);
    const told = this.waiters.filter(({ seq }) => seq <= recorded);
    this.waiters = this.waiters.filter(({ seq }) => seq > recorded);
    for (const { go } of told) go();
  }
}

/** One commit of several: all their events, and the view after the last. */
const together = (batch: readonly Unrecorded[]): Recording => ({
  ...batch[batch.length - 1]!.recording,
  events: batch.flatMap(({ recording }) => recording.events),
});

const record = (recording: Recording): Promise<void> =>
  recordsWhenDurable()
    ? recordJourney(recording)
    : inTheTaskOfEarlierVersions(recording, () => recordJourney(recording));
