import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { AuditRow } from '#access/audit/row';
import { AppendAudit } from '#records/audit/append';
import { retainAudit } from '#records/audit/retain-audit';
import { verifyAudit } from '#records/audit/verify-audit';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

const add = (from: number, to: number): Promise<void> =>
  new AppendAudit(database.dataSource).add(
    Array.from({ length: to - from }, (_, n) => ({
      personId: `staff-${from + n}`,
      role: 'auditor',
      action: 'read' as const,
      outcome: 'allowed' as const,
    })),
  );
const databaseTime = async (): Promise<Date> =>
  (
    await database.owner.query<[{ now: Date }]>(
      `select date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond' as now, pg_sleep(0.005)`,
    )
  )[0].now;

it('takes away what is past, keeps it, and the rest is still a whole audit', async () => {
  await add(0, 100);
  const before = await databaseTime();
  await add(100, 150);
  const kept: AuditRow[] = [];
  const retain = () =>
    retainAudit(database.owner, {
      before,
      keep: (row) => void kept.push(row),
      kept: () => Promise.resolve(),
    });

  expect((await retain()).gone).toBe(100);
  expect(new Set(kept.map(({ personId }) => personId)).size).toBe(100);
  const { rows, breaks } = await verifyAudit(database.dataSource);
  expect(breaks).toEqual([]);
  expect(rows).toBe(50 + new Set(kept.map(({ chain }) => chain)).size);
  expect((await retain()).gone).toBe(0);
});

it('removes nothing where a row was changed, and nothing that is not kept', async () => {
  const all = { before: new Date(Date.now() + 60_000), keep: () => undefined };
  const count = async (): Promise<unknown> => database.owner.query('select count(*) from audit');
  const there = await count();
  await expect(
    retainAudit(database.owner, { ...all, kept: () => Promise.reject(new Error('disk full')) }),
  ).rejects.toThrow('disk full');
  await database.owner.query(`update audit set person_id = 'x' where person_id = 'staff-120'`);
  await expect(retainAudit(database.owner, { ...all, kept: () => Promise.resolve() })).rejects.toThrow(
    /chain \d+, row \d+ .*nothing was removed/,
  );
  expect(await count()).toEqual(there);
});
