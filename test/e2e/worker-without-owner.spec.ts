import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { execFile, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { JourneyOnStage } from '../support/journey-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';
import { spawnWorker, stop } from '../support/worker-process.js';

const MIGRATE = fileURLToPath(new URL('../../dist/apps/tools/deploy-checks/migrate.js', import.meta.url));

let stage: Stage;
let worker: ChildProcess | undefined;
let log = '';
beforeAll(async () => {
  stage = await openStage();
});
afterEach(async () => {
  if (worker?.exitCode === null) await stop(worker);
});
afterAll(() => stage?.close());

/** The worker as docker compose has it: with the application's login, and nothing of the owner's. */
const start = (): ChildProcess => {
  log = '';
  const settings = { LOG_LEVEL: 'warn', MIGRATION_DATABASE_URL: '' };
  return (worker = spawnWorker(stage, settings, (text) => (log += text)));
};
const said = async (text: string): Promise<void> => {
  while (!log.includes(text)) await once(worker!.stderr!, 'data');
};
const migrate = (env: NodeJS.ProcessEnv) =>
  promisify(execFile)(process.execPath, [MIGRATE], { env: { ...process.env, NODE_OPTIONS: '', ...env } });

test('a worker without the owner’s password waits for the migrations, and goes on when they have run', async () => {
  await stage.database.owner.undoLastMigration();
  start();
  await said('waits for PostgreSQL (its migrations have not run)');
  const { stdout } = await migrate({ MIGRATION_DATABASE_URL: stage.database.ownerUrl });
  expect(stdout).toMatch(/^migrations run: \w+\n$/);
  await said('PostgreSQL is there');
  const journey = await JourneyOnStage.refer(stage);
  expect((await journey.reach('recordContactAttempt', { reached: false })).phase).toBe('intake');
});

test('the step that migrates finds nothing to do a second time, and names what it misses', async () => {
  const { stdout } = await migrate({ MIGRATION_DATABASE_URL: stage.database.ownerUrl });
  expect(stdout).toBe('the schema is up to date\n');
  await expect(migrate({ MIGRATION_DATABASE_URL: '' })).rejects.toMatchObject({
    stderr: expect.stringContaining('MIGRATION_DATABASE_URL: must be set'),
  });
});
