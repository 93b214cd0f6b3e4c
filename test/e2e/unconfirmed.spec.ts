import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { parseJourneyId, workflowIdOf } from '#contracts/journey-id';
import { connectTemporal, type TemporalConnection } from '#temporal/connection/connect-temporal';
import { ApiOnStage } from '../support/api-on-stage.js';
import { layCable, type Cable } from '../support/cable.js';
import { eventually } from '../support/eventually.js';
import { given } from '../support/given.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let toTemporal: Cable;
let temporal: TemporalConnection;
let api: ApiOnStage;

beforeAll(async () => {
  stage = await openStage();
  const [host, port] = given('TEST_TEMPORAL_ADDRESS').split(':');
  toTemporal = await layCable(host!, Number(port));
  const { namespace } = stage.client.options;
  const connectionOptions = { address: `127.0.0.1:${toTemporal.port}` };
  temporal = connectTemporal(undefined, { connectionOptions, namespace });
  api = await ApiOnStage.open(stage, {
    temporal: { client: temporal.client, taskQueue: stage.taskQueue },
  });
});

afterAll(async () => {
  await api?.close();
  await temporal?.close();
  await stage?.close();
  await toTemporal?.close();
});

test('a connection that breaks under a milestone leaves it open; one that is not there does not', async () => {
  const worker = await stage.startWorker();
  const { journeyId } = (await api.refer()).body;
  await worker.stop();
  const handle = stage.client.workflow.getHandle(workflowIdOf(parseJourneyId(journeyId)!.clientId));
  const send = (key: string) =>
    api.reach(journeyId, 'record-contact-attempt', { reached: false }, { 'idempotency-key': key });

  const key = randomUUID();
  const underWay = send(key);
  await eventually(async () => (await handle.describe()).raw.pendingWorkflowTask != null);
  toTemporal.cut();
  expect((await underWay).body).toMatchObject({ status: 503, code: 'unconfirmed' });
  expect((await send(randomUUID())).body).toMatchObject({
    status: 503,
    code: 'unavailable',
    down: ['temporal'],
  });

  toTemporal.mend();
  await stage.startWorker();
  await eventually(async () => (await send(key)).status === 200);
  const { body } = await api.get(`/v1/journeys/${journeyId}/timeline?limit=200`);
  expect(body.items.filter(({ type }) => type === 'contactAttempted')).toHaveLength(1);
});
