import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { documentOf } from '#policy/recorded';
import { ApiOnStage, DIRECTOR, type Answer } from '../support/api-on-stage.js';
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

const publish = (version: string, changes: object = {}, draft = false): Promise<Answer> =>
  api.post('/v1/policies', {
    by: DIRECTOR,
    document: { ...documentOf(stage.policy), version, ...changes },
    draft,
  });
const adopt = (journeyId: string, version: string, headers: Record<string, string> = {}): Promise<Answer> =>
  api.reach(journeyId, 'adopt-policy', { by: DIRECTOR, version, reason: 'new times' }, headers);
const withFirstContact = (businessDays: number): object => ({
  clocks: { ...stage.policy.clocks, firstContact: { businessDays } },
});
const screening = async (): Promise<string> => (await api.refer()).body.journeyId;

test('a journey adopts what was published since; its clocks move, and the timeline says so', async () => {
  const { journeyId, clocks } = (await api.refer()).body;
  expect((await publish('a.1', withFirstContact(5))).status).toBe(201);
  const key = { 'idempotency-key': `adopt-${journeyId}` };
  const answer = await adopt(journeyId, 'a.1', key);
  expect(answer).toMatchObject({ status: 200, body: { policyVersion: 'a.1' } });
  expect(Date.parse(answer.body.clocks[0]!.dueAt)).toBeGreaterThan(Date.parse(clocks[0]!.dueAt));
  const [latest] = (await api.get(`/v1/journeys/${journeyId}/timeline`)).body.items;
  expect(latest).toMatchObject({
    type: 'policyAdopted',
    rule: { id: 'R-POLICY' },
    reason: 'new times',
    data: { from: stage.policy.version, to: 'a.1' },
  });

  await api.reach(journeyId, 'record-contact-attempt', { reached: true });
  expect((await adopt(journeyId, 'a.1', key)).body).toEqual(answer.body);
  expect(await adopt(journeyId, 'a.1')).toMatchObject({ status: 409, body: { ruleId: 'R-POLICY' } });
});

test('what cannot be adopted', async () => {
  const journeyId = await screening();
  await publish('a.draft', {}, true);
  expect(await adopt(journeyId, 'a.draft')).toMatchObject({ status: 404, body: { code: 'no-such-policy' } });
  expect((await adopt(journeyId, 'nowhere')).body.code).toBe('no-such-policy');
  expect((await adopt(`${journeyId.slice(0, -2)}.9`, 'a.1')).status).toBe(404);
  const bad = await api.reach(journeyId, 'adopt-policy', { by: DIRECTOR, version: 'a 1', extra: 1 });
  expect(bad.body.errors.map(({ field }) => field).sort()).toEqual(['extra', 'reason', 'version']);
});

test('many: a line for each, as it would have been answered alone, and a summary', async () => {
  const [first, second, closed] = [await screening(), await screening(), await screening()];
  await api.reach(closed, 'withdraw', { reason: 'moved away' });
  await publish('a.2');
  const nobody = '6f1c1f0e-6f0f-4a53-9c39-0d6f5d1f7f0a.1';
  const body = { by: DIRECTOR, journeyIds: [first, closed, nobody, second], reason: 'new times' };
  const key = { 'idempotency-key': 'many-a.2' };
  const linesOf = ({ text }: Answer): unknown[] =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
  const answer = await api.post('/v1/policies/a.2/adopt', body, key);
  expect(linesOf(answer)).toMatchObject([
    { journeyId: first, status: 200, policyVersion: 'a.2' },
    { journeyId: closed, status: 409, problem: { code: 'journey-closed' } },
    { journeyId: nobody, status: 404, problem: { code: 'no-such-journey' } },
    { journeyId: second, status: 200, policyVersion: 'a.2' },
    { summary: { journeys: 4, adopted: 2, notAdopted: 2, stopped: false } },
  ]);
  expect(linesOf(await api.post('/v1/policies/a.2/adopt', body, key))).toEqual(linesOf(answer));

  expect((await api.post('/v1/policies/nowhere/adopt', body)).body.code).toBe('no-such-policy');
  const twice = await api.post('/v1/policies/a.2/adopt', { ...body, journeyIds: [first, first, 'x'] });
  expect(twice.body.errors.map(({ field }) => field)).toContain('journeyIds.2');
});

test('the caseload by the version that journeys are under, as a list, as a search and counted', async () => {
  const under = await screening();
  await screening();
  expect((await publish('a.filter')).status).toBe(201);
  expect((await adopt(under, 'a.filter')).status).toBe(200);
  const ids = ({ body }: Answer): string[] => body.items.map(({ journeyId }) => journeyId);
  for (const sort of ['newest', 'due', 'phaseSince', 'name'])
    expect(ids(await api.get(`/v1/journeys?policyVersion=a.filter&open=true&sort=${sort}`))).toEqual([under]);
  const searched = await api.post('/v1/journeys/search', { policyVersion: 'a.filter' });
  expect([searched.status, ids(searched)]).toEqual([200, [under]]);
  const counted = await api.get('/v1/journeys/counts?by=phase&policyVersion=a.filter');
  expect(counted.body.items).toContainEqual({ value: 'intake', count: 1, more: false });
  // As with a track or a tier that nobody has: nothing is found.
  expect(ids(await api.get('/v1/journeys?policyVersion=nowhere'))).toEqual([]);
  const faulty = await api.get('/v1/journeys?policyVersion=a%20b');
  expect([faulty.status, faulty.body.errors[0]!.field]).toEqual([400, 'policyVersion']);
  await api.reach(under, 'withdraw', { reason: 'moved away' });
  expect(ids(await api.get('/v1/journeys?policyVersion=a.filter&open=true'))).toEqual([]);
  expect(ids(await api.get('/v1/journeys?policyVersion=a.filter'))).toEqual([under]);
});
