import type { DataSource } from 'typeorm';
import { run } from '../db/statement.js';

const RECORDED_UP_TO = {
  name: 'recorded-up-to',
  prepared: true,
  text: 'select journey_id as "journeyId", seq from journey where journey_id = any($1)',
};

/** Says how far journeys have been recorded. */
export class RecordedUpTo {
  constructor(private readonly dataSource: DataSource) {}

  /** The sequence of the last event on record, by journey. A journey that is not on record is left out. @throws DatabaseUnavailable */
  async of(journeyIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await run<{ journeyId: string; seq: number }>(this.dataSource, RECORDED_UP_TO, [journeyIds]);
    return new Map(rows.map(({ journeyId, seq }) => [journeyId, seq]));
  }
}
