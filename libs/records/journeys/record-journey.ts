import type { Recording } from '#contracts/journey-messages';
import { standingOf } from '#journey/standing';
import type { DataSource } from 'typeorm';
import { RecordDiverged } from '../db/errors/record-diverged.js';
import { RECORD_JOURNEY, RECORD_JOURNEY_CHECK } from './record-journey.sql.js';
import { run } from '../db/statement.js';

interface Divergence {
  readonly journeyId: string;
  readonly seq: number;
}

interface Recorded {
  /** Events that were not there yet. */
  readonly written: number;
  readonly diverged: readonly Divergence[];
}

/** Writes what happened on a journey: its events, its row in the read model and its tasks, in one transaction. */
export class RecordJourney {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Safe to repeat, in whole or in part. Answers how many of the events were not there yet.
   * @throws DatabaseUnavailable try again; RecordDiverged, SecondOpenJourney, RecordRefused trying again is of no use.
   */
  record(recording: Recording): Promise<{ readonly written: number }> {
    return this.together([recording]);
  }

  /**
   * Records several journeys, with at most one recording of each. All are written or none, except those that have diverged: of these nothing is written.
   * Throws as `record` does.
   */
  async together(recordings: readonly Recording[]): Promise<{ readonly written: number }> {
    const sent = JSON.stringify(recordings.map((one) => ({ ...one, standing: standingOf(one.view) })));
    const [row] = await run<Recorded & object>(this.dataSource, RECORD_JOURNEY, [sent]);
    const { written, diverged } = row!;
    const events = recordings.reduce((sum, one) => sum + one.events.length, 0);
    // If fewer events were written than sent, the others were on record already: with the same content, or because somebody else has written them
    // meanwhile. The check tells which.
    const found =
      diverged.length > 0 || written === events
        ? diverged
        : await run<Divergence & object>(this.dataSource, RECORD_JOURNEY_CHECK, [sent]);
    if (found.length > 0) throw new RecordDiverged(found);
    return { written };
  }
}
