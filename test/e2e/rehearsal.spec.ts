import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MOST_DAYS } from '#contracts/http/rehearsal';
import { ApiOnStage, type Answer } from '../support/api-on-stage.js';
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

const advance = async (body: object): Promise<Answer> => {
  const { journeyId } = (await api.refer()).body;
  return api.post(`/v1/rehearsal/journeys/${journeyId}/advance`, body);
};

test.each([
  ['a millisecond', { hours: 1 / 3_600_000 }],
  ['a millisecond, in days', { days: 1 / 86_400_000 }],
  ['what is no whole millisecond', { days: 0.1, hours: 1 / 7_000_000 }],
  ['as long as there is', { days: MOST_DAYS, hours: MOST_DAYS * 24 }],
])('a clock is moved on by %s', async (_, body) => {
  expect((await advance(body)).status).toBe(200);
});

test.each([[{}], [{ days: 0, hours: 0 }], [{ days: 5e-324 }], [{ hours: 1e-7 }]])(
  'and not by less than a millisecond: %j',
  async (body) => {
    const { status, body: problem } = await advance(body);
    expect([status, problem.code, problem.errors]).toEqual([
      400,
      'invalid-input',
      [{ field: 'days', detail: 'days or hours must be a millisecond at least' }],
    ]);
  },
);
