import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MOST_DAYS } from '#contracts/http/rehearsal';
import { parseJourneyId, workflowIdOf } from '#contracts/journey-id';
import { ApiOnStage, CLINICIAN, type Answer } from '../support/api-on-stage.js';
import { eventually } from '../support/eventually.js';
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

test('one that is not there in time goes on moving, and nobody waits for minutes: a high risk is told again every quarter of an hour', async () => {
  const { clock } = stage;
  // As the API's own, with less patience.
  const impatient = await ApiOnStage.open(stage, {
    rehearsal: { advance: (id, ms) => clock.advance(id, ms, 1_000) },
  });
  const { journeyId } = (await api.refer()).body;
  const running = stage.client.workflow.getHandle(workflowIdOf(parseJourneyId(journeyId)!.clientId));
  try {
    await api.post(`/v1/journeys/${journeyId}/facts/high-risk`, { by: CLINICIAN, source: 'judgement' });
    const risk = async () => (await api.get(`/v1/journeys/${journeyId}`)).body.view?.risk;
    await eventually(async () => (await risk()) === 'high');
    const body = { days: MOST_DAYS };
    const answer = await impatient.post(`/v1/rehearsal/journeys/${journeyId}/advance`, body);
    expect([answer.status, answer.body.code]).toEqual([503, 'unconfirmed']);
    expect(answer.body.detail).toContain('moving still');
  } finally {
    await running.terminate();
    await impatient.close();
  }
});
