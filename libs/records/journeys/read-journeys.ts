import { EVERYTHING, type Scope } from '#access/scope';
import type { JourneyView } from '#journey/view';
import type { JourneyEvent } from '#journey/model/event';
import type { DataSource } from 'typeorm';
import { journeysOfPerson } from '../clients/clients-named.js';
import { CLIENT_OF_JOURNEY } from '../clients/merged.js';
import { CLIENT_SUMMARY, type ClientSummary } from '../clients/client-summary.js';
import { readCursor, writeCursor } from '../db/cursor.js';
import { EVENT_COLUMNS, eventOf, type EventRow } from './event-row.js';
import { inScope } from './in-scope.js';
import { conditionsOf, type JourneyFilter } from './journey-filter.js';
import { SUMMARY_COLUMNS, summaryOf, type JourneySummary, type SummaryRow } from './journey-summary.js';
import { pageOf, rowsToRead, type Page, type PageRequest } from '../db/page.js';
import { run, type Statement } from '../db/statement.js';

export interface ListedJourney extends JourneySummary {
  readonly phaseSince: string;
  readonly entryKind: string;
  readonly client: ClientSummary;
}

export interface JourneyInFull {
  readonly view: JourneyView;
  readonly client: ClientSummary;
  /** In the line of the track, from 1; null for who is not in one, as while an offer is open. */
  readonly place: { readonly position: number; readonly waiting: number } | null;
}

const ONE_JOURNEY: Statement = {
  name: 'one-journey',
  prepared: true,
  text: `select j.view, ${CLIENT_SUMMARY} as client, line.place
         from journey j ${CLIENT_OF_JOURNEY}
           left join track t on t.track_id = j.track and j.phase = 'waitlist'
           left join lateral (
             select jsonb_build_object('position', one -> 'position',
                                       'waiting', jsonb_array_length(t.view -> 'waitlist')) as place
             from jsonb_array_elements(t.view -> 'waitlist') one where one ->> 'journeyId' = j.journey_id
           ) line on true
         where j.journey_id = $1`,
};

const TIMELINE: Statement = {
  name: 'timeline',
  prepared: true,
  text: `select ${EVENT_COLUMNS} from journey_event where journey_id = $1 and seq < $2 order by seq desc limit $3`,
};

const LATEST = 2_147_483_647;

/** Journeys as people look at them. All methods throw DatabaseUnavailable. */
export class ReadJourneys {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first. @throws MalformedCursor, RangeError for the limit */
  async list(
    filter: JourneyFilter,
    page: PageRequest,
    scope: Scope = EVERYTHING,
  ): Promise<Page<ListedJourney>> {
    const { text, values } = listJourneys(filter, page, scope);
    const statement = { name: 'list-journeys', text, prepared: false };
    const rows = await run<SummaryRow & Pick<ListedJourney, 'client' | 'phaseSince' | 'entryKind'>>(
      this.dataSource,
      statement,
      values,
    );
    return pageOf(rows, page, summaryOf, (row) => writeCursor([row.openedAt.toISOString(), row.journeyId]));
  }

  /** Null where there is no such journey. */
  async one(journeyId: string): Promise<JourneyInFull | null> {
    const [found] = await run<JourneyInFull & object>(this.dataSource, ONE_JOURNEY, [journeyId]);
    return found ?? null;
  }

  /** The journey's events, latest first. @throws MalformedCursor, RangeError for the limit */
  async timeline(journeyId: string, page: PageRequest): Promise<Page<JourneyEvent>> {
    const [before] = page.after ? readCursor(page.after, ['integer']) : [LATEST];
    const rows = await run<EventRow & object>(this.dataSource, TIMELINE, [
      journeyId,
      before,
      rowsToRead(page),
    ]);
    return pageOf(rows, page, eventOf, (row) => writeCursor([row.seq]));
  }
}

/** Finds the page first, by an index alone, and only then who the clients are. */
export const listJourneys = (
  filter: JourneyFilter,
  page: PageRequest,
  scope: Scope = EVERYTHING,
): { text: string; values: unknown[] } => {
  const conditions = conditionsOf(filter);
  inScope(scope, conditions);
  if (page.after) {
    const [openedAt, journeyId] = readCursor(page.after, ['instant', 'text']);
    const place = `${conditions.value(openedAt)}::timestamptz, ${conditions.value(journeyId)}`;
    conditions.add(`(j.opened_at, j.journey_id) < (${place})`);
  }
  const order = 'order by j.opened_at desc, j.journey_id desc';
  const limit = conditions.value(rowsToRead(page));
  const found = journeysOfPerson(filter, conditions, 'j.client_id')
    .map((whose) => `(select * from journey j ${conditions.with(whose)} ${order} limit ${limit})`)
    .join(' union ');
  const text = `select ${SUMMARY_COLUMNS}, j.view ->> 'phaseSince' as "phaseSince", j.view ->> 'entryKind' as "entryKind",
      ${CLIENT_SUMMARY} as client
    from (select * from (${found}) j ${order} limit ${limit}) j
    ${CLIENT_OF_JOURNEY} ${order}`;
  return { text, values: conditions.values };
};
