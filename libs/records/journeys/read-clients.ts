import { EVERYTHING, type Scope } from '#access/scope';
import type { DataSource } from 'typeorm';
import { CLIENT_SUMMARY, type ClientSummary } from '../clients/client-summary.js';
import { clientsNamed } from '../clients/clients-named.js';
import { Conditions } from '../db/conditions.js';
import { inScope, ofJourneysInScope } from './in-scope.js';
import { readCursor, writeCursor } from '../db/cursor.js';
import { SUMMARY_COLUMNS, summaryOf, type JourneySummary, type SummaryRow } from './journey-summary.js';
import { pageOf, rowsToRead, type Page, type PageRequest } from '../db/page.js';
import { run, type Statement } from '../db/statement.js';

export interface ClientInFull extends ClientSummary {
  readonly gender: string | null;
  readonly phone: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly createdAt: string;
}

export interface ClientSearch {
  /** Beginning of the family or given name, or of both, in any case. */
  readonly name?: string | null;
  /** Beginning of the record number. */
  readonly recordNumber?: string | null;
}

const ONE_CLIENT: Statement = {
  name: 'one-client',
  prepared: true,
  text: `select ${CLIENT_SUMMARY} as summary, c.gender, c.phone, c.language, c.created_at as "createdAt"
         from client c where c.id = $1`,
};

/** Clients as people look them up. All methods throw DatabaseUnavailable. */
export class ReadClients {
  constructor(private readonly dataSource: DataSource) {}

  /** Null where there is no such client. @throws RecordRefused where the id is no UUID */
  async one(id: string): Promise<ClientInFull | null> {
    type Row = Omit<ClientInFull, keyof ClientSummary | 'createdAt'> & {
      summary: ClientSummary;
      createdAt: Date;
    };
    const [found] = await run<Row>(this.dataSource, ONE_CLIENT, [id]);
    if (!found) return null;
    const { summary, createdAt, ...rest } = found;
    return { ...summary, ...rest, createdAt: createdAt.toISOString() };
  }

  /** In the order of names. @throws MalformedCursor, RangeError for the limit */
  async search(
    { name, recordNumber }: ClientSearch,
    page: PageRequest,
    scope: Scope = EVERYTHING,
  ): Promise<Page<ClientSummary>> {
    const conditions = new Conditions();
    ofJourneysInScope(scope, conditions, 'c.id', 'client_id');
    if (name?.trim()) conditions.add(`c.id in (${clientsNamed(name, conditions)})`);
    if (recordNumber) conditions.add(`c.record_number ^@ ${conditions.value(recordNumber)}`);
    if (page.after) {
      // The cursor is the client's id, since a name must not stand in a URL; the name is looked up again.
      const [id] = readCursor(page.after, ['text']);
      conditions.add(
        `(${NAME_ORDER}) > (select ${NAME_ORDER} from client c where c.id::text = ${conditions.value(id)})`,
      );
    }
    const limit = conditions.value(rowsToRead(page));
    const text = `select ${CLIENT_SUMMARY} as summary from client c ${conditions.where}
      order by ${NAME_ORDER} limit ${limit}`;
    const statement = { name: 'search-clients', text, prepared: false };
    const rows = await run<{ summary: ClientSummary }>(this.dataSource, statement, conditions.values);
    return pageOf(
      rows,
      page,
      ({ summary }) => summary,
      ({ summary }) => writeCursor([summary.id]),
    );
  }

  /** Journeys of the client, latest first; none where there is no such client. */
  async journeys(clientId: string, scope: Scope = EVERYTHING): Promise<JourneySummary[]> {
    const conditions = new Conditions();
    conditions.equal('j.client_id', clientId);
    inScope(scope, conditions);
    const text = `select ${SUMMARY_COLUMNS} from journey j ${conditions.where} order by j.number desc`;
    const statement = { name: 'journeys-of-client', text, prepared: false };
    const rows = await run<SummaryRow & object>(this.dataSource, statement, conditions.values);
    return rows.map(summaryOf);
  }
}

const NAME_ORDER = 'lower(c.family) collate "C", lower(c.given) collate "C", c.id';
