import { EVERYTHING, type Scope } from '#access/scope';
import type { CareTeam } from '#journey/model/care-team';
import { standingOf, type JourneySort, type Standing } from '#journey/standing';
import type { JourneyView } from '#journey/view';
import type { TypesOfKinds } from '#journey/explain/event-kind';
import type { JourneyEvent } from '#journey/model/event';
import type { DataSource } from 'typeorm';
import { journeysOfPerson } from '../clients/clients-named.js';
import { CLIENT_OF_JOURNEY } from '../clients/merged.js';
import { CLIENT_SUMMARY, type ClientSummary } from '../clients/client-summary.js';
import { readCursor, writeCursor } from '../db/cursor.js';
import { EVENT_COLUMNS, eventOf, type EventRow } from './event-row.js';
import { inScope } from './in-scope.js';
import { conditionsOf, type JourneyFilter } from './journey-filter.js';
import { JOURNEY_ORDERS } from './journey-order.js';
import { SUMMARY_COLUMNS, summaryOf, type JourneySummary, type SummaryRow } from './journey-summary.js';
import { pageOf, rowsToRead, type Page, type PageRequest } from '../db/page.js';
import { run, type Statement } from '../db/statement.js';

export interface ListedJourney extends JourneySummary, Standing {
  readonly phaseSince: string;
  readonly entryKind: string;
  readonly careTeam: CareTeam;
  /** When the client's present treatment began and ends, also while it is on hold; null if they are in none. */
  readonly treatment: { readonly startedAt: string; readonly endsAt: string } | null;
  /** Local date of the last day of treatment, where a discharge was begun before it. */
  readonly lastDay?: string;
  readonly client: ClientSummary;
}

interface ListedRow extends SummaryRow {
  readonly key: Date | number | null;
  readonly view: JourneyView;
  readonly startedAt: Date | null;
  readonly client: ClientSummary;
}

export interface JourneyInFull {
  readonly view: JourneyView;
  readonly client: ClientSummary;
  /** The place in the track's waitlist, from 1; null if the client is not in it, for example while an offer is open. */
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

/**
 * $1 journey, $2 only before this sequence, $3 rows, $4 types, $5 whether those are wanted, $6 and $7 when, from and before, in s since the epoch. It goes back
 * through the key of the journey's events, of which there are some hundreds; an index by time would be written with each event.
 */
export const TIMELINE: Statement = {
  name: 'timeline',
  prepared: true,
  text: `select ${EVENT_COLUMNS} from journey_event
    where journey_id = $1 and seq < $2 and (type = any($4)) = $5
      and at >= to_timestamp($6) and at < to_timestamp($7) order by seq desc limit $3`,
};

/** No event comes after this sequence. */
export const LATEST = 2_147_483_647;
const ALL: TypesOfKinds = { types: [], areWanted: false };

/** Which events of a journey are asked for; all where nothing is said. */
export interface AskedEvents {
  readonly only?: TypesOfKinds | undefined;
  /** Sequence: only events before it. */
  readonly before?: number;
  /** ms since epoch: only events from then on; `until`: only events before then. */
  readonly from?: number | undefined;
  readonly until?: number | undefined;
}

/** Reads journeys for people. All methods throw DatabaseUnavailable. */
export class ReadJourneys {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest first, or as `sort` says. @throws MalformedCursor, RangeError for the limit */
  async list(
    filter: JourneyFilter,
    page: PageRequest,
    scope: Scope = EVERYTHING,
    sort: JourneySort = 'newest',
  ): Promise<Page<ListedJourney>> {
    const { text, values } = listJourneys(filter, page, scope, sort);
    const statement = { name: 'list-journeys', text, prepared: false };
    const rows = await run<ListedRow>(this.dataSource, statement, values);
    return pageOf(rows, page, listedOf, JOURNEY_ORDERS[sort].cursorOf);
  }

  /** Null where there is no such journey. */
  async one(journeyId: string): Promise<JourneyInFull | null> {
    const [found] = await run<JourneyInFull & object>(this.dataSource, ONE_JOURNEY, [journeyId]);
    return found ?? null;
  }

  /**
   * The journey's events, latest first.
   * @throws MalformedCursor, RangeError for the limit
   */
  async timeline(
    journeyId: string,
    page: PageRequest,
    { only = ALL, before = LATEST, from = -Infinity, until = Infinity }: AskedEvents = {},
  ): Promise<Page<JourneyEvent>> {
    const [reached] = page.after ? readCursor(page.after, ['integer']) : [LATEST];
    const rows = await run<EventRow & object>(this.dataSource, TIMELINE, [
      journeyId,
      Math.min(before, reached),
      rowsToRead(page),
      only.types,
      only.areWanted,
      from / 1_000,
      until / 1_000,
    ]);
    return pageOf(rows, page, eventOf, (row) => writeCursor([row.seq]));
  }
}

/** Finds the page first, by an index alone, and only then who the clients are. */
export const listJourneys = (
  filter: JourneyFilter,
  page: PageRequest,
  scope: Scope = EVERYTHING,
  sort: JourneySort = 'newest',
): { text: string; values: unknown[] } => {
  const order = JOURNEY_ORDERS[sort];
  const conditions = conditionsOf(filter, order.rows);
  inScope(scope, conditions);
  if (order.only !== null) conditions.add(order.only);
  if (page.after) conditions.add(order.after(page.after, conditions));
  const limit = conditions.value(rowsToRead(page));
  const found = journeysOfPerson(filter, conditions, 'j.client_id')
    .flatMap((whose) =>
      order.from.map(
        (from) => `(select j.* from ${from} ${conditions.with(whose)} order by ${order.by} limit ${limit})`,
      ),
    )
    .join(' union ');
  const own = order.rows === 'journey';
  const rows = `(select ${own ? 'j.*' : 'j.journey_id'}, ${order.key} as key from (${found}) j ${order.with}
    order by ${order.by} limit ${limit})`;
  const text = `select ${SUMMARY_COLUMNS}, ${own ? 'j' : 'found'}.key, j.view, started.at as "startedAt", ${CLIENT_SUMMARY} as client
    from ${own ? `${rows} j` : `${rows} found join journey j on j.journey_id = found.journey_id`} ${CLIENT_OF_JOURNEY}
      left join lateral (
        select e.at from journey_event e
        where e.journey_id = j.journey_id and e.type = 'treatmentStarted' and j.phase in ('treatment', 'onHold', 'discharge')
        order by e.seq desc limit 1) started on true
    order by ${own ? order.by : 'found.key, found.journey_id'}`;
  return { text, values: conditions.values };
};

const listedOf = ({ key: _, view, startedAt, client, ...row }: ListedRow): ListedJourney => {
  const { phaseSince, entryKind, careTeam, treatment, lastDay } = view;
  return {
    ...summaryOf(row),
    ...standingOf(view),
    ...{ phaseSince, entryKind, careTeam, client },
    ...(lastDay !== undefined && { lastDay }),
    treatment: startedAt && treatment && { startedAt: startedAt.toISOString(), endsAt: treatment.endsAt },
  };
};
