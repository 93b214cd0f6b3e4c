import { MigrationExecutor, type DataSource } from 'typeorm';
import { createDataSource } from './data-source.js';
import { grantRoles } from './db/roles.js';
import { SchemaNotThere } from './schema-not-there.js';

/** Any number of our own: every starter must ask for the same one. */
const LOCK = 7_316_204_118;

/**
 * Migrates the schema and sets the rights of the roles, in one transaction as the tables' owner; returns the names of the migrations that ran. Any number
 * of processes may call it at once: one does the work, and the others wait for it and find nothing left to do.
 * @throws what PostgreSQL or a migration throws; then nothing has changed
 */
export const migrate = async (dataSource: DataSource): Promise<string[]> => {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    // Both end with the transaction, also when this process dies half-way.
    await runner.query('set local statement_timeout = 0');
    await runner.query('select pg_advisory_xact_lock($1)', [LOCK]);
    const executor = new MigrationExecutor(dataSource, runner);
    executor.transaction = 'all';
    const done = await executor.executePendingMigrations();
    await grantRoles(runner);
    await runner.commitTransaction();
    return done.map(({ name }) => name);
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
};

/** As `migrate`, over a connection of its own to `url`, whose role owns the tables. */
export const migrateAt = (url: string): Promise<string[]> => at(url, migrate);

/**
 * Resolves when the schema is up to date. A role that owns the tables (or may create them) migrates; any other role only checks whether it was done.
 * @throws SchemaNotThere if it was not, and another role has to do it; what `migrateAt` throws
 */
export const upToDate = (url: string): Promise<void> =>
  at(url, async (dataSource) => {
    const [found] = await dataSource.query<{ may: boolean | null }[]>(
      `select coalesce((select pg_has_role(relowner, 'MEMBER') from pg_class where oid = to_regclass('migration')),
                       has_schema_privilege(current_schema(), 'CREATE')) as may`,
    );
    if (found!.may) await migrate(dataSource);
    else await mustBeMigrated(dataSource);
  });

const mustBeMigrated = async (dataSource: DataSource): Promise<void> => {
  const [kept] = await dataSource.query<{ there: boolean }[]>(
    `select to_regclass('migration') is not null as there`,
  );
  const done = kept!.there ? await dataSource.query<{ name: string }[]>('select name from migration') : [];
  const names = new Set(done.map(({ name }) => name));
  const missing = dataSource.migrations
    .map(({ name, constructor }) => name ?? constructor.name)
    .filter((name) => !names.has(name));
  if (missing.length > 0) throw new SchemaNotThere(missing);
};

const at = async <T>(url: string, work: (dataSource: DataSource) => Promise<T>): Promise<T> => {
  const dataSource = await createDataSource(url, {
    applicationName: 'iop-migration',
    poolSize: 1,
  }).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
};
