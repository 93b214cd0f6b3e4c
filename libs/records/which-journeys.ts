import type { DataSource } from 'typeorm';
import { run, type Statement } from './statement.js';

const WHICH_JOURNEYS: Statement = {
  name: 'which-journeys',
  prepared: true,
  text: `select journey_id as "journeyId" from journey where journey_id = any($1)`,
};

export class WhichJourneys {
  constructor(private readonly dataSource: DataSource) {}

  /** Those of the ids that are journeys. @throws DatabaseUnavailable */
  async among(journeyIds: readonly string[]): Promise<Set<string>> {
    const rows = await run<{ journeyId: string }>(this.dataSource, WHICH_JOURNEYS, [journeyIds]);
    return new Set(rows.map(({ journeyId }) => journeyId));
  }
}
