import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from '#access/person';
import type { ClinicalDataOfJourney } from '#contracts/http/clinical-data';
import { loadDefaultPolicy } from '#policy/load-policy';
import { CLINICAL_DATA } from '#scenarios/clinical-data';
import { leaving } from '#scenarios/leaving';
import { ApiOnStage, someClient } from '../support/api-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';

const SUPERVISOR: Person = { id: 'supervisor-data', roles: ['supervisor'], sites: ['main'] };

let stage: Stage;
let api: ApiOnStage;

beforeAll(async () => {
  stage = await openStage(loadDefaultPolicy());
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const read = async (journeyId: string) => {
  const { status, body } = await api.as(SUPERVISOR).get(`/v1/journeys/${journeyId}/clinical-data`);
  return { status, body: body as unknown as ClinicalDataOfJourney };
};
const record = (journeyId: string, data: object) =>
  api.as(SUPERVISOR).post(`/v1/journeys/${journeyId}/record-clinical-data`, data);

test('R-CLINICAL over HTTP: part by part with who and when, and to begin with when the client is back', async () => {
  const client = someClient();
  const { journeyId } = (await api.refer({ client })).body;
  const empty = await read(journeyId);
  expect(empty.status).toBe(200);
  expect([new Set(Object.values(empty.body.parts)), empty.body.before]).toEqual([new Set([null]), null]);

  expect((await record(journeyId, CLINICAL_DATA)).status).toBe(200);
  expect((await record(journeyId, { arrestsIn30Days: 2 })).status).toBe(200);
  const nothing = await record(journeyId, {});
  expect([nothing.status, nothing.body.ruleId]).toEqual([409, 'R-CLINICAL']);
  const { parts, before } = (await read(journeyId)).body;
  expect([parts.substances?.value, parts.substances?.recordedBy]).toEqual([
    CLINICAL_DATA.substances,
    SUPERVISOR.id,
  ]);
  expect([parts.arrestsIn30Days?.value, parts.employment?.value, before]).toEqual([2, 'partTime', null]);
  expect(parts.arrestsIn30Days!.recordedAt >= parts.employment!.recordedAt).toBe(true);

  expect((await api.reach(journeyId, 'withdraw', leaving('moves away'))).status).toBe(200);
  const returned = (await api.refer({ client, entryKind: 'return' })).body.journeyId;
  const prefilled = (await read(returned)).body;
  expect([prefilled.parts.diagnoses, prefilled.before]).toEqual([null, { journeyId, parts }]);
  expect((await record(returned, { diagnoses: ['F11.20'] })).status).toBe(200);
  const own = (await read(returned)).body;
  expect([own.parts.diagnoses?.value, own.parts.employment, own.before]).toEqual([['F11.20'], null, null]);

  const nobody = await read(journeyId.replace(/\.1$/, '.7'));
  expect(nobody.status).toBe(404);
});
