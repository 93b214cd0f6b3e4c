import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DatabaseUnavailable } from '#records/db/errors/database-unavailable';
import { OwedRecordings, type OwedRecording } from '#records/journeys/owed-recordings';
import { RecordJourney } from '#records/journeys/record-journey';
import { JourneyClient } from '#temporal/clients/journey-client';

const EVERY_MS = 5_000;
/**
 * A recording is overdue after so many ms: longer than a request usually takes to record it itself. With the pause between two looks, the recording of a
 * process that died is there within half a minute. Where a request takes longer, both record it, and it is written once.
 */
const OVERDUE_MS = 20_000;

/**
 * Records what requests owe and have not recorded, because their process or PostgreSQL went away meanwhile. It takes the recording from the journey's answer,
 * which Temporal keeps. Several processes may do so at once: an event is written once.
 */
@Injectable()
export class RecordingReconciler implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(RecordingReconciler.name);
  /** Recordings whose commit failed in this process: they need not wait until they are overdue. */
  private readonly own = new Map<string, OwedRecording>();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | null = null;
  private stopping = false;

  constructor(
    @Inject(OwedRecordings) private readonly owed: OwedRecordings,
    @Inject(RecordJourney) private readonly records: RecordJourney,
    @Inject(JourneyClient) private readonly tell: JourneyClient,
  ) {}

  onApplicationBootstrap(): void {
    // While Temporal does not answer, one look takes longer than the time to the next: then none is added.
    this.timer = setInterval(() => {
      this.running ??= this.look();
    }, EVERY_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Settles it at the next look. The row that says it is owed may have gone with a server that died before it was on disk. */
  soon(one: OwedRecording): void {
    this.own.set(one.requestId, one);
  }

  /** What cannot be settled now stays owed. @throws DatabaseUnavailable */
  async settle(overdueMs: number = OVERDUE_MS): Promise<void> {
    const overdue = await this.owed.overdue(overdueMs);
    for (const one of new Map([...this.own.values(), ...overdue].map((it) => [it.requestId, it])).values()) {
      if (this.stopping) return;
      await this.settleOne(one, overdueMs).catch((error: unknown) => this.stillOwed(error, one));
    }
  }

  private async look(): Promise<void> {
    await this.settle().catch((error: unknown) => this.stillOwed(error));
    this.running = null;
  }

  private async settleOne(one: OwedRecording, overdueMs: number): Promise<void> {
    const { journeyId, requestId } = one;
    const answer = await this.tell.answerTo(journeyId, requestId);
    if (answer?.recording) await this.records.record(answer.recording);
    // It is on record now; or the request was refused or never got there, so that nothing is to be recorded. It stays owed if it has been sent again
    // meanwhile.
    await this.owed.forget([one], overdueMs);
    this.own.delete(requestId);
  }

  private stillOwed(error: unknown, one?: OwedRecording): void {
    if (one && !(error instanceof DatabaseUnavailable)) {
      // In the table it goes behind all others; and the journey has it for its next commit.
      this.own.delete(one.requestId);
      void this.owed.defer(one).catch((unheard: unknown) => this.stillOwed(unheard));
    }

    this.log.warn(`recordings are owed still: ${JSON.stringify({ ...one, error: (error as Error).name })}`);
  }
}
