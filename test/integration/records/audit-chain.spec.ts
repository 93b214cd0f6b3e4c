import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditEntry } from '#access/audit/entry';
import { canonicalForm, hashOf } from '#access/audit/canonical';
import type { AuditRow } from '#access/audit/row';
import { AppendAudit } from '#records/audit/append';
import { AUDIT_COLUMNS, verifyAudit } from '#records/audit/verify-audit';
import fc from 'fast-check';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { runs } from '../../unit/property-parameters.js';

let database: TestDatabase;
let audit: AppendAudit;
beforeAll(async () => {
  database = await createTestDatabase();
  audit = new AppendAudit(database.dataSource);
});
afterAll(() => database?.drop());

const read = (n: number, more: Partial<AuditEntry> = {}): AuditEntry => ({
  personId: `clinician-${n % 5}`,
  role: 'clinician',
  action: 'read',
  outcome: 'allowed',
  subject: { kind: 'journey', id: `journey-${n % 40}` },
  route: 'GET /v1/journeys/:journeyId',
  requestId: `request-${n}`,
  details: { status: 200 },
  ...more,
});
const rows = (): Promise<AuditRow[]> =>
  database.dataSource.query(`select ${AUDIT_COLUMNS} from audit order by chain, audit.seq`);
const found = async () => (await verifyAudit(database.dataSource)).breaks;

/** What `change` does, seen by `look`, and then it has never been. */
const during = async (
  change: readonly [string, ...unknown[]][],
  look: () => Promise<void> = async () => undefined,
): Promise<Awaited<ReturnType<typeof found>>> => {
  const keep = ['audit', 'audit_chain'].map((table) => `create table kept_${table} as table ${table}`);
  for (const statement of keep) await database.owner.query(statement);
  await database.owner.query('alter table audit disable trigger audit_append');
  try {
    for (const [statement, ...values] of change) await database.owner.query(statement, values);
    await look();
    return await found();
  } finally {
    for (const table of ['audit', 'audit_chain']) {
      await database.owner.query(`delete from ${table}`);
      await database.owner.query(`insert into ${table} select * from kept_${table}`);
      await database.owner.query(`drop table kept_${table}`);
    }
    await database.owner.query('alter table audit enable always trigger audit_append');
  }
};

describe('rows as they are written', () => {
  it('are whole chains, however many come at once', async () => {
    await Promise.all(
      Array.from({ length: 60 }, (_, n) => audit.add([read(n), read(n + 1), read(n * 7), read(n * 13)])),
    );
    const { rows: count, breaks } = await verifyAudit(database.dataSource);
    expect({ count, breaks }).toEqual({ count: 240, breaks: [] });
    expect(new Set((await rows()).map(({ chain }) => chain)).size).toBeGreaterThan(8);
  });

  it('have the same text and hash here and in PostgreSQL, whatever they say', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 }).map((given) => given.replaceAll('\0', ''));
    const some = fc.option(text);
    await fc.assert(
      fc.asyncProperty(
        some,
        some,
        text,
        text,
        some,
        some,
        some,
        fc.dictionary(text, fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }))),
        async (personId, role, action, id, route, ruleId, requestId, details) => {
          const entry = {
            personId,
            role,
            action,
            subject: { kind: 'journey', id },
            route,
            ruleId,
            requestId,
            details,
          };
          await audit.add([{ ...entry, outcome: 'allowed' } as unknown as AuditEntry]);
          const [row] = await database.dataSource.query<[AuditRow & { canonical: string }]>(
            `select ${AUDIT_COLUMNS}, audit_canonical(audit) as canonical from audit
             where subject_id = $1 order by audit.seq desc limit 1`,
            [id],
          );
          expect(row).toMatchObject({ personId, role, action, subjectId: id, route, ruleId, requestId });
          expect(canonicalForm(row)).toBe(row.canonical);
          expect(hashOf(row)).toBe(row.hash);
        },
      ),
      runs(60),
    );
    await expect(found()).resolves.toEqual([]);
  });

  it('leave nothing behind where their transaction is given up', async () => {
    const before = await rows();
    const runner = database.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query(`insert into audit (action, outcome) values ('read', 'allowed')`);
    await runner.rollbackTransaction();
    await runner.release();
    expect(await rows()).toEqual(before);
    await expect(found()).resolves.toEqual([]);
  });
});

