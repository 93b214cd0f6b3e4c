import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { DEFAULT_SITE } from '#access/sites';
import { ApiOnStage, CLINICIAN, someClient } from '../support/api-on-stage.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let api: ApiOnStage;
let clinician: ApiOnStage;

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  // Of a caseload: how they stand to the journey is looked up, and the request is taken on with it.
  clinician = api.as({ id: CLINICIAN.id, roles: ['clinician'], sites: [DEFAULT_SITE] });
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

/** Sooner than anybody looks at what is overdue. */
const nothingIsOwed = (): Promise<void> =>
  eventually(async () => {
    const owed: unknown[] = await stage.database.dataSource.query('select from owed_recording');
    return owed.length === 0;
  });
afterEach(nothingIsOwed);

const opened = async (): Promise<string> => (await api.refer()).body.journeyId;
const inCaseload = async (): Promise<string> => {
  const journeyId = await opened();
  const assigned = { role: 'clinician', staffId: CLINICIAN.id };
  expect((await api.reach(journeyId, 'assign-care-team', assigned)).status).toBe(200);
  return journeyId;
};

test.each([
  ['of somebody who may not', opened, 'review-plan', { summary: 'x' }, 403],
  ['that is not valid', inCaseload, 'review-plan', { summary: 7 }, 400],
  ['that the journey refuses', inCaseload, 'review-plan', { summary: 'x' }, 409],
  ['that is recorded', inCaseload, 'record-contact-attempt', { reached: false }, 200],
] as const)('a request %s is owed no longer', async (_, journey, path, body, status) => {
  expect((await clinician.reach(await journey(), path, body)).status).toBe(status);
});

test('a referral that is refused is owed no longer', async () => {
  const client = someClient();
  expect((await api.refer({ client })).status).toBe(201);
  expect((await api.refer({ client })).status).toBe(409);
});
