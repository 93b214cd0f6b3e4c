import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AppendAudit } from '#records/audit/append';
import { retainAudit } from '#records/audit/retain-audit';
import { verifyAudit } from '#records/audit/verify-audit';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database?.drop());

const add = (count: number): Promise<void> =>
  new AppendAudit(database.dataSource).add(
    Array.from({ length: count }, (_, n) => ({
      ...{ personId: `staff-${n}`, role: 'auditor', action: 'read' as const, outcome: 'allowed' as const },
    })),
  );
const retain = (before: Date) =>
  retainAudit(database.owner, { before, keep: () => undefined, kept: () => Promise.resolve() });
const databaseTime = async (): Promise<Date> => {
  const [{ now }] = await database.owner.query<[{ now: Date }]>(
    `select date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond' as now, pg_sleep(0.005)`,
  );
  return now;
};
const verify = (earlier?: Parameters<typeof verifyAudit>[1]) => verifyAudit(database.dataSource, earlier);

test('a cut that no row of retention speaks of is found, whatever its hash', async () => {
  await add(100);
  // As whoever owns the tables covers their tracks: the first rows of a chain go, and an anchor says that this is right.
  const [first] = await database.owner.query<[{ chain: number }]>(
    'select chain from audit group by chain having count(*) > 3 order by chain limit 1',
  );
  await database.owner.query(
    `insert into audit_anchor (chain, seq, hash) select chain, seq, hash from audit where chain = $1 and seq = 2`,
    [first.chain],
  );
  await database.owner.query('delete from audit where chain = $1 and seq <= 2', [first.chain]);
  const { breaks } = await verify();
  expect(breaks).toEqual([
    { chain: first.chain, seq: '2', what: 'anchor', detail: expect.stringContaining('no row of retention') },
  ]);
});

test('a cut of retention is believed with its row and the ends that were kept elsewhere, and with no less', async () => {
  await add(100);
  const early = (await verify()).chains;
  await add(100);
  const { anchors } = await retain(await databaseTime());
  expect(anchors).toHaveLength(16);

  expect(await verify()).toMatchObject({ breaks: [], unconfirmed: anchors });
  // Of a look before the cut: it says nothing of the rows in between.
  expect((await verify({ earlier: early })).unconfirmed).toEqual(anchors);
  expect(await verify({ earlier: [...early, ...anchors] })).toMatchObject({ breaks: [], unconfirmed: [] });
  // A later end has the hash of all before it in its own.
  const { chains } = await verify({ earlier: anchors });
  expect((await verify({ earlier: chains })).unconfirmed).toEqual([]);

  const [one] = anchors;
  const forged = { ...one!, hash: '00'.repeat(32) };
  expect((await verify({ earlier: [forged] })).breaks).toMatchObject([{ chain: one!.chain, what: 'past' }]);
});

test('the row that speaks of a cut may itself be past: it is said again', async () => {
  await add(100);
  await retain(await databaseTime());
  await add(50);
  const before = await databaseTime();
  await retain(before);
  await retain(before);
  const { breaks, rows } = await verify();
  expect(breaks).toEqual([]);
  expect(rows).toBeGreaterThan(0);
});

test('a write that names no request is found, but for what the program does by itself', async () => {
  await new AppendAudit(database.dataSource).add([
    { personId: 'staff-1', role: 'clinician', action: 'write', outcome: 'allowed', requestId: 'a-request' },
    { personId: 'system', role: 'system', action: 'write', outcome: 'allowed' },
  ]);
  expect((await verify()).unnamed).toEqual([]);
  const subject = { kind: 'journey', id: 'x' } as const;
  await new AppendAudit(database.dataSource).add([
    { personId: 'staff-1', role: 'clinician', action: 'write', outcome: 'allowed', subject },
  ]);
  const { unnamed, chains, breaks } = await verify();
  expect(breaks).toEqual([]);
  expect(chains).toContainEqual(expect.objectContaining(unnamed[0]!));
});
