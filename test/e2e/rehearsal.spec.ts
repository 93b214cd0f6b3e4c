import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MOST_DAYS, type Advanced, type RehearsedClocks } from '#contracts/http/rehearsal';
import type { TimelineEvent } from '#contracts/http/timeline';
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

test('the answer says what has happened on the way: how much, which rungs, and whom they tell', async () => {
  const { journeyId } = (await api.refer()).body;
  const path = `/v1/rehearsal/journeys/${journeyId}/advance`;
  const before = (await api.get(`/v1/journeys/${journeyId}`)).body.view.seq;
  const { status, body } = await api.post(path, { days: 6 });
  expect(status).toBe(200);
  const { from, now, events, rungs } = body as unknown as Advanced;
  const passed = Date.parse(now!) - Date.parse(from) - 6 * 86_400_000;
  // And the moment that it took.
  expect([passed >= 0, passed < 60_000]).toEqual([true, true]);
  const { items } = (await api.get(`/v1/journeys/${journeyId}/timeline?limit=200`)).body;
  const recorded = (items as unknown as TimelineEvent[]).filter(({ seq }) => seq > before);
  expect(events).toBe(recorded.length);
  expect(events).toBeGreaterThan(0);
  const reached = recorded
    .filter(({ type }) => type === 'clockReached')
    .map(({ seq, data }) => [seq, data['rung']]);
  expect(rungs.map(({ seq, rung }) => [seq, rung])).toEqual(reached.reverse());
  expect(rungs).toContainEqual(
    expect.objectContaining({ kind: 'contact', rung: 1, role: 'coordinator', title: expect.any(String) }),
  );
});

test('whose clock was moved on is told with its time, to who may move it', async () => {
  const [moved, other] = [(await api.refer()).body.journeyId, (await api.refer()).body.journeyId];
  const { now } = (await api.post(`/v1/rehearsal/journeys/${moved}/advance`, { days: 6 }))
    .body as unknown as Advanced;
  const told = async () => {
    const { items } = (await api.get('/v1/rehearsal/journeys')).body as unknown as RehearsedClocks;
    return new Map(items.map((one) => [one.journeyId, Date.parse(one.now)]));
  };
  const ahead = (await told()).get(moved)! - Date.parse(now!);
  expect([ahead >= 0, ahead < 60_000]).toEqual([true, true]);
  expect((await told()).has(other)).toBe(false);
});

test('up to the next clock it goes, and no further: each time one rings', async () => {
  const { journeyId } = (await api.refer()).body;
  const path = `/v1/rehearsal/journeys/${journeyId}/advance`;
  const next = async () => (await api.get(`/v1/journeys/${journeyId}`)).body.view.clocks[0]!;
  for (let times = 0; times < 3; times += 1) {
    const { id, dueAt } = await next();
    const { status, body } = await api.post(path, { until: 'nextClock' });
    expect(status).toBe(200);
    const { now, rungs } = body as unknown as Advanced;
    expect(rungs.map(({ clock }) => clock)).toContain(id);
    expect(Math.abs(Date.parse(now!) - Date.parse(dueAt))).toBeLessThan(10_000);
  }
});

test('what time it is for a journey is read: that of everybody until it is moved on', async () => {
  const { journeyId } = (await api.refer()).body;
  const path = `/v1/rehearsal/journeys/${journeyId}`;
  const clock = async () => Date.parse((await api.get(path)).body.now!);
  expect(Math.abs((await clock()) - Date.now())).toBeLessThan(60_000);
  const { now } = (await api.post(`${path}/advance`, { hours: 5 })).body;
  expect((await clock()) - Date.parse(now!)).toBeLessThan(60_000);
  expect((await clock()) - Date.now()).toBeGreaterThan(4 * 3_600_000);
});

test.each([
  [{ until: 'nextClock', days: 1 }, 'until', 'until goes without days and hours'],
  [{ until: 'tomorrow' }, 'until', expect.stringContaining('nextClock')],
])('what says both how far and until when is refused: %j', async (body, field, detail) => {
  const { status, body: problem } = await advance(body);
  expect([status, problem.errors]).toEqual([400, [{ field, detail }]]);
});

test('one that is not there in time goes on moving, and nobody waits for minutes: a high risk is told again every quarter of an hour', async () => {
  const { clock } = stage;
  // As the API's own, with less patience.
  const impatient = await ApiOnStage.open(stage, {
    rehearsal: { timeOf: (id) => clock.timeOf(id), advance: (id, ms) => clock.advance(id, ms, 1_000) },
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
