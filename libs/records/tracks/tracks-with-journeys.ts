import type { DataSource } from 'typeorm';
import { run, type Statement } from '../db/statement.js';

const AMONG: Statement = {
  name: 'tracks-with-journeys',
  prepared: true,
  text: `select asked.track from unnest($1::text[]) asked(track)
         where exists (select from journey j where j.at_track = asked.track)`,
};

/** Finds the tracks that decide the site of some journey, open or closed. */
export class TracksWithJourneys {
  constructor(private readonly dataSource: DataSource) {}

  /** Those of the given tracks that have a journey. @throws DatabaseUnavailable */
  async among(trackIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (trackIds.length === 0) return new Set();
    const rows = await run<{ track: string }>(this.dataSource, AMONG, [trackIds]);
    return new Set(rows.map(({ track }) => track));
  }
}
