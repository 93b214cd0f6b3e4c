import type { DataSource } from 'typeorm';
import { exportAudit, type AuditPeriod } from '#records/audit/export-audit';

/** Rows in one chunk of the answer. */
const A_CHUNK = 200;

/** Yields the rows as NDJSON lines, some at a time, and at the end a line that says how many rows there were. */
export const exportLines = async function* (
  dataSource: DataSource,
  period: AuditPeriod,
): AsyncGenerator<string> {
  let rows = 0;
  let chunk: string[] = [];
  for await (const row of exportAudit(dataSource, period)) {
    rows += 1;
    if (chunk.push(`${JSON.stringify(row)}\n`) < A_CHUNK) continue;
    yield chunk.join('');
    chunk = [];
  }
  yield `${chunk.join('')}${JSON.stringify({ exported: { rows } })}\n`;
};
