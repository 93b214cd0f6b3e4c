import { Inject, Injectable, Logger } from '@nestjs/common';
import type { MilestoneAnswer, Recording } from '#contracts/journey-messages';
import { DatabaseUnavailable } from '#records/db/errors/database-unavailable';
import { RecordDiverged } from '#records/db/errors/record-diverged';
import { OwedRecordings, type OwedRecording, type TakenOn } from '#records/journeys/owed-recordings';
import { RecordJourney } from '#records/journeys/record-journey';
import { RecordingReconciler } from './recording-reconciler.js';

/**
 * The request itself records what it has moved, when the journeys have answered and before anybody is told (docs/adr/0003). It first notes what it owes, so
 * that the recording is not forgotten where this process dies in between.
 */
@Injectable()
export class DeferredRecordings {
  private readonly log = new Logger(DeferredRecordings.name);

  constructor(
    @Inject(OwedRecordings) private readonly owed: OwedRecordings,
    @Inject(RecordJourney) private readonly records: RecordJourney,
    @Inject(RecordingReconciler) private readonly settling: RecordingReconciler,
  ) {}

  /** In the order of `owed`. @throws DatabaseUnavailable */
  takeOn(owed: readonly OwedRecording[]): Promise<TakenOn[]> {
    return this.owed.takeOn(owed);
  }

  /** Commits what follows from the answer; resolves when that can be read. @throws DatabaseUnavailable, RecordDiverged, RecordRefused */
  async record(owed: OwedRecording, { recording }: MilestoneAnswer): Promise<void> {
    // The journey has recorded it itself: it is owed no longer.
    if (!recording) return this.forget([owed]);
    await this.together([owed], [recording]);
  }

  /** Commits the recordings of several journeys at once. Throws as `record` does; with RecordDiverged all the others are on record. */
  async together(owed: readonly OwedRecording[], recordings: readonly Recording[]): Promise<void> {
    try {
      await this.records.together(recordings);
    } catch (error) {
      if (error instanceof RecordDiverged)
        this.log.error(`the record differs from the journey: ${JSON.stringify(error.divergences)}`);
      if (error instanceof DatabaseUnavailable) for (const one of owed) this.settling.soon(one);
      throw error;
    }
  }

  /** Takes back that something is owed. Nobody waits for it: where it cannot be written now, the reconciler finds out when the recording is overdue. */
  forget(owed: readonly OwedRecording[]): void {
    if (owed.length === 0) return;
    this.owed.forget(owed).catch((error: unknown) => {
      this.log.warn(`still owed for a while: ${(error as Error).name}`);
    });
  }
}
