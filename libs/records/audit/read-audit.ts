import type { AuditAction, AuditDetails, AuditOutcome } from '#access/audit/entry';
import type { DataSource } from 'typeorm';
import { Conditions } from '../db/conditions.js';
import { readCursor, writeCursor } from '../db/cursor.js';
import { pageOf, rowsToRead, type Page, type PageRequest } from '../db/page.js';
import { run } from '../db/statement.js';

export interface AuditFilter {
  /** Staff id. */
  readonly person?: string | null;
  readonly action?: AuditAction | null;
  /** An id of whatever kind. */
  readonly subject?: string | null;
  readonly outcome?: AuditOutcome | null;
  /** ms since epoch: `from` is included, `to` is not. */
  readonly from?: number | null;
  readonly to?: number | null;
}

/** A row of the audit as it stands in a list; without what proves it, which an export has. */
export interface ListedAuditRow {
  readonly chain: number;
  readonly seq: string;
  /** To the microsecond. */
  readonly at: string;
  readonly personId: string | null;
  readonly role: string | null;
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string } | null;
  readonly route: string | null;
  readonly outcome: AuditOutcome;
  readonly ruleId: string | null;
  readonly requestId: string | null;
  readonly details: AuditDetails;
}

type Row = Omit<ListedAuditRow, 'subject'> & {
  readonly subjectKind: string | null;
  readonly subjectId: string;
};

const COLUMNS = `chain, seq::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  person_id as "personId", role, action, subject_kind as "subjectKind", subject_id as "subjectId", route, outcome,
  rule_id as "ruleId", request_id as "requestId", details`;

export class ReadAudit {
  constructor(private readonly dataSource: DataSource) {}

  /** Latest first. @throws MalformedCursor, RangeError for the limit, DatabaseUnavailable */
  async list(filter: AuditFilter, page: PageRequest): Promise<Page<ListedAuditRow>> {
    const { text, values } = listAudit(filter, page);
    const rows = await run<Row>(this.dataSource, { name: 'list-audit', text, prepared: false }, values);
    return pageOf(rows, page, rowOf, ({ at, chain, seq }) => writeCursor([at, chain, seq]));
  }
}

export const listAudit = (filter: AuditFilter, page: PageRequest): { text: string; values: unknown[] } => {
  const conditions = new Conditions();
  conditions.equal('person_id', filter.person);
  conditions.equal('action', filter.action);
  conditions.equal('subject_id', filter.subject);
  conditions.equal('outcome', filter.outcome);
  const instant = (ms: number): string => `${conditions.value(new Date(ms).toISOString())}::timestamptz`;
  if (typeof filter.from === 'number') conditions.add(`at >= ${instant(filter.from)}`);
  if (typeof filter.to === 'number') conditions.add(`at < ${instant(filter.to)}`);
  if (page.after) {
    const [at, chain, seq] = readCursor(page.after, ['microsecond', 'integer', 'serial']);
    const place = [
      `${conditions.value(at)}::timestamptz`,
      `${conditions.value(chain)}::int`,
      `${conditions.value(seq)}::bigint`,
    ];
    conditions.add(`(at, chain, audit.seq) < (${place.join(', ')})`);
  }
  const text = `select ${COLUMNS} from audit ${conditions.where}
    order by audit.at desc, chain desc, audit.seq desc limit ${conditions.value(rowsToRead(page))}`;
  return { text: text, values: conditions.values };
};

const rowOf = ({ subjectKind, subjectId, ...row }: Row): ListedAuditRow => ({
  ...row,
  subject: subjectKind === null ? null : { kind: subjectKind, id: subjectId },
});
