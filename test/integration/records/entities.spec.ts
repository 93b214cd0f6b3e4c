import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '#records/data-source';
import { sqlIndexes } from '#records/db/sql-index';
import type { DataSource } from 'typeorm';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../support/database.js';
import { beyondEntities, schemaOf } from '../../support/schema.js';

/** One database as the migrations make it, and one as TypeORM makes it from the entities. */
let migrated: TestDatabase;
let described: DataSource;
let remove: () => Promise<void>;

beforeAll(async () => {
  migrated = await createTestDatabase();
  const empty = await createEmptyDatabase();
  remove = empty.remove;
  described = await createDataSource(empty.url, { poolSize: 2 }).initialize();
  await described.synchronize();
  for (const statement of sqlIndexes(described)) await described.query(statement);
});
afterAll(async () => {
  await described?.destroy();
  await remove?.();
  await migrated?.drop();
});

const differences = (one: readonly string[], other: readonly string[]): string[] => [
  ...one.filter((line) => !other.includes(line)).map((line) => `migrations alone: ${line}`),
  ...other.filter((line) => !one.includes(line)).map((line) => `entities alone: ${line}`),
];

/** What a statement changes, and is undone. */
const changedBy = async (dataSource: DataSource, statement: string): Promise<string[]> => {
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query(statement);
    return await schemaOf(runner);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
};

describe('entities and migrations', () => {
  it('say the same of every column, constraint and index', async () => {
    const schema = await schemaOf(migrated.owner);
    expect(schema.length).toBeGreaterThan(250);
    expect(differences(schema, await schemaOf(described))).toEqual([]);
  });

  it('leave TypeORM nothing to do', async () => {
    const { upQueries, downQueries } = await migrated.owner.driver.createSchemaBuilder().log();
    expect([...upQueries, ...downQueries].map(({ query }) => query)).toEqual([]);
  });

  /** Whoever changes one of both and forgets the other is told. */
  it.each([
    ['a column more', 'alter table client add nickname text'],
    ['a column less', 'alter table consent drop column revocation'],
    ['a column that may be empty', 'alter table task alter role drop not null'],
    ['another type', 'alter table journey alter number type bigint'],
    ['another collation', 'alter table policy_version alter version type text collate "default"'],
    ['another default', `alter table disclosure alter status set default 'sent'`],
    ['an index less', 'drop index disclosure_of_consent_pending'],
    ['an index of an expression less', 'drop index client_by_name'],
    ['an index more', 'create index another on audit (request_id)'],
    [
      'an index in another order',
      'drop index caseload_risk; create index caseload_risk on journey (risk, opened_at, journey_id)',
    ],
    [
      'an index of other rows',
      'drop index journey_one_open; create unique index journey_one_open on journey (client_id)',
    ],
    ['a check less', 'alter table consent drop constraint consent_revoked_check'],
    [
      'another check',
      `alter table task drop constraint task_status_check; alter table task add constraint task_status_check check (status <> '')`,
    ],
    ['a unique constraint less', 'alter table disclosure drop constraint disclosure_request'],
    ['a key of other columns', 'alter table track_event drop constraint track_event_pkey'],
    ['a reference less', 'alter table counselling_note drop constraint counselling_note_of_journey'],
    ['a table less', 'drop table recording_conflict'],
    ['a table more', 'create table another (id int primary key)'],
  ])('differ by %s, on either side', async (_, statement) => {
    const [schema, said] = [await schemaOf(migrated.owner), await schemaOf(described)];
    const byMigration = differences(await changedBy(migrated.owner, statement), said);
    const byEntity = differences(schema, await changedBy(described, statement));
    expect([byMigration, byEntity]).not.toContainEqual([]);
  });

  it('differ by these alone, which an entity cannot say', async () => {
    expect(await beyondEntities(described)).toEqual([]);
    expect(await beyondEntities(migrated.owner)).toEqual([
      // The audit numbers and chains its rows itself; nobody else can (ADR 22).
      'function audit_append',
      'function audit_canonical',
      'function audit_chain_of',
      // A review is asked for once, and done once (A-GLASS-REVIEW).
      'function break_glass_task_is_closed',
      // A record number that was a client's stays to be read, with its end.
      'function client_identifier_is_ended',
      // What is signed, or accounted for, cannot be changed or taken away (R-CONSENT-REVOKE, R-DISCLOSE-ACCOUNT).
      'function consent_is_kept',
      'function disclosure_attempt_is_kept',
      'function disclosure_attempt_is_settled',
      'function disclosure_is_kept',
      'function disclosure_is_settled',
      // What is published has journeys under it.
      'function policy_version_is_kept',
      // Rows that change often have room on their page; what is owed is cleaned by number.
      'storage of audit_chain fillfactor=10',
      'storage of journey fillfactor=80',
      'storage of owed_recording autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=2000',
      'storage of track fillfactor=50',
      'trigger audit_append on audit',
      'trigger break_glass_task_closed on break_glass_task',
      'trigger client_identifier_ended on client_identifier',
      'trigger consent_kept on consent',
      'trigger disclosure_attempt_kept on disclosure_attempt',
      'trigger disclosure_attempt_settled on disclosure_attempt',
      'trigger disclosure_kept on disclosure',
      'trigger disclosure_settled on disclosure',
      'trigger policy_version_kept on policy_version',
    ]);
  });
});
