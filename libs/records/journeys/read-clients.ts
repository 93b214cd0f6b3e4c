import { EVERYTHING, type Scope } from '#access/scope';
import type { DataSource } from 'typeorm';
import type { RecordIdentifier } from '#client/record-identifier';
import { CLIENT_SUMMARY, CURRENT_FURTHER, type ClientSummary } from '../clients/client-summary.js';
import { clientsOfPerson, type PersonFilter } from '../clients/clients-named.js';
import { withMerged } from '../clients/merged.js';
import { Conditions } from '../db/conditions.js';
import { inScope, scopeConditions } from './in-scope.js';
import { readCursor, writeCursor } from '../db/cursor.js';
import {
  LATEST_FIRST,
  SUMMARY_COLUMNS,
  summaryOf,
  type JourneySummary,
  type SummaryRow,
} from './journey-summary.js';
import { pageOf, rowsToRead, type Page, type PageRequest } from '../db/page.js';
import { run, type Statement } from '../db/statement.js';

export interface ClientInFull extends ClientSummary {
  /** Record numbers beside that of the summary. */
  readonly identifiers: readonly RecordIdentifier[];
  readonly gender: string | null;
  readonly phone: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly createdAt: string;
  /** Id of the client whom they were merged into, as long as the merge holds. */
  readonly mergedInto: string | null;
}

const ONE_CLIENT: Statement = {
  name: 'one-client',
  prepared: true,
  text: `select ${CLIENT_SUMMARY} as summary, ${CURRENT_FURTHER} as identifiers, c.gender, c.phone, c.language, c.created_at as "createdAt", c.merged_into as "mergedInto"
         from client c where c.id = $1`,
};

/** Looks up clients. All methods throw DatabaseUnavailable. */
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

  /** As `one`, but a merged client is returned as the one who stays. */
  async person(id: string): Promise<ClientInFull | null> {
    const client = await this.one(id);
    return client?.mergedInto ? this.one(client.mergedInto) : client;
  }

  /** In the order of names. @throws MalformedCursor, RangeError for the limit */
  async search(
    person: PersonFilter,
    page: PageRequest,
    scope: Scope = EVERYTHING,
  ): Promise<Page<ClientSummary>> {
    const { text, values } = searchClients(person, page, scope);
    const statement = { name: 'search-clients', text, prepared: false };
    const rows = await run<{ summary: ClientSummary }>(this.dataSource, statement, values);
    return pageOf(
      rows,
      page,
      ({ summary }) => summary,
      ({ summary }) => writeCursor([summary.id]),
    );
  }

  /** Journeys of the client and of the clients merged into them, latest first; empty if there is no such client. */
  async journeys(clientId: string, scope: Scope = EVERYTHING): Promise<JourneySummary[]> {
    const conditions = new Conditions();
    conditions.add(`j.client_id in ${withMerged(`${conditions.value(clientId)}::uuid`)}`);
    inScope(scope, conditions);
    const text = `select ${SUMMARY_COLUMNS} from journey j ${conditions.where} order by ${LATEST_FIRST}`;
    const statement = { name: 'journeys-of-client', text, prepared: false };
    const rows = await run<SummaryRow & object>(this.dataSource, statement, conditions.values);
    return rows.map(summaryOf);
  }
}

/** The same expression as the index. */
const NAME_ORDER = `lower(coalesce(c.family || ' ' || c.given, c.family, c.given)) collate "C", c.id`;

/** Searches clients who have had a journey. A client whose referral was received but opened no journey is not known yet. */
export const searchClients = (
  person: PersonFilter,
  page: PageRequest,
  scope: Scope = EVERYTHING,
): { text: string; values: unknown[] } => {
  const conditions = new Conditions();
  if (page.after) {
    // The cursor is the client's id, since a name must not stand in a URL; the name is looked up again.
    const [id] = readCursor(page.after, ['uuid']);
    conditions.add(
      `(${NAME_ORDER}) > (select ${NAME_ORDER} from client c where c.id = ${conditions.value(id)}::uuid)`,
    );
  }
  const limit = conditions.value(rowsToRead(page));
  const [alone, survivors] = clientsOfPerson(person, conditions) as [string[], string[]];
  const found = [
    [...alone, journeyOf(scope, conditions, 'j.client_id = c.id')],
    [...survivors, journeyOf(scope, conditions, `j.client_id in ${withMerged('c.id')}`)],
  ].map((who) => `(select c.* from client c ${conditions.with(who)} order by ${NAME_ORDER} limit ${limit})`);
  const text = `select ${CLIENT_SUMMARY} as summary from (${found.join(' union ')}) c
      order by ${NAME_ORDER} limit ${limit}`;
  return { text, values: conditions.values };
};

/** Condition: the client has a journey in the scope. */
const journeyOf = (scope: Scope, conditions: Conditions, whose: string): string => {
  const within = scopeConditions(scope, conditions).map((condition) => ` and ${condition}`);
  return `exists (select from journey j where ${whose}${within.join('')})`;
};
