import type { DataSource } from 'typeorm';
import { run, type Statement } from '../db/statement.js';

/** Journeys of one statement. */
const AT_ONCE = 500;

const SOME: Statement = {
  name: 'journeys-with-sessions',
  prepared: true,
  text: `select journey_id as "journeyId" from journey
         where closed_at is null and phase = any('{treatment,onHold,discharge}') and at_track = any($1::text[]) and journey_id > $2
         order by journey_id limit ${AT_ONCE}`,
};

/** What the journey said last of that day. */
const SAID: Statement = {
  name: 'day-of-journey',
  prepared: true,
  text: `select data->'sessions' as sessions from journey_event
         where journey_id = $1 and type in ('dayClosed', 'dayReopened') and data->>'date' = $2 order by seq desc limit 1`,
};

/** Open journeys whose clients may have sessions, and what a closed day was to them. All throw DatabaseUnavailable. */
export class JourneysWithSessions {
  constructor(private readonly dataSource: DataSource) {}

  /** One after the other, by their ids, as they are on record when it comes to them. */
  async *on(tracks: readonly string[]): AsyncGenerator<string> {
    for (let after = ''; ;) {
      const rows = await run<{ journeyId: string }>(this.dataSource, SOME, [tracks, after]);
      for (const { journeyId } of rows) yield journeyId;
      if (rows.length < AT_ONCE) return;
      after = rows.at(-1)!.journeyId;
    }
  }

  /** Sessions that were cancelled with that local date, or are held again. */
  async sessionsOf(journeyId: string, date: string): Promise<readonly string[]> {
    const [row] = await run<{ sessions: readonly string[] }>(this.dataSource, SAID, [journeyId, date]);
    return row?.sessions ?? [];
  }
}
