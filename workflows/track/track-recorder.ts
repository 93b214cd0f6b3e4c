import { CancellationScope, proxyActivities } from '@temporalio/workflow';
import type { TrackRecordingActivities } from '#activities/track-recording.types';
import type { TrackRecording } from '#contracts/track-messages';
import type { TrackEvent } from '#track/event';

/** An ordinary activity: that it is scheduled is durable with what was decided (docs/adr/0003). */
const { recordTrack } = proxyActivities<TrackRecordingActivities>({
  startToCloseTimeout: '12 seconds',
  retry: { initialInterval: '250 milliseconds', backoffCoefficient: 2, maximumInterval: '30 seconds' },
  summary: 'Record events and read model of the track',
});

interface Waiter {
  readonly seq: number;
  readonly go: () => void;
}

interface Needs {
  /** What to record of these events, as the track stands now. */
  readonly recordingOf: (events: readonly TrackEvent[]) => TrackRecording;
  /** Whether this run is about to hand over: what nobody waits for is then left to the next. */
  readonly isEnding: () => boolean;
}

/** Records in order, one commit at a time: what piled up while one ran goes into the next. */
export class TrackRecorder {
  private waiters: Waiter[] = [];
  private busy = false;
  /** What has happened is recorded even if an operator cancels the workflow meanwhile. */
  private readonly shielded = new CancellationScope({ cancellable: false });

  /** @param waiting events that an earlier run left. */
  constructor(
    private readonly needs: Needs,
    private waiting: readonly TrackEvent[],
    private recorded: number,
  ) {}

  add(events: readonly TrackEvent[]): void {
    this.waiting = [...this.waiting, ...events];
    this.start();
  }

  /** Begins with what is waiting. */
  start(): void {
    if (!this.busy) void this.drain();
  }

  /** Resolves when the event `seq` is durable and readable. */
  until(seq: number): Promise<void> {
    if (this.recorded >= seq) return Promise.resolve();
    const recorded = new Promise<void>((go) => this.waiters.push({ seq, go }));
    this.start();
    return recorded;
  }

  get idle(): boolean {
    return !this.busy;
  }

  /** What the next run has to record. */
  get unrecorded(): readonly TrackEvent[] {
    return this.waiting;
  }

  private async drain(): Promise<void> {
    this.busy = true;
    while (this.waiting.length > 0 && !(this.waiters.length === 0 && this.needs.isEnding())) {
      const recording = this.needs.recordingOf(this.waiting);
      this.waiting = [];
      await this.shielded.run(() => recordTrack(recording));
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
