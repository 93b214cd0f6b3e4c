import type { DataSource } from 'typeorm';
import { run, type Statement } from './statement.js';

interface Row {
  readonly journeyId: string;
  readonly track: string | null;
}

const WHICH_JOURNEYS: Statement = {
  name: 'which-journeys',
  prepared: true,
  text: `select journey_id as "journeyId", track from journey where journey_id = any($1)`,
};

export class WhichJourneys {
  constructor(private readonly dataSource: DataSource) {}

  /** Those of the ids that are journeys, each with its track. @throws DatabaseUnavailable */
  async among(journeyIds: readonly string[]): Promise<Map<string, string | null>> {
    const rows = await run<Row>(this.dataSource, WHICH_JOURNEYS, [journeyIds]);
    return new Map(rows.map(({ journeyId, track }) => [journeyId, track]));
  }
}
