import { EVERYTHING, type Scope } from '#access/scope';
import type { JourneyEvent } from '#journey/model/event';
import type { DataSource } from 'typeorm';
import { CLIENT_SUMMARY, type ClientSummary } from '../clients/client-summary.js';
import { CLIENT_OF_JOURNEY } from '../clients/merged.js';
import { EVENT_COLUMNS, eventOf, type EventRow } from './event-row.js';
import { run, type Statement } from '../db/statement.js';

export interface JourneySelection {
  readonly openOnly: boolean;
  /** Only these, null for all. */
  readonly journeyIds: readonly string[] | null;
  /** Of these sites; of all where it is left out. */
  readonly scope?: Scope;
}

export interface RecordedJourney {
  readonly journeyId: string;
  readonly events: readonly JourneyEvent[];
  /** Of the client: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly birthDate: string | null;
  readonly client: ClientSummary;
}

const SELECTED = `(not $1::boolean or closed_at is null) and ($2::text[] is null or journey_id = any($2::text[]))
  and ($3::text[] is null or at_track is null or at_track <> all($3::text[]))
  and ($4::text[] is null or at_track = any($4::text[]))`;
const COUNT: Statement = {
  name: 'count-selected-journeys',
  prepared: true,
  text: `select count(*)::int as count from journey where ${SELECTED}`,
};
const EVENTS: Statement = {
  name: 'events-of-selected-journeys',
  prepared: true,
  // The client comes with the first event of each journey only, and is not repeated with every event.
  text: `select journey_id as "journeyId", ${EVENT_COLUMNS}, case when seq = 1 then (
           select json_build_object('birthDate', kept.birth_date, 'client', ${CLIENT_SUMMARY})
           from journey j ${CLIENT_OF_JOURNEY} where j.journey_id = journey_event.journey_id
         ) end as whose
         from journey_event
         where journey_id = any(array(
           select journey_id from journey where ${SELECTED} and journey_id > $5 order by journey_id limit $6))
         order by journey_id, seq`,
};

/** Reads the recorded events of many journeys, in batches in the order of their ids, so that no more than one batch is in memory. */
export class ComparedJourneys {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DatabaseUnavailable */
  async count(selection: JourneySelection): Promise<number> {
    const [row] = await run<{ count: number }>(this.dataSource, COUNT, valuesOf(selection));
    return row!.count;
  }

  /** @throws DatabaseUnavailable */
  async *batches(selection: JourneySelection, size: number): AsyncGenerator<readonly RecordedJourney[]> {
    for (let after = ''; ;) {
      const values = [...valuesOf(selection), after, size];
      const rows = await run<Row>(this.dataSource, EVENTS, values);
      const batch = grouped(rows);
      if (batch.length === 0) return;
      yield batch;
      after = batch.at(-1)!.journeyId;
    }
  }
}

const valuesOf = ({ openOnly, journeyIds, scope = EVERYTHING }: JourneySelection): unknown[] => {
  const { tracks } = scope;
  const [except, only] =
    tracks === null ? [null, null] : tracks.others ? [tracks.except, null] : [null, tracks.ids];
  return [openOnly, journeyIds, except, only];
};

type Whose = Pick<RecordedJourney, 'birthDate' | 'client'>;
/** `whose` is set on the first event of each journey. */
type Row = EventRow & { readonly journeyId: string; readonly whose: Whose | null };

const grouped = (rows: readonly Row[]): RecordedJourney[] => {
  const journeys: (RecordedJourney & { readonly events: JourneyEvent[] })[] = [];
  for (const row of rows) {
    const { journeyId, whose } = row;
    if (whose) journeys.push({ journeyId, events: [], ...whose });
    journeys.at(-1)!.events.push(eventOf(row));
  }
  return journeys;
};
