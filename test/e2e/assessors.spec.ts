import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Assessor } from '#contracts/http/assessor';
import { ELIGIBLE, LEVEL_3 } from '#scenarios/admission';
import { ApiOnStage, CLINICIAN, COORDINATOR, SUPERVISOR } from '../support/api-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let api: ApiOnStage;

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
});

afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const register = async (): Promise<Assessor[]> =>
  (await api.get('/v1/assessors')).body.items as unknown as Assessor[];

const inAssessment = async (): Promise<string> => {
  const { journeyId } = (await api.refer()).body;
  await api.reach(journeyId, 'record-contact-attempt', { reached: true });
  await api.reach(journeyId, 'record-consent', { signer: 'client' });
  await api.reach(journeyId, 'record-risk', { level: 'low', source: 'C-SSRS' });
  expect((await api.reach(journeyId, 'record-eligibility', ELIGIBLE)).body.phase).toBe('assessment');
  return journeyId;
};

const assess = (journeyId: string, by: object, more: object = {}) =>
  api.reach(journeyId, 'record-assessment', { by, ratings: LEVEL_3.ratings, ...more });

test('R-ASSESSOR: an assessment is taken from those whose training is on record, and only from them', async () => {
  const journeyId = await inAssessment();
  const before = await assess(journeyId, CLINICIAN);
  expect([before.status, before.body.ruleId]).toEqual([409, 'R-ASSESSOR']);
  // Nobody says it of themselves.
  const said = await assess(journeyId, CLINICIAN, { qualified: true });
  expect([said.status, said.body.errors.map(({ field }) => field)]).toEqual([400, ['qualified']]);

  expect((await api.qualify(CLINICIAN.id)).status).toBe(200);
  const other = await assess(journeyId, { ...CLINICIAN, id: 'staff-9' });
  expect([other.status, other.body.ruleId]).toEqual([409, 'R-ASSESSOR']);
  expect((await assess(journeyId, CLINICIAN)).status).toBe(200);
  // Who rates decides: nobody decides over an assessment that they could not have made.
  const decide = (by: object) => api.reach(journeyId, 'decide-level', { by, level: 3 });
  const undecided = await decide({ ...CLINICIAN, id: 'staff-9' });
  expect([undecided.status, undecided.body.ruleId]).toEqual([409, 'R-ASSESSOR']);
  expect((await decide(CLINICIAN)).status).toBe(200);

  const ended = await api.qualify(CLINICIAN.id, { qualifiedUntil: '2021-01-01' });
  expect(ended.body).toMatchObject({
    staffId: CLINICIAN.id,
    qualifiedUntil: '2021-01-01',
    recordedBy: SUPERVISOR.id,
  });
  expect((await assess(journeyId, CLINICIAN)).body.ruleId).toBe('R-ASSESSOR');
  expect((await register()).filter(({ staffId }) => staffId === CLINICIAN.id)).toHaveLength(1);
});

test('training is put on record by a supervisor, once for a request', async () => {
  const mine = await api.qualify('staff-7', { by: COORDINATOR });
  expect([mine.status, mine.body.code]).toEqual([403, 'acts-as-another']);
  const backwards = await api.qualify('staff-7', { qualifiedUntil: '2019-12-31' });
  expect([backwards.status, backwards.body.errors.map(({ field }) => field)]).toEqual([
    400,
    ['qualifiedUntil'],
  ]);
  expect((await register()).some(({ staffId }) => staffId === 'staff-7')).toBe(false);

  const body = { by: SUPERVISOR, staffId: 'staff-7', training: 'two days', qualifiedFrom: '2026-01-01' };
  const key = { 'idempotency-key': 'training-of-7' };
  const first = await api.post('/v1/assessors', body, key);
  const again = await api.post('/v1/assessors', body, key);
  expect([again.status, again.body]).toEqual([200, first.body]);
  const another = await api.post('/v1/assessors', { ...body, training: 'one day' }, key);
  expect([another.status, another.body.code]).toEqual([422, 'idempotency-key-reused']);
});
