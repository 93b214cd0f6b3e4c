import type { DataSource } from 'typeorm';
import { run, type Statement } from './statement.js';

/** Of a journey, what a request to several of them goes by. */
export interface KnownJourney {
  readonly track: string | null;
  /** Sequence of the last event on record. */
  readonly seq: number;
}

type Row = KnownJourney & { readonly journeyId: string };

const WHICH_JOURNEYS: Statement = {
  name: 'which-journeys',
  prepared: true,
  text: `select journey_id as "journeyId", track, seq from journey where journey_id = any($1)`,
};

export class WhichJourneys {
  constructor(private readonly dataSource: DataSource) {}

  /** Those of the ids that are journeys. @throws DatabaseUnavailable */
  async among(journeyIds: readonly string[]): Promise<Map<string, KnownJourney>> {
    const rows = await run<Row>(this.dataSource, WHICH_JOURNEYS, [journeyIds]);
    return new Map(rows.map(({ journeyId, track, seq }) => [journeyId, { track, seq }]));
  }
}