describe('the application', () => {
  it.each([
    `update audit set person_id = 'nobody'`,
    'delete from audit',
    'truncate audit',
    `update audit_chain set seq = 0`,
    'delete from audit_chain',
    'insert into audit_chain values (16, 0, null)',
    'insert into audit_anchor values (1, 1, null)',
    `insert into audit (chain, seq, at, action, outcome, prev_hash, hash) values (0, 1, now(), 'read', 'allowed', '', '')`,
    'alter table audit disable trigger audit_append',
    'drop table audit',
    `update journey_event set by_id = 'nobody'`,
    'delete from track_event',
    'select audit_append()',
    'create table mine (it int)',
    'delete from migration',
  ])('is denied: %s', async (statement) => {
    await expect(database.dataSource.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('sees no name as the role for reports', async () => {
    const runner = database.owner.createQueryRunner();
    await runner.startTransaction();
    await runner.query('set local role iop_reporting');
    await expect(runner.query('select phase, count(*) from journey group by phase')).resolves.toEqual([]);
    await expect(runner.query('select family from client')).rejects.toThrow('permission denied');
    await runner.rollbackTransaction();
    await runner.startTransaction();
    await runner.query('set local role iop_reporting');
    await expect(runner.query('select data from journey_event')).rejects.toThrow('permission denied');
    await runner.rollbackTransaction();
    await runner.release();
  });
});

describe('what was done to rows afterwards', () => {
  const COLUMNS: Readonly<Record<string, string>> = {
    chain: '(chain + 1) % 16 + 100',
    seq: 'seq + 1000000',
    at: `at + interval '1 microsecond'`,
    person_id: `coalesce(person_id, '') || 'x'`,
    role: `coalesce(role, '') || 'x'`,
    action: `action || 'x'`,
    subject_id: `overlay(coalesce(subject_id, '_') placing '~' from 1)`,
    subject_kind: `'client'`,
    route: `coalesce(route, '') || ' '`,
    outcome: `case outcome when 'allowed' then 'refused' else 'allowed' end`,
    rule_id: `coalesce(rule_id, '') || 'x'`,
    request_id: 'null',
    details: `details || '{"status": 201}'`,
    prev_hash: 'set_byte(prev_hash, 7, get_byte(prev_hash, 7) # 1)',
    hash: 'set_byte(hash, 31, get_byte(hash, 31) # 128)',
  };
  beforeAll(() => audit.add(Array.from({ length: 200 }, (_, n) => read(n))));

  it.each(Object.keys(COLUMNS))('is found where one byte of %s is another', async (column) => {
    const all = await rows();
    const subjects = all.filter(({ subjectId, requestId }) => subjectId?.startsWith('journey-') && requestId);
    const parameters = runs(4);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...subjects), async ({ chain, seq }) => {
        const breaks = await during([
          [`update audit set ${column} = ${COLUMNS[column]} where chain = $1 and seq = $2`, chain, seq],
        ]);
        const first = breaks.find((one) => one.chain === chain);
        expect(first).toMatchObject({ chain, seq });
      }),
      parameters,
    );
  });

  const inTheMiddle = async () => {
    const all = await rows();
    return all.find(
      ({ chain, seq }) => seq === '3' && all.some((row) => row.chain === chain && row.seq === '9'),
    )!;
  };

  it('is found where a row is gone', async () => {
    const { chain, seq } = await inTheMiddle();
    const breaks = await during([['delete from audit where chain = $1 and seq = $2', chain, seq]]);
    expect(breaks).toEqual([{ chain, seq, what: 'gap', detail: 'is missing: row 4 comes next' }]);
  });

  it('is found where the tail is cut off', async () => {
    const { chain } = await inTheMiddle();
    const breaks = await during([['delete from audit where chain = $1 and seq >= 5', chain]]);
    expect(breaks).toMatchObject([{ chain, seq: '5', what: 'cut' }]);
  });

  it('is found where all rows are gone', async () => {
    const breaks = await during([['delete from audit']]);
    expect(breaks.length).toBeGreaterThan(8);
    expect(new Set(breaks.map(({ what }) => what))).toEqual(new Set(['cut']));
  });

  it('is found where two rows changed places', async () => {
    const { chain } = await inTheMiddle();
    const swap = (from: number, to: number): [string, ...unknown[]] => [
      'update audit set seq = $3 where chain = $1 and seq = $2',
      chain,
      from,
      to,
    ];
    expect(await during([swap(3, -1), swap(4, 3), swap(-1, 4)])).toMatchObject([
      { chain, seq: '3', what: 'content' },
    ]);
  });

  it('is found where a row was forged with a hash of its own', async () => {
    const { chain } = await inTheMiddle();
    const forge = (seq: string): [string, ...unknown[]][] => [
      [`update audit set person_id = 'somebody-else' where chain = $1 and seq = $2`, chain, seq],
      [
        `update audit set hash = sha256(convert_to(audit_canonical(audit), 'UTF8')) where chain = $1 and seq = $2`,
        chain,
        seq,
      ],
    ];
    expect(await during(forge('3'))).toMatchObject([{ chain, seq: '4', what: 'link' }]);
    const last = (await rows()).filter((row) => row.chain === chain).at(-1)!.seq;
    expect(await during(forge(last))).toMatchObject([{ chain, seq: last, what: 'cut' }]);
  });

  it('is found by an earlier end where even the head was made anew', async () => {
    const { chains } = await verifyAudit(database.dataSource);
    const { chain } = await inTheMiddle();
    let seen: unknown;
    const breaks = await during(
      [
        ['delete from audit where chain = $1', chain],
        [`update audit_chain set seq = 0, hash = decode(repeat('00', 32), 'hex') where chain = $1`, chain],
      ],
      async () => {
        seen = (await verifyAudit(database.dataSource, { earlier: chains })).breaks;
      },
    );
    expect(breaks).toEqual([]);
    expect(seen).toMatchObject([{ chain, what: 'past' }]);
  });
});
