import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { CARRIED_OUT_WITHIN_MS } from '#api/platform/deadline/deadline';
import { STAFF_ROLES } from '#access/person';
import { loadDefaultPolicy } from '#policy/load-policy';
import { ApiOnStage, CLINICIAN, COORDINATOR, SUPERVISOR, referralBody } from '../support/api-on-stage.js';
import { spawnApi, type ApiProcess } from '../support/api-process.js';
import { Issuer } from '../support/issuer.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let issuer: Issuer;
let api: ApiOnStage;
let frozen: ApiProcess;

beforeAll(async () => {
  stage = await openStage(loadDefaultPolicy());
  await stage.startWorker();
  issuer = await Issuer.open();
  api = await ApiOnStage.open(stage, {}, issuer);
  frozen = await spawnApi(stage, issuer);
});

afterAll(async () => {
  frozen?.child.kill('SIGKILL');
  await frozen?.ended;
  await api?.close();
  await issuer?.down();
  await stage?.close();
});

/** A request as bytes: nobody waits for its answer. */
const bytesOf = async (path: string, said: object): Promise<string> => {
  const body = { by: CLINICIAN, ...said };
  const token = await issuer.token({ id: body.by.id, roles: STAFF_ROLES, sites: ['main'] });
  const text = JSON.stringify(body);
  return [
    `POST ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    `authorization: Bearer ${token}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(text)}`,
    '',
    text,
  ].join('\r\n');
};

const connected = async (): Promise<Socket> => {
  const socket = connect(frozen.port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
};

const answerOn = async (socket: Socket): Promise<string> => {
  let answer = '';
  for await (const text of socket.setEncoding('utf8')) {
    answer += text as string;
    if (answer.includes('\r\n\r\n') && answer.endsWith('}')) break;
  }
  return answer;
};

test('what an API process finds in its sockets after it was frozen is not carried out', async () => {
  const { journeyId } = (await api.refer()).body;
  const path = `/v1/journeys/${journeyId}`;
  const requests = await Promise.all([
    bytesOf(`${path}/record-contact-attempt`, { reached: false }),
    bytesOf(`${path}/facts/relapse`, { source: 'self' }),
    bytesOf('/v1/assessors', {
      by: SUPERVISOR,
      staffId: COORDINATOR.id,
      training: 'two days',
      qualifiedFrom: '2020-01-01',
    }),
    bytesOf('/v1/referrals', referralBody()),
  ]);
  const sockets = await Promise.all(requests.map(connected));
  const gone = await connected();
  frozen.child.kill('SIGSTOP');
  requests.forEach((bytes, index) => sockets[index]!.write(bytes));
  await new Promise<void>((resolve) => gone.end(requests[0], resolve));
  await pause(CARRIED_OUT_WITHIN_MS + 1_000);
  frozen.child.kill('SIGCONT');

  for (const answer of await Promise.all(sockets.map(answerOn))) {
    expect(answer).toMatch(/^HTTP\/1\.1 503 /);
    expect(answer).toContain('"code":"unavailable"');
    expect(answer.toLowerCase()).toContain('retry-after: 2');
  }
  gone.destroy();
  const { items } = (await api.get(`${path}/timeline?limit=200`)).body;
  // The latest first: what the referral asks for from the start, and nothing after it.
  expect(items.map(({ type }) => type)).toEqual([
    ...['taskRaised', 'clockReached', 'taskRaised', 'clockReached'],
    'referred',
  ]);
  expect((await api.get('/v1/journeys')).body.items).toHaveLength(1);
  expect(await stage.database.dataSource.query('select from assessor_training')).toHaveLength(0);
});

test('and once it has caught up it carries out what comes', async () => {
  const { journeyId } = (await api.refer()).body;
  await pause(1_500);
  const socket = await connected();
  socket.write(await bytesOf(`/v1/journeys/${journeyId}/record-contact-attempt`, { reached: false }));
  expect(await answerOn(socket)).toMatch(/^HTTP\/1\.1 200 /);
  socket.destroy();
});
