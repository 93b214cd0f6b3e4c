import { proxyActivities } from '@temporalio/workflow';
import type { RecordingActivities } from '#activities/recording';
import type { JourneyInput, Recording } from '#contracts/journey-messages';
import { RecordingQueue } from '../shared/recording-queue.js';
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

/**
 * Recordings that a journey has under way at once. What is beyond waits for one of them to end: so many facts come to one journey only
 * while PostgreSQL is away for long.
 */
const MOST_AT_ONCE = 32;

interface Unrecorded {
  readonly recording: Recording;
  /** Left to the sender of a request, who may have died with it: the next commit here has it once more. */
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
   * Defers this to the sender, with all that was decided before and is not among the events up to `onRecord`. Nobody says
   * whether they have recorded it: what is not known to be on record goes into the next commit here, where it is written once.
   * @returns what the sender has to record; null where an earlier version had it recorded here.
   */
  defer(recording: Recording, onRecord: number): Recording | null {
    // Earlier versions waited for a commit that was under way, and recorded this in the next.
    const deferred = this.isIdle || recordsWhenDurable(this.input);
    this.queue.add({ recording, deferred });
    if (!deferred) return null;
    // A record that is ahead of the journey has what was never decided: believe nothing of it, and let the commit tell.
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

  /** Whether something is deferred to a sender, nobody is known to have recorded it, and no commit here is under way with it. */
  get hasDeferred(): boolean {
    return this.isIdle && this.queue.unrecorded.length > 0;
  }

  /** What is not known to be on record, for the next run to record; null where there is none. */
  get unrecorded(): Recording | null {
    const { unrecorded } = this.queue;
    return unrecorded.length > 0 ? together(unrecorded) : null;
  }

  /** Records what was deferred, too, and does not wait for it. */
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

/** One commit of several: all their events, and the view after the last. */
const together = (batch: readonly Unrecorded[]): Recording => ({
  ...batch[batch.length - 1]!.recording,
  events: batch.flatMap(({ recording }) => recording.events),
});
