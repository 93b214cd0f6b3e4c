import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { layCable, type Cable } from '../support/cable.js';
import { given } from '../support/given.js';
import { JourneyOnStage } from '../support/journey-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';
import { spawnWorker } from '../support/worker-process.js';

let stage: Stage;
let toDatabase: Cable;
let toTemporal: Cable;
let worker: ChildProcess | undefined;
let log = '';

beforeAll(async () => {
  stage = await openStage();
  const { hostname, port } = new URL(stage.database.url);
  toDatabase = await layCable(hostname, Number(port));
  const [host, temporalPort] = given('TEST_TEMPORAL_ADDRESS').split(':');
  toTemporal = await layCable(host!, Number(temporalPort));
});

afterEach(() => {
  worker?.kill('SIGKILL');
  toDatabase.mend();
  toTemporal.mend();
});

afterAll(async () => {
  await stage?.close();
  await toDatabase?.close();
  await toTemporal?.close();
});

const overCable = (url: string): string =>
  Object.assign(new URL(url), { host: `127.0.0.1:${toDatabase.port}` }).href;

/** A worker process at the end of both cables. */
const start = (settings: NodeJS.ProcessEnv = {}): ChildProcess => {
  log = '';
  return (worker = spawnWorker(
    stage,
    {
      LOG_LEVEL: 'warn',
      DATABASE_URL: overCable(stage.database.url),
      MIGRATION_DATABASE_URL: overCable(stage.database.ownerUrl),
      TEMPORAL_ADDRESS: `127.0.0.1:${toTemporal.port}`,
      ...settings,
    },
    (text) => (log += text),
  ));
};

/** Resolves once the log has it. */
const said = async (text: string): Promise<void> => {
  while (!log.includes(text)) await once(worker!.stderr!, 'data');
};

const ended = async (): Promise<unknown[]> => once(worker!, 'exit') as Promise<unknown[]>;

test('waits for PostgreSQL, then for Temporal, and says so; goes on by itself where they go away; ends with 0', async () => {
  toDatabase.cut();
  toTemporal.cut();
  start();
  await said('waits for PostgreSQL');
  toDatabase.mend();
  await said('PostgreSQL is there');
  await said('waits for Temporal');
  toTemporal.mend();
  const journey = await JourneyOnStage.refer(stage);
  for (const cable of [toDatabase, toTemporal]) {
    cable.cut();
    const reached = journey.reach('recordContactAttempt', { reached: false });
    cable.mend();
    await reached;
  }
  expect(await journey.eventsOf('contactAttempted')).toHaveLength(2);
  for (const secret of [new URL(stage.database.url).password, new URL(stage.database.ownerUrl).password])
    expect(log).not.toContain(secret);
  worker!.kill('SIGTERM');
  expect(await ended()).toEqual([0, null]);
});

test.each([
  ['PostgreSQL', () => toDatabase.cut()],
  ['Temporal', () => toTemporal.cut()],
])('asked to stop while it waits for %s, it ends with 0', async (name, cut) => {
  cut();
  start();
  await said(`waits for ${name}`);
  worker!.kill('SIGTERM');
  expect(await ended()).toEqual([0, null]);
});

test('waits for the namespace; where that is taken away, it ends, and not with 0', async () => {
  const namespace = `life-${process.pid}`;
  const { workflowService, operatorService } = stage.client.connection as Connection;
  start({ TEMPORAL_NAMESPACE: namespace });
  await said('waits for Temporal (');
  await workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: msToTs('1 day'),
  });
  await said('Temporal is there');
  await operatorService.deleteNamespace({ namespace });
  // A poll that is under way is not told: the worker learns of it with the next, a minute later.
  expect(await ended()).toEqual([1, null]);
  expect(log).toContain('the worker has failed');
}, 300_000);

test('a database that lets nobody in is no reason to wait', async () => {
  const url = new URL(overCable(stage.database.url));
  url.password = 'another one than that';
  start({ DATABASE_URL: url.href, MIGRATION_DATABASE_URL: url.href });
  expect(await ended()).toEqual([1, null]);
  expect(log).toContain('the worker has failed');
});
