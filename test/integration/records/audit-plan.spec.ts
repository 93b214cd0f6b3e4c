import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { listAudit, ReadAudit, type AuditFilter } from '#records/audit/read-audit';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { pagesOf, touchedBy } from './touched.js';

const LIMIT = 25;
const ROWS = 60_000;
const JOURNEY = 'journey-7';
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ statementTimeoutMs: 120_000 });
  const { owner } = database;
  // As in use: nearly all are reads that were allowed. What the chains would add is nothing to the plan.
  await owner.query('alter table audit disable trigger audit_append');
  await owner.query(
    `insert into audit (chain, seq, at, person_id, role, action, subject_kind, subject_id, outcome, prev_hash, hash)
     select n % 16, n, now() - n * interval '7 seconds', 'clinician-' || n % 40, 'clinician',
            case when n % 997 = 0 then 'decode' when n % 10 = 0 then 'write' else 'read' end,
            'journey', 'journey-' || n % 900, case when n % 501 = 0 then 'refused' else 'allowed' end, '', ''
     from generate_series(1, $1) n`,
    [ROWS],
  );
  await owner.query('alter table audit enable always trigger audit_append');
  await owner.query('analyze audit');
});
afterAll(() => database.drop());

const FILTERS: readonly AuditFilter[] = [
  {},
  { from: Date.now() - 86_400_000, to: Date.now() - 3_600_000 },
  { person: 'clinician-3' },
  { subject: JOURNEY },
  { action: 'read' },
  { action: 'decode' },
  { action: 'write' },
  { outcome: 'allowed' },
  { outcome: 'refused' },
  { person: 'clinician-3', action: 'read', outcome: 'allowed' },
  { subject: JOURNEY, action: 'write' },
  { outcome: 'refused', from: Date.now() - 86_400_000 },
];

it.each(FILTERS)('a page of the audit reads little more than its own rows: %j', async (filter) => {
  const { next } = await new ReadAudit(database.dataSource).list(filter, { limit: LIMIT });
  for (const after of next === null ? [null] : [null, next]) {
    const { rows, pages } = await touchedBy(database.dataSource, listAudit(filter, { limit: LIMIT, after }));
    // One journey's, or one kind's, rows may be sorted; never the whole table's.
    expect(rows['audit']).toBeLessThan(ROWS / 100);
    expect(pages).toBeLessThan((await pagesOf(database.owner, 'audit')) / 2);
  }
});
