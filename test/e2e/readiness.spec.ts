import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadDefaultPolicy } from '#policy/load-policy';
import { ApiOnStage } from '../support/api-on-stage.js';
import { spawnApi, type ApiProcess } from '../support/api-process.js';
import { eventually } from '../support/eventually.js';
import { Issuer } from '../support/issuer.js';
import { openStage, type Stage } from '../support/stage.js';
import { kill, spawnWorker } from '../support/worker-process.js';

let stage: Stage;
let issuer: Issuer;
let deployed: ApiProcess;

beforeAll(async () => {
  stage = await openStage(loadDefaultPolicy());
  issuer = await Issuer.open();
  deployed = await spawnApi(stage, issuer);
});

afterAll(async () => {
  deployed?.child.kill('SIGKILL');
  await issuer?.down();
  await stage?.close();
});

const readyAt = async (url: string): Promise<{ status: number; body: unknown }> => {
  const answer = await fetch(`${url}/health/ready`);
  return { status: answer.status, body: await answer.json() };
};
const WITHOUT_A_WORKER = { status: 503, body: { code: 'unavailable', down: ['worker'] } };

test('ready is an API whose journeys somebody moves: a worker, and of its own build', async () => {
  const api = await ApiOnStage.open(stage, {}, issuer);
  expect(await readyAt(api.url)).toMatchObject(WITHOUT_A_WORKER);
  expect(await readyAt(deployed.url)).toMatchObject(WITHOUT_A_WORKER);

  await stage.startWorker();
  await eventually(async () => (await readyAt(api.url)).status === 200);
  // That one runs from source.
  expect(await readyAt(deployed.url)).toMatchObject(WITHOUT_A_WORKER);

  const worker = spawnWorker(stage);
  while ((await readyAt(deployed.url)).status !== 200)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await readyAt(deployed.url)).body).toEqual({
    status: 'ready',
    checks: { postgresql: 'up', temporal: 'up', worker: 'up' },
  });
  await kill(worker);
  await api.close();
});
