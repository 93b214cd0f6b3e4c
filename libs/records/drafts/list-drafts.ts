import type { Scope } from '#access/scope';
import type { DataSource } from 'typeorm';
import { CLIENT_SUMMARY, type ClientSummary } from '../clients/client-summary.js';
import { CLIENT_OF_JOURNEY } from '../clients/merged.js';
import { Conditions } from '../db/conditions.js';
import { readCursor, writeCursor } from '../db/cursor.js';
import { pageOf, rowsToRead, type Page, type PageRequest } from '../db/page.js';
import { run } from '../db/statement.js';
import { ofJourneysInScope } from '../journeys/in-scope.js';
import { KEPT_DAYS, type KeptDraft } from './drafts.js';

/** A draft in a list: about whom it is, and in which form. Its content is not listed; it is read where somebody goes on writing it. */
export interface ListedDraft extends Omit<KeptDraft, 'version'> {
  readonly journeyId: string;
  readonly form: string;
  readonly client: ClientSummary;
}

/** `kept_at` in whole milliseconds, because a cursor has no more precision. */
const KEPT_AT = `date_trunc('milliseconds', d.kept_at)`;

/** The query filters by person first, because the primary key begins with the person. One person has few drafts in a week. */
export const listDrafts = (
  personId: string,
  page: PageRequest,
  scope: Scope,
): { text: string; values: unknown[] } => {
  const conditions = new Conditions();
  conditions.add(`d.person_id = ${conditions.value(personId)}`);
  conditions.add(`d.kept_at > clock_timestamp() - interval '${KEPT_DAYS} days'`);
  ofJourneysInScope(scope, conditions, 'd.journey_id');
  if (page.after) {
    const [keptAt, journeyId, form] = readCursor(page.after, ['instant', 'text', 'text']);
    const [at, of, last] = [keptAt, journeyId, form].map((part) => conditions.value(part));
    conditions.add(`(${KEPT_AT}, d.journey_id, d.form) < (${at}::timestamptz, ${of}, ${last})`);
  }
  const text = `select d.journey_id as "journeyId", d.form, ${KEPT_AT} as "keptAt",
      ${KEPT_AT} + interval '${KEPT_DAYS} days' as until, ${CLIENT_SUMMARY} as client
    from draft d join journey j on j.journey_id = d.journey_id ${CLIENT_OF_JOURNEY}
    ${conditions.where} order by ${KEPT_AT} desc, d.journey_id desc, d.form desc limit ${conditions.value(rowsToRead(page))}`;
  return { text, values: conditions.values };
};

/** Drafts of one person. Throws DatabaseUnavailable. */
export class ListDrafts {
  constructor(private readonly dataSource: DataSource) {}

  /** Lists the person's drafts about journeys in the scope, the one that was kept last first. @throws MalformedCursor, RangeError for the limit */
  async of(personId: string, page: PageRequest, scope: Scope): Promise<Page<ListedDraft>> {
    const { text, values } = listDrafts(personId, page, scope);
    const statement = { name: 'list-drafts', text, prepared: false };
    const rows = await run<ListedDraft & object>(this.dataSource, statement, values);
    return pageOf(
      rows,
      page,
      (row) => row,
      ({ keptAt, journeyId, form }) => writeCursor([keptAt.toISOString(), journeyId, form]),
    );
  }
}
