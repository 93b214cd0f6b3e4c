import { explain } from '#command-line/explain';
import { migrateAt } from '#records/migrate';
import { readMigrationSettings } from '#settings/processes/migrations';

/**
 * Migrates the schema, as the role that owns the tables: a deployment does this before it starts API and worker. It ends when that is done, so that no
 * running process has that role's password.
 */
try {
  const names = await migrateAt(readMigrationSettings().MIGRATION_DATABASE_URL!);
  process.stdout.write(
    names.length === 0 ? 'the schema is up to date\n' : `migrations run: ${names.join(', ')}\n`,
  );
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
