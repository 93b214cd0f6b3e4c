import type { JourneyEvent } from '#journey/event';
import type { DataSource } from 'typeorm';
import { EVENT_COLUMNS, eventOf, type EventRow } from './event-row.js';
import { run, type Statement } from './statement.js';

export interface JourneySelection {
  readonly openOnly: boolean;
  /** Only these, null for all. */
  readonly journeyIds: readonly string[] | null;
}

export interface RecordedJourney {
  readonly journeyId: string;
  readonly events: readonly JourneyEvent[];
}

const SELECTED = `(not $1::boolean or closed_at is null) and ($2::text[] is null or journey_id = any($2::text[]))`;
const COUNT: Statement = {
  name: 'count-selected-journeys',
  prepared: true,
  text: `select count(*)::int as count from journey where ${SELECTED}`,
};
const EVENTS: Statement = {
  name: 'events-of-selected-journeys',
  prepared: true,
  text: `select journey_id as "journeyId", ${EVENT_COLUMNS}
         from journey_event
         where journey_id = any(array(
           select journey_id from journey where ${SELECTED} and journey_id > $3 order by journey_id limit $4))
         order by journey_id, seq`,
};

/** Recorded events of many journeys, a batch at a time in the order of their ids: never more in memory than one batch. */
export class ComparedJourneys {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DatabaseUnavailable */
  async count({ openOnly, journeyIds }: JourneySelection): Promise<number> {
    const [row] = await run<{ count: number }>(this.dataSource, COUNT, [openOnly, journeyIds]);
    return row!.count;
  }

  /** @throws DatabaseUnavailable */
  async *batches(
    { openOnly, journeyIds }: JourneySelection,
    size: number,
  ): AsyncGenerator<readonly RecordedJourney[]> {
    for (let after = ''; ;) {
      const values = [openOnly, journeyIds, after, size];
      const rows = await run<EventRow & { journeyId: string }>(this.dataSource, EVENTS, values);
      const batch = grouped(rows);
      if (batch.length === 0) return;
      yield batch;
      after = batch.at(-1)!.journeyId;
    }
  }
}

const grouped = (rows: readonly (EventRow & { readonly journeyId: string })[]): RecordedJourney[] => {
  const journeys: { journeyId: string; events: JourneyEvent[] }[] = [];
  for (const row of rows) {
    if (journeys.at(-1)?.journeyId !== row.journeyId) journeys.push({ journeyId: row.journeyId, events: [] });
    journeys.at(-1)!.events.push(eventOf(row));
  }
  return journeys;
};
