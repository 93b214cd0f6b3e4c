import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Agent, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { parseJourneyId, workflowIdOf } from '#contracts/journey-id';
import { STAFF_ROLES } from '#access/person';
import type { RunningWorker } from '#worker/run-worker';
import { loadDefaultPolicy } from '#policy/load-policy';
import { ApiOnStage, CLINICIAN } from '../support/api-on-stage.js';
import { spawnApi, type ApiProcess } from '../support/api-process.js';
import { eventually } from '../support/eventually.js';
import { Issuer } from '../support/issuer.js';
import { openStage, type Stage } from '../support/stage.js';

const WAITING = 5;
const READERS = 10;

let stage: Stage;
let issuer: Issuer;
let api: ApiOnStage;
let worker: RunningWorker;
let stopped: ApiProcess;

beforeAll(async () => {
  stage = await openStage(loadDefaultPolicy());
  worker = await stage.startWorker();
  issuer = await Issuer.open();
  api = await ApiOnStage.open(stage, {}, issuer);
  stopped = await spawnApi(stage, issuer);
});

afterAll(async () => {
  stopped?.child.kill('SIGKILL');
  await api?.close();
  await issuer?.down();
  await stage?.close();
});

/** What came of a request: the answer's status and code, or the error of its connection. */
type Outcome = { readonly status?: number; readonly code: string | undefined };

const send = async (agent: Agent, method: string, path: string, body?: object): Promise<Outcome> => {
  const token = await issuer.token({ id: CLINICIAN.id, roles: STAFF_ROLES, sites: ['main'] });
  return new Promise((resolve) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    request(`${stopped.url}${path}`, {
      method,
      agent,
      headers: body ? headers : { authorization: headers.authorization },
    })
      .once('error', ({ code }: NodeJS.ErrnoException) => resolve({ code }))
      .once('response', (answer) => {
        json(answer).then(
          (document) => resolve({ status: answer.statusCode!, code: (document as { code?: string }).code }),
          ({ code }: NodeJS.ErrnoException) => resolve({ code }),
        );
      })
      .end(body && JSON.stringify(body));
  });
};

test('asked to stop under load: all that is under way is answered, whoever comes then is refused, and it ends with 0', async () => {
  const journeys = await Promise.all(
    Array.from({ length: WAITING }, async () => (await api.refer()).body.journeyId),
  );
  await worker.stop();
  const agent = new Agent({ keepAlive: true });
  const waiting = journeys.map((journeyId) =>
    send(agent, 'POST', `/v1/journeys/${journeyId}/record-contact-attempt`, {
      by: CLINICIAN,
      reached: false,
    }),
  );
  await eventually(async () => {
    const handles = journeys.map((id) =>
      stage.client.workflow.getHandle(workflowIdOf(parseJourneyId(id)!.clientId)),
    );
    const described = await Promise.all(handles.map((handle) => handle.describe()));
    return described.every(({ raw }) => raw.pendingWorkflowTask != null);
  });
  const read: Outcome[] = [];
  const reader = async (): Promise<void> => {
    for (let last: Outcome = { code: undefined }; last.code !== 'ECONNREFUSED'; read.push(last))
      last = await send(agent, 'GET', '/v1/journeys');
  };
  const readers = Promise.all(Array.from({ length: READERS }, reader));
  await eventually(() => Promise.resolve(read.length > READERS));
  stopped.child.kill('SIGTERM');

  await readers;
  expect([...new Set(read.map(({ status, code }) => status ?? code))].sort()).toEqual([200, 'ECONNREFUSED']);
  expect(await Promise.all(waiting)).toEqual(journeys.map(() => ({ status: 503, code: 'unconfirmed' })));
  expect(await stopped.ended).toEqual([0, null]);
  agent.destroy();
});
