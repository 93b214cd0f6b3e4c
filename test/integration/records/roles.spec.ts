import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

const ask = <Row>(statement: string, values: unknown[] = []): Promise<Row[]> =>
  database.owner.query<Row[]>(statement, values);

const tables = async (): Promise<string[]> =>
  (
    await ask<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
    )
  ).map(({ name }) => name);
const holding = async (role: string, privilege: string): Promise<string[]> =>
  (
    await ask<{ name: string }>(
      `select relname as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege($1, oid, $2) order by 1`,
      [role, privilege],
    )
  ).map(({ name }) => name);

const KEPT = ['audit', 'audit_anchor', 'audit_chain', 'break_glass', 'counselling_note', 'journey_event'];
const ALSO_KEPT = [
  ...['migration', 'referral_document', 'replaced_record', 'track_event', 'cursor_secret'],
  ...[
    'former_request_ids',
    'consent',
    'disclosure',
    'disclosure_attempt',
    'client_version',
    'related_persons',
  ],
  ...['client_identifier', 'client_merge', 'client_merge_step', 'site_calendar'],
];

describe('the application’s role', () => {
  it.each(['TRUNCATE', 'REFERENCES', 'TRIGGER'])('may %s no table', async (privilege) => {
    expect(await holding('iop_application', privilege)).toEqual([]);
  });

  it.each(['UPDATE', 'DELETE'])('may %s nothing of what has happened', async (privilege) => {
    const may = await holding('iop_application', privilege);
    expect(may).toContain('journey');
    expect(may.filter((table) => [...KEPT, ...ALSO_KEPT].includes(table))).toEqual([]);
    if (privilege === 'DELETE') expect(may).not.toContain('policy_version');
    // Nor a column of it.
    const columns = await ask<{ table: string }>(
      `select distinct table_name as table from information_schema.column_privileges
       where grantee = 'iop_application' and privilege_type = 'UPDATE' and table_name = any($1)`,
      [KEPT],
    );
    expect(columns).toEqual([]);
  });

  it('makes nothing: no table, no schema, no role, no function of its own in ours', async () => {
    const [may] = await ask<Record<string, boolean>>(
      `select has_schema_privilege('iop_application', 'public', 'CREATE') as "inSchema",
              has_database_privilege('iop_application', current_database(), 'CREATE') as schemas,
              rolsuper as super, rolcreaterole as roles, rolcreatedb as databases, rolbypassrls as bypass,
              rolcanlogin as login
       from pg_roles where rolname = 'iop_application'`,
    );
    expect(Object.entries(may!).filter(([, allowed]) => allowed)).toEqual([]);
  });

  it.each([
    'create table mine (it int)',
    'create schema mine',
    'create role mine',
    'create function mine() returns int language sql return 1',
    'set role iop_reporting',
    `alter role iop_application superuser`,
  ])('is denied: %s', async (statement) => {
    await expect(database.dataSource.query(statement)).rejects.toThrow(
      /permission denied|must be|no privileges/i,
    );
  });
});

it('nobody gives themselves more: PostgreSQL warns, and gives nothing', async () => {
  await database.dataSource.query('grant update, delete, truncate on audit to iop_application');
  for (const privilege of ['UPDATE', 'DELETE', 'TRUNCATE'])
    expect(await holding('iop_application', privilege)).not.toContain('audit');
});

describe('the role for reports', () => {
  /** Everything it may read: none of it names anybody, or was typed by anybody. */
  const READ: Readonly<Record<string, readonly string[]>> = {
    journey: [
      ...['closed_at', 'closed_because', 'journey_id', 'number', 'opened_at', 'overdue', 'phase', 'seq'],
      ...['tier', 'track'],
    ],
    journey_event: ['at', 'journey_id', 'rule_id', 'rule_version', 'seq', 'type'],
    policy_version: ['kept_at', 'published_at', 'sha256', 'status', 'version'],
    task: [
      ...[
        'clock',
        'closed_at',
        'due_at',
        'journey_id',
        'raised_at',
        'role',
        'rule_id',
        'rung',
        'seq',
        'status',
      ],
      'task',
    ],
    track: ['seq', 'track_id'],
    track_event: ['at', 'rule_id', 'rule_version', 'seq', 'track_id', 'type'],
  };

  it('reads these columns and no other, of every table that there is', async () => {
    const may = await ask<{ table: string; column: string }>(
      `select relname as table, attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm', 'p') and attnum > 0
         and not attisdropped and has_column_privilege('iop_reporting', c.oid, attnum, 'SELECT')
       order by 1, 2`,
    );
    const found: Record<string, string[]> = {};
    for (const { table, column } of may) (found[table] ??= []).push(column);
    expect(found).toEqual(READ);
  });

  it.each(['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE'])('may %s nothing', async (privilege) => {
    expect(await holding('iop_reporting', privilege)).toEqual([]);
  });

  it('reads no name, no note, no audit', async () => {
    for (const table of (await tables()).filter((name) => !(name in READ))) {
      const runner = database.owner.createQueryRunner();
      await runner.startTransaction();
      await runner.query('set local role iop_reporting');
      await expect(runner.query(`select * from ${table}`)).rejects.toThrow('permission denied');
      await runner.rollbackTransaction();
      await runner.release();
    }
  });
});
