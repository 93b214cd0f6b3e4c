import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import type { ApiOptions } from '#api/app';
import { createDataSource } from '#records/data-source';
import type { RunningWorker } from '#worker/run-worker';
import type { DataSource } from 'typeorm';
import { ApiOnStage, CLINICIAN } from '../support/api-on-stage.js';
import { layCable, type Cable } from '../support/cable.js';
import { eventually } from '../support/eventually.js';
import { given } from '../support/given.js';
import { whileNothingIsWritten } from '../support/nothing-written.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let toDatabase: Cable;
let toTemporal: Cable;
let connection: Connection;
let workersRecords: DataSource;
let worker: RunningWorker;
let overTheCables: Pick<ApiOptions, 'records' | 'temporal'>;
let api: ApiOnStage;

beforeAll(async () => {
  stage = await openStage();
  const database = new URL(stage.database.url);
  toDatabase = await layCable(database.hostname, Number(database.port));
  database.host = `127.0.0.1:${toDatabase.port}`;
  const [host, port] = given('TEST_TEMPORAL_ADDRESS').split(':');
  toTemporal = await layCable(host!, Number(port));
  connection = Connection.lazy({
    address: `127.0.0.1:${toTemporal.port}`,
    channelArgs: { 'grpc.initial_reconnect_backoff_ms': 100, 'grpc.max_reconnect_backoff_ms': 300 },
  });
  workersRecords = await createDataSource(database.href).initialize();
  worker = await stage.startWorker({ dataSource: workersRecords });
  overTheCables = {
    records: { databaseUrl: database.href },
    temporal: {
      client: new Client({ connection, namespace: stage.client.options.namespace }),
      taskQueue: stage.taskQueue,
    },
  };
  api = await ApiOnStage.open(stage, overTheCables);
});

afterEach(() => {
  toDatabase.mend();
  toTemporal.mend();
});

afterAll(async () => {
  await api?.close();
  await worker?.stop();
  await workersRecords?.destroy();
  await connection?.close();
  await stage?.close();
  await toDatabase?.close();
  await toTemporal?.close();
});

const opened = async (): Promise<string> => (await api.refer()).body.journeyId;
const ready = async (): Promise<boolean> => (await api.get('/health/ready')).status === 200;
const attempts = async (journeyId: string): Promise<number> =>
  (await api.get(`/v1/journeys/${journeyId}/timeline?limit=200`)).body.items.filter(
    ({ type }: { type: string }) => type === 'contactAttempted',
  ).length;

test('without PostgreSQL: 503 that names it, and nothing half done; facts are taken all the same', async () => {
  const journeyId = await opened();
  const key = { 'idempotency-key': randomUUID() };
  toDatabase.cut();
  expect((await api.get('/health/live')).status).toBe(200);
  expect((await api.get('/health/ready')).body).toMatchObject({ status: 503, down: ['postgresql'] });
  for (const answer of [
    await api.get('/v1/journeys'),
    await api.refer(),
    await api.reach(journeyId, 'record-contact-attempt', { reached: false }, key),
  ]) {
    expect([answer.status, answer.body.code, answer.body.down]).toEqual([503, 'unavailable', ['postgresql']]);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  }
  const fact = await api.post(
    `/v1/journeys/${journeyId}/facts/high-risk`,
    { by: CLINICIAN, source: 'C-SSRS' },
    key,
  );
  expect(fact.status).toBe(202);
  toDatabase.mend();
  await eventually(ready);
  await eventually(async () => (await api.get(`/v1/journeys/${journeyId}`)).body.view?.risk === 'high');
  expect(await attempts(journeyId)).toBe(0);
});

test('started while PostgreSQL is away: at which site a journey is nobody guesses, 503 until it could be asked once', async () => {
  const journeyId = await opened();
  toDatabase.cut();
  const late = await ApiOnStage.open(stage, overTheCables, api.issuer);
  try {
    const fact = { by: CLINICIAN, source: 'C-SSRS' };
    const send = () => late.post(`/v1/journeys/${journeyId}/facts/high-risk`, fact);
    const { status, body } = await send();
    expect([status, body.code, body.down]).toEqual([503, 'unavailable', ['postgresql']]);
    toDatabase.mend();
    await eventually(async () => (await send()).status === 202);
    toDatabase.cut();
    expect((await send()).status).toBe(202);
  } finally {
    toDatabase.mend();
    await late.close();
  }
  await eventually(ready);
});

test('PostgreSQL goes while a milestone is on its way: 503, and the same key has the one true answer later', async () => {
  const journeyId = await opened();
  const key = { 'idempotency-key': randomUUID() };
  const send = () => api.reach(journeyId, 'record-contact-attempt', { reached: true }, key);
  // With or without a key: what could not be recorded later is told to no journey.
  toDatabase.cut();
  const unkeyed = await api.reach(journeyId, 'record-contact-attempt', { reached: false });
  expect([unkeyed.status, unkeyed.body.code]).toEqual([503, 'unavailable']);
  toDatabase.mend();
  await eventually(ready);

  // It goes when the journey has answered, and the commit is on its way.
  const lost = await whileNothingIsWritten(stage.database, async () => {
    const sent = send();
    await eventually(async () => (await waitingToWrite()) > 0);
    toDatabase.cut();
    return sent;
  });
  expect([lost.status, lost.body.code]).toEqual([503, 'unavailable']);
  toDatabase.mend();
  await eventually(ready);
  expect((await send()).status).toBe(200);
  expect((await send()).status).toBe(200);
  expect(await attempts(journeyId)).toBe(1);
});

/** Connections that wait to write an event. */
const waitingToWrite = async (): Promise<number> =>
  (
    await stage.database.owner.query<unknown[]>(
      `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
  ).length;

test('without Temporal: 503 that names it; reading goes on', async () => {
  const journeyId = await opened();
  const key = { 'idempotency-key': randomUUID() };
  toTemporal.cut();
  expect((await api.get('/health/ready')).body).toMatchObject({ status: 503, down: ['temporal'] });
  expect((await api.get(`/v1/journeys/${journeyId}`)).status).toBe(200);
  const answers = await Promise.all([
    api.reach(journeyId, 'record-contact-attempt', { reached: false }, key),
    api.post(`/v1/journeys/${journeyId}/facts/relapse`, { by: CLINICIAN, source: 'self' }),
  ]);
  for (const { status, headers } of answers) expect([status, headers.get('retry-after')]).toEqual([503, '2']);
  toTemporal.mend();
  await eventually(ready);
  expect((await api.reach(journeyId, 'record-contact-attempt', { reached: false }, key)).status).toBe(200);
  expect(await attempts(journeyId)).toBe(1);
});

test('without a worker: 503, and the same key is answered once there is one again', async () => {
  const journeyId = await opened();
  await worker.stop();
  const key = { 'idempotency-key': randomUUID() };
  const send = () => api.reach(journeyId, 'record-contact-attempt', { reached: false }, key);
  const waiting = await send();
  expect([waiting.status, waiting.body.code]).toEqual([503, 'unconfirmed']);
  worker = await stage.startWorker({ dataSource: workersRecords });
  expect((await send()).status).toBe(200);
  expect(await attempts(journeyId)).toBe(1);
});
