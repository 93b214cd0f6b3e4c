import type { Recording } from '#contracts/journey-messages';
import type { DataSource } from 'typeorm';
import { RECORD_JOURNEY } from './record-journey.sql.js';
import { run } from './statement.js';

/** Writes what happened on a journey: its events, its row in the read model and its tasks, in one transaction. */
export class RecordJourney {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Safe to repeat, in whole or in part. Answers how many of the events were not there yet.
   * @throws DatabaseUnavailable try again; SecondOpenJourney, RecordRefused trying again is of no use.
   */
  record(recording: Recording): Promise<{ readonly written: number }> {
    return this.together([recording]);
  }

  /** Those of several journeys, one of each at most, all of them or none. Throws as `record` does. */
  async together(recordings: readonly Recording[]): Promise<{ readonly written: number }> {
    const [row] = await run<{ written: number }>(this.dataSource, RECORD_JOURNEY, [
      JSON.stringify(recordings),
    ]);
    return row!;
  }
}
