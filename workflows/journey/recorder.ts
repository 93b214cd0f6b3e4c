import { proxyActivities } from '@temporalio/workflow';
import type { RecordingActivities } from '#activities/recording';
import type { JourneyInput, Recording } from '#contracts/journey-messages';
import { RecordingQueue } from '../shared/recording-queue.js';
import { inTheTaskOfEarlierVersions } from './earlier-recording.js';
import { recordsWhenDurable } from './when-durable.js';

/**
 * An ordinary activity. Temporal keeps that it was scheduled in the same commit as what was decided, so nothing is on record that a later try of the same
 * workflow task could decide otherwise. It is retried for as long as PostgreSQL is away, and the history does not grow meanwhile. If its worker dies, that is
 * noticed after the time-out, which is longer than a statement may take.
 */
const { recordJourney } = proxyActivities<RecordingActivities>({
  startToCloseTimeout: '12 seconds',
  retry: { initialInterval: '250 milliseconds', backoffCoefficient: 2, maximumInterval: '10 seconds' },
  summary: 'Record events, read model and tasks',
});

/**
 * Most recordings of a journey that are under way at once. Further ones wait until one of them ends. So many facts come to one journey only while PostgreSQL is
 * away for long.
 */
const MOST_AT_ONCE = 32;

interface Unrecorded {
  readonly recording: Recording;
  /** Whether it was left to the sender of a request. The sender may have died with it, so the next commit here has it once more. */
  deferred: boolean;
}

/** What is to be on record of a journey: recorded here, or deferred to whoever sent the request (docs/adr/0003). */
export class Recorder {
  private readonly queue: RecordingQueue<Unrecorded>;

  /** @param recorded sequence of the last event that an earlier run recorded. */
  constructor(
    private readonly input: JourneyInput,
    recorded: number,
  ) {
    this.queue = new RecordingQueue<Unrecorded>(
      {
        seqOf: ({ recording }) => recording.view.seq,
        isDue: (fresh) => fresh.some(({ deferred }) => !deferred),
        commit: (items) => this.record(together(items)),
        mostAtOnce: input.withstandsJoinedTasks ? MOST_AT_ONCE : 1,
      },
      [],
      recorded,
    );
  }

  add(recording: Recording): void {
    this.queue.add({ recording, deferred: false });
    this.queue.start();
  }

  /**
   * Defers this recording to the sender, with all that was decided before and is not among the events up to `onRecord`. Senders do not say whether they have
   * recorded it. So what is not known to be on record also goes into the next commit here, and the records keep it once.
   * @returns what the sender has to record; null if an earlier version had it recorded here
   */
  defer(recording: Recording, onRecord: number): Recording | null {
    // Earlier versions waited for a commit that was under way, and recorded this in the next one.
    const deferred = this.isIdle || recordsWhenDurable(this.input);
    this.queue.add({ recording, deferred });
    if (!deferred) return null;
    // A record that is ahead of the journey has events that were never decided. Then nothing of it is believed, and the commit tells.
    this.queue.sawOnRecord(onRecord < recording.events[0]!.seq ? onRecord : 0);
    return together(this.queue.unrecorded);
  }

  /** Resolves when the event `seq` is durable and readable. */
  until(seq: number): Promise<void> {
    if (this.queue.isRecorded(seq)) return Promise.resolve();
    if (this.queue.wasSeenOnRecord(seq) && recordsWhenDurable(this.input)) return Promise.resolve();
    this.takeBack();
    return this.queue.until(seq);
  }

  get isIdle(): boolean {
    return this.queue.isIdle;
  }

  /** Whether something was deferred, is not known to be on record, and is in no commit under way here. */
  get hasDeferred(): boolean {
    return this.isIdle && this.queue.unrecorded.length > 0;
  }

  /** What is not known to be on record, for the next run to record; null if there is nothing. */
  get unrecorded(): Recording | null {
    const { unrecorded } = this.queue;
    return unrecorded.length > 0 ? together(unrecorded) : null;
  }

  /** Records what was deferred as well, and does not wait for it. */
  recordDeferred(): void {
    this.takeBack();
    this.queue.start();
  }

  private takeBack(): void {
    for (const one of this.queue.unrecorded) one.deferred = false;
  }

  private record(recording: Recording): Promise<void> {
    return recordsWhenDurable(this.input)
      ? recordJourney(recording)
      : inTheTaskOfEarlierVersions(recording, () => recordJourney(recording));
  }
}

/** Puts several recordings together as one commit: all their events, and the view after the last. */
const together = (batch: readonly Unrecorded[]): Recording => ({
  ...batch[batch.length - 1]!.recording,
  events: batch.flatMap(({ recording }) => recording.events),
});
