import { migrateAt } from '#records/migrate';
import { given } from '#settings/given';
import { explain } from '#command-line/explain';

const URL_OF_OWNER = 'MIGRATION_DATABASE_URL';

/**
 * A deployment's step before API and worker: the schema, brought up to date by the role that owns the tables. It ends when that is
 * done, so no process that runs has that role's password. @throws Error that names the variable, and repeats no value
 */
async function migrations(): Promise<readonly string[]> {
  const { values, faults } = given(process.env, [URL_OF_OWNER]);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const url = values[URL_OF_OWNER];
  if (url === undefined) throw new Error(`${URL_OF_OWNER} is not set`);
  return migrateAt(url);
}

try {
  const names = await migrations();
  process.stdout.write(
    names.length === 0 ? 'the schema is up to date\n' : `migrations run: ${names.join(', ')}\n`,
  );
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
