import type { Session } from './session.js';
import type { Statement } from './statement.js';

/** A request that writes a row: its id, and the hash of the body that it came with. */
export interface WritingRequest {
  readonly id: string;
  readonly hash: string;
}

/** What is on record under the id of a request. */
export interface OnRecord<Row> {
  readonly row: Row;
  /** Whether this call inserted it. If not, the request has come before, or somebody else has sent it at the same moment. */
  readonly isNew: boolean;
  /** Whether the row came with the same body. If not, the id was used for something else. */
  readonly isSame: boolean;
}

interface Insertion {
  /** Of the statement. */
  readonly name: string;
  readonly table: string;
  /** An SQL expression for each column. `$1` is the request's id; for `recordOnce`, `$2` is its hash. */
  readonly row: Readonly<Record<string, string>>;
  /** The `from` clause of the row, with its condition. If it finds nothing, nothing is inserted. */
  readonly from?: string;
  /** An SQL expression of the inserted row for each column of its entry in the audit. */
  readonly audit: Readonly<Record<string, string>>;
}

/**
 * Inserts a row and its entry in the audit, once for each request, in one round trip. It returns a row only if it has inserted one. It needs no right to
 * update, which the application does not have on tables that are written once (db/roles.ts).
 */
export const insertion = ({ name, table, row, from, audit }: Insertion): Statement => ({
  name,
  prepared: true,
  text: `with kept as (
           insert into ${table} (${Object.keys(row).join(', ')})
           select ${Object.values(row).join(', ')}${from === undefined ? '' : ` from ${from}`}
           on conflict (request_id) do nothing returning *),
         audited as (
           insert into audit (${Object.keys(audit).join(', ')}, outcome, request_id)
           select ${Object.values(audit).join(', ')}, 'allowed', request_id from kept)
         select true as "isNew" from kept`,
});

/** Whether it is new. Throws as `run` does. @param values from `$2` on */
export const insertOnce = async (
  { run }: Session,
  statement: Statement,
  requestId: string,
  values: readonly unknown[],
): Promise<boolean> => (await run(statement, [requestId, ...values])).length > 0;

/**
 * As `insertOnce`, and returns what is on record under the request now; null if the `from` clause found nothing. The row is read by a second statement,
 * because the first one cannot see what somebody else commits while it waits for them.
 * @param values from `$3` on. @param read what is on record under the id
 */
export const recordOnce = async <Row extends { readonly requestHash: string }>(
  session: Session,
  statement: Statement,
  { id, hash }: WritingRequest,
  values: readonly unknown[],
  read: () => Promise<Row | null>,
): Promise<OnRecord<Row> | null> => {
  const isNew = await insertOnce(session, statement, id, [hash, ...values]);
  const row = await read();
  return row && { row, isNew, isSame: row.requestHash === hash };
};
