import type { DataSource } from 'typeorm';
import { run, type Statement } from '../db/statement.js';

/** Journeys of one statement. */
const AT_ONCE = 500;

const SOME: Statement = {
  name: 'open-journeys-of-site',
  prepared: true,
  text: `select journey_id as "journeyId", view ->> 'policyVersion' as "policyVersion" from journey
         where closed_at is null and (at_track = any($1::text[]) or $2 and at_track is null) and journey_id > $3
         order by journey_id limit ${AT_ONCE}`,
};

export interface OpenJourney {
  readonly journeyId: string;
  readonly policyVersion: string;
}

/** Everybody who is treated at a site, or on the way there. */
export class OpenJourneys {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * One after the other, by their ids, as they are on record when it comes to them. @throws DatabaseUnavailable
   * @param orNone those without a track, too
   */
  async *on(tracks: readonly string[], orNone: boolean): AsyncGenerator<OpenJourney> {
    for (let after = ''; ;) {
      const rows = await run<OpenJourney & object>(this.dataSource, SOME, [tracks, orNone, after]);
      yield* rows;
      if (rows.length < AT_ONCE) return;
      after = rows.at(-1)!.journeyId;
    }
  }
}
