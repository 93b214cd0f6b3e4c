import type { DataSource } from 'typeorm';
import { withMerged } from '../clients/merged.js';
import { run, type Statement } from '../db/statement.js';

export interface JourneyCount {
  readonly total: number;
  /** Id of the open journey, of the client or of a client merged into them; null if there is none. */
  readonly open: string | null;
}

const COUNT_JOURNEYS: Statement = {
  name: 'count-journeys',
  prepared: true,
  text: `select count(*) filter (where client_id = $1)::int as total, max(journey_id) filter (where closed_at is null) as open
         from journey where client_id in ${withMerged('$1')}`,
};

/** Counts the journeys of a client; the next journey is numbered by it (R-RETURN). */
export class ClientJourneys {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DatabaseUnavailable */
  async count(clientId: string): Promise<JourneyCount> {
    const [row] = await run<JourneyCount & object>(this.dataSource, COUNT_JOURNEYS, [clientId]);
    return row!;
  }
}
