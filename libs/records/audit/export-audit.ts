import type { AuditRow } from '#access/audit/row';
import type { DataSource } from 'typeorm';
import { run } from '../db/statement.js';
import { AUDIT_COLUMNS } from './verify-audit.js';

const AT_A_TIME = 2_000;

export interface AuditPeriod {
  /** ms since epoch: `from` is included, `to` is not. */
  readonly from?: number | null;
  readonly to?: number | null;
}

/**
 * Every row up to now with its hashes, chain by chain and in the order of each chain. Retention writes the same format, so that anybody who has the rows
 * can check the chains. Rows are never changed, so the export needs no snapshot, and holds no connection between two batches.
 * @throws DatabaseUnavailable
 */
export const exportAudit = async function* (
  dataSource: DataSource,
  { from, to }: AuditPeriod = {},
): AsyncGenerator<AuditRow> {
  const ends = await run<{ chain: number; seq: string }>(dataSource, {
    name: 'audit-ends',
    text: 'select chain, seq::text from audit_chain order by chain',
    prepared: false,
  });
  const period = [from, to].map((ms) => (typeof ms === 'number' ? new Date(ms).toISOString() : null));
  for (const end of ends)
    for (let after = '-1', more = true; more;) {
      const rows = await run<AuditRow & object>(
        dataSource,
        {
          name: 'export-audit',
          text: `select ${AUDIT_COLUMNS} from audit
                 where chain = $1 and audit.seq > $2 and audit.seq <= $3
                   and ($4::timestamptz is null or audit.at >= $4) and ($5::timestamptz is null or audit.at < $5)
                 order by audit.seq limit ${AT_A_TIME}`,
          prepared: false,
        },
        [end.chain, after, end.seq, ...period],
      );
      yield* rows;
      more = rows.length === AT_A_TIME;
      after = rows.at(-1)?.seq ?? after;
    }
};
