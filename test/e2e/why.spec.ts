import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parseJourneyId, workflowIdOf } from '#contracts/journey-id';
import { whyQuery } from '#contracts/journey-definitions';
import { documentOf } from '#policy/recorded';
import type { CurrentExplanation } from '#journey/explain/current';
import type { Explanation } from '#journey/explain/explain-event';
import { ELIGIBLE, LEVEL_3 } from '#scenarios/admission';
import { ApiOnStage, DIRECTOR } from '../support/api-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let api: ApiOnStage;
let journeyId: string;

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  await api.qualify();
  journeyId = (await api.refer()).body.journeyId;
  const reach = async (path: string, data: object): Promise<void> => {
    const { status, text } = await api.reach(journeyId, path, data);
    if (status !== 200) throw new Error(text);
  };
  await reach('record-contact-attempt', { reached: true });
  await reach('record-consent', { signer: 'client' });
  await reach('record-risk', { level: 'high', source: 'C-SSRS' });
  await reach('record-eligibility', { ...ELIGIBLE });
  const { ratings } = LEVEL_3;
  await reach('record-assessment', { ratings });
  const document = { ...documentOf(stage.policy), version: 'why.1' };
  await api.post('/v1/policies', { by: DIRECTOR, document, draft: false });
  await reach('adopt-policy', { by: DIRECTOR, version: 'why.1', reason: 'the new one' });
  await reach('decide-level', { level: 3 });
});

afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const read = async <T>(path: string): Promise<T> => {
  const { status, text } = await api.get(path);
  expect([status, text.slice(0, 200)]).toEqual([200, text.slice(0, 200)]);
  return JSON.parse(text) as T;
};
const timeline = async () => (await api.get(`/v1/journeys/${journeyId}/timeline?limit=100`)).body.items;

test('every event of the timeline leads to its why', async () => {
  for (const { seq, type, why, rule } of (await timeline()) as unknown as (Explanation & {
    type: string;
    why: string;
  })[]) {
    const answer = await read<Explanation>(why);
    expect(answer).toMatchObject({ about: 'event', id: type, seq, rule });
    if (rule) expect(answer.inputs).not.toEqual([]);
  }
});

test('the timeline is narrowed by kind: each event is of one, page by page', async () => {
  const all = (await timeline()).map(({ seq }) => seq);
  const of = async (query: string): Promise<number[]> =>
    (await api.get(`/v1/journeys/${journeyId}/timeline?limit=100&${query}`)).body.items.map(({ seq }) => seq);
  const kinds = await Promise.all(
    ['decision', 'report', 'session', 'clock'].map((kind) => of(`kind=${kind}`)),
  );
  expect(kinds.flat().sort((a, b) => b - a)).toEqual(all);
  expect(kinds[0]).not.toEqual([]);
  expect(await of('kind=decision&kind=report&kind=session&kind=clock')).toEqual(all);
  const people = await of('kind=decision&kind=report&kind=session');
  expect(people).toEqual(all.filter((seq) => !kinds[3]!.includes(seq)));
  const page = await api.get(`/v1/journeys/${journeyId}/timeline?limit=2&kind=decision`);
  const next = await api.get(
    `/v1/journeys/${journeyId}/timeline?limit=2&kind=decision&cursor=${page.body.nextCursor}`,
  );
  expect([...page.body.items, ...next.body.items].map(({ seq }) => seq)).toEqual(kinds[0]!.slice(0, 4));
  // Nothing of a kind is no missing journey.
  expect((await api.get(`/v1/journeys/${journeyId}/timeline?kind=weather`)).status).toBe(400);
  const nobody = '00000000-0000-4000-8000-000000000000.1';
  expect((await api.get(`/v1/journeys/${nobody}/timeline?kind=session`)).status).toBe(404);
});

test('R-LOC: the six ratings; the policy is the one of that day', async () => {
  const items = await timeline();
  const of = async (type: string): Promise<Explanation> => {
    const { seq } = items.find((item) => item.type === type)!;
    return read<Explanation>(`/v1/journeys/${journeyId}/why/${seq}`);
  };
  const assessed = await of('assessed');
  expect(assessed).toMatchObject({
    rule: { id: 'R-LOC', version: 1, title: expect.stringContaining('Six dimensions') },
    policyVersion: stage.policy.version,
  });
  expect(assessed.inputs.slice(0, 6).map(({ name, value }) => [name, value])).toEqual(
    Object.entries(LEVEL_3.ratings).map(([dimension, { rating }]) => [dimension, rating]),
  );
  expect(await of('policyAdopted')).toMatchObject({ policyVersion: 'why.1', reason: 'the new one' });
  expect(await of('levelDecided')).toMatchObject({ policyVersion: 'why.1', rule: { id: 'R-LOC-DECIDE' } });
});

test('why it stands so: from the record the same as from the workflow, with the events that decided', async () => {
  const { why } = (await api.get(`/v1/journeys/${journeyId}`)).body as unknown as { why: string };
  const standing = await read<CurrentExplanation>(why);
  expect(standing.items.map(({ about, id }) => `${about} ${id}`)).toEqual(
    expect.arrayContaining([
      'eligibility eligible',
      'level recommended.3',
      'level decided.3',
      'clock risk.1',
      'clock planning',
    ]),
  );
  const { clientId } = parseJourneyId(journeyId)!;
  const asked = await stage.client.workflow
    .getHandle(workflowIdOf(clientId))
    .query(whyQuery, Date.parse(standing.at));
  const items = standing.items.map((item) => ({ ...item, seq: null, by: null, reason: null }));
  expect(asked).toEqual({ ...standing, items });
  const decided = standing.items.find(({ id }) => id === 'decided.3')!;
  expect(await read<Explanation>(`${why}/${decided.seq}`)).toMatchObject({ id: 'levelDecided' });
});

test('an open task leads to why it was raised', async () => {
  const { items } = (await api.get('/v1/tasks?role=onCall&status=open')).body;
  const task = items.find((item) => item.journeyId === journeyId)! as unknown as {
    task: string;
    why: string;
  };
  const standing = await read<CurrentExplanation>(task.why);
  expect(standing.items.find(({ about, id }) => about === 'task' && id === task.task)).toMatchObject({
    rule: { id: 'R-RISK-HIGH' },
    by: { role: 'system' },
    seq: expect.any(Number),
  });
});

test('what is not there', async () => {
  const last = (await timeline())[0]!.seq;
  expect((await api.get(`/v1/journeys/${journeyId}/why/${last + 1}`)).body).toMatchObject({
    status: 404,
    code: 'no-such-event',
  });
  const nobody = `${journeyId.slice(0, -2)}.9`;
  expect((await api.get(`/v1/journeys/${nobody}/why`)).body.code).toBe('no-such-journey');
  expect((await api.get(`/v1/journeys/${nobody}/why/1`)).body.code).toBe('no-such-journey');
  for (const seq of ['0', '-1', 'last', '1.5'])
    expect((await api.get(`/v1/journeys/${journeyId}/why/${seq}`)).body).toMatchObject({
      status: 400,
      errors: [{ field: 'seq' }],
    });
});
