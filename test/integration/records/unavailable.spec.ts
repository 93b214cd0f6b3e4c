import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createDataSource } from '#records/data-source';
import { DatabaseUnavailable } from '#records/db/errors/database-unavailable';
import { StatementFailed } from '#records/db/errors/statement-failed';
import { pingDatabase } from '#records/db/ping-database';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { run } from '#records/db/statement';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../support/database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ statementTimeoutMs: 300, poolSize: 2, connectTimeoutMs: 500 });
});
afterAll(() => database.drop());

const sleep = (seconds: number): Promise<unknown> =>
  run(database.dataSource, { name: 'sleep', text: 'select pg_sleep($1)', prepared: false }, [seconds]);

it('answers a ping', async () => {
  await expect(pingDatabase(database.dataSource)).resolves.toBeUndefined();
});

it('is unavailable when a statement takes too long', async () => {
  await expect(sleep(5)).rejects.toMatchObject({
    name: 'DatabaseUnavailable',
    code: '57014',
    statement: 'sleep',
  });
});

it('is unavailable when every connection stays busy', async () => {
  const busy = createDataSource(database.url, { poolSize: 1, connectTimeoutMs: 100 });
  await busy.initialize();
  const sleeping = run(busy, { name: 'sleep', text: 'select pg_sleep(0.5)', prepared: false });
  await expect(pingDatabase(busy)).rejects.toBeInstanceOf(DatabaseUnavailable);
  await sleeping;
  await busy.destroy();
});

it('is unavailable when the server ends the connection, and back at once with a new one', async () => {
  const other = createDataSource(database.url, { applicationName: 'to-be-ended' });
  await other.initialize();
  const sleeping = run(other, { name: 'sleep', text: 'select pg_sleep(5)', prepared: false }).catch(
    (error: unknown) => error,
  );
  await new Promise((resolve) => setTimeout(resolve, 100));
  await database.dataSource.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'to-be-ended'",
  );
  await expect(sleeping).resolves.toMatchObject({ name: 'DatabaseUnavailable', code: '57P01' });
  await expect(pingDatabase(other)).resolves.toBeUndefined();
  await other.destroy();
});

it('is unavailable once disconnected', async () => {
  const gone = createDataSource(database.url);
  await gone.initialize();
  await gone.destroy();
  await expect(pingDatabase(gone)).rejects.toBeInstanceOf(DatabaseUnavailable);
});

it('is not merely unavailable where the migration never ran', async () => {
  const { url, remove } = await createEmptyDatabase();
  const empty = createDataSource(url);
  await empty.initialize();
  await expect(new ReadJourneys(empty).one('x.1')).rejects.toMatchObject({
    name: 'StatementFailed',
    code: '42P01',
  });
  await expect(new ReadJourneys(empty).one('x.1')).rejects.toBeInstanceOf(StatementFailed);
  await empty.destroy();
  await remove();
});
