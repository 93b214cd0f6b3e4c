import type { DataSource } from 'typeorm';
import { run, type Statement } from '../db/statement.js';

const AMONG: Statement = {
  name: 'tracks-with-journeys',
  prepared: true,
  text: `select asked.track from unnest($1::text[]) asked(track)
         where exists (select from journey j where j.at_track = asked.track)`,
};

/** By which tracks journeys are at a site, open and closed ones. */
export class TracksWithJourneys {
  constructor(private readonly dataSource: DataSource) {}

  /** Those of the tracks. @throws DatabaseUnavailable */
  async among(trackIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (trackIds.length === 0) return new Set();
    const rows = await run<{ track: string }>(this.dataSource, AMONG, [trackIds]);
    return new Set(rows.map(({ track }) => track));
  }
}
