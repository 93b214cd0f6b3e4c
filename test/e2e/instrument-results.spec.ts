import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ListedResult, ListedTrend } from '#contracts/http/results';
import { bam, CSSRS, phq9 } from '#scenarios/instruments-taken';
import { ApiOnStage, CLINICIAN, someClient, type Answer } from '../support/api-on-stage.js';
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

const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString();
const EARLIER = '2020-02-03T10:00:00-05:00';

const take = (journeyId: string, body: object, at = api): Promise<Answer> =>
  at.post(`/v1/journeys/${journeyId}/facts/instrument`, {
    by: CLINICIAN,
    takenAt: YESTERDAY,
    how: 'interview',
    ...body,
  });
const fields = ({ body }: Answer): string[] => body.errors.map(({ field }) => field);
const resultsOf = async (journeyId: string): Promise<ListedResult[]> =>
  (JSON.parse((await api.get(`/v1/journeys/${journeyId}/instruments`)).text) as { items: ListedResult[] })
    .items;
/** Its results once there are so many: a fact is taken in after it has been answered. */
const recorded = async (journeyId: string, count: number): Promise<ListedResult[]> => {
  await eventually(async () => (await resultsOf(journeyId)).length >= count);
  return resultsOf(journeyId);
};
const trendsOf = async (clientId: string): Promise<ListedTrend[]> =>
  (JSON.parse((await api.get(`/v1/clients/${clientId}/trends`)).text) as { items: ListedTrend[] }).items;

describe('an instrument over HTTP', () => {
  test('is scored, kept with its items and told again with who, when and how', async () => {
    const { journeyId } = (await api.refer()).body;
    const answer = await take(journeyId, { code: 'PHQ-9', items: phq9(1, 1), how: 'telehealth' });
    expect([answer.status, answer.body]).toEqual([
      202,
      { journeyId, fact: 'instrument', accepted: true, after: expect.any(Number) },
    ]);
    expect(await recorded(journeyId, 1)).toEqual([
      {
        seq: expect.any(Number) as unknown,
        code: 'PHQ-9',
        takenAt: YESTERDAY,
        recordedAt: expect.any(String) as unknown,
        by: CLINICIAN,
        how: 'telehealth',
        totalOnly: false,
        items: phq9(1, 1),
        total: 9,
        subscales: {},
        band: 'mild',
        flags: ['item9'],
        positive: null,
      },
    ]);
    const { view } = (await api.get(`/v1/journeys/${journeyId}`)).body;
    expect(view.tasks.map(({ title }) => title)).toContain(
      'PHQ-9 item 9 is above 0: review, and take a C-SSRS today',
    );
    await take(journeyId, { code: 'C-SSRS', items: CSSRS.low, takenAt: new Date().toISOString() });
    await recorded(journeyId, 2);
    const after = (await api.get(`/v1/journeys/${journeyId}`)).body.view;
    expect([after.risk, after.tasks.filter(({ task }) => task.startsWith('asked.'))]).toEqual(['low', []]);
  });

  test.each([
    ['an item missing', { code: 'PHQ-9', items: phq9(1).slice(0, 8) }, 422, ['items[8]']],
    [
      'two off the scale',
      { code: 'PHQ-9', items: [4, 1, 1, 1, 1, 1, 1, 1, 'x'] },
      422,
      ['items[0]', 'items[8]'],
    ],
    ['one too many', { code: 'PHQ-9', items: [...phq9(1), 0] }, 422, ['items[9]']],
    ['no sex where the cut needs it', { code: 'AUDIT-C', items: [1, 1, 1] }, 422, ['sex']],
    ['an unknown instrument', { code: 'PHQ-15', items: [] }, 400, ['code']],
    ['a way nobody knows', { code: 'PHQ-9', items: phq9(1), how: 'letter' }, 400, ['how']],
    ['no list of items', { code: 'PHQ-9', items: 'all' }, 400, ['items']],
    ['a total beside the items', { code: 'PHQ-9', items: phq9(1), total: 8 }, 400, ['total']],
    ['no instant', { code: 'PHQ-9', items: phq9(1), takenAt: '2026-01-05' }, 400, ['takenAt']],
  ])('%s is refused, and leaves no trace', async (_, body, status, named) => {
    const { journeyId } = (await api.refer()).body;
    const before = (await api.get(`/v1/journeys/${journeyId}/timeline`)).body.items.length;
    const answer = await take(journeyId, body);
    expect([answer.status, fields(answer)]).toEqual([status, named]);
    expect(answer.body.code).toBe(status === 422 ? 'instrument-unscorable' : 'invalid-input');
    // What is sent after it is taken in after it: so the refused one is not on its way.
    await take(journeyId, { code: 'PHQ-9', items: phq9(0) });
    await recorded(journeyId, 1);
    const after = (await api.get(`/v1/journeys/${journeyId}/timeline`)).body.items;
    expect(after).toHaveLength(before + 1);
  });

  test('what will only have been taken is refused where nobody rehearses', async () => {
    const { journeyId } = (await api.refer()).body;
    const inCare = await ApiOnStage.open(stage, { rehearsal: null });
    try {
      const at = (ms: number): string => new Date(Date.now() + ms).toISOString();
      const future = await take(journeyId, { code: 'PHQ-9', items: phq9(0), takenAt: at(120_000) }, inCare);
      expect([future.status, fields(future)]).toEqual([400, ['takenAt']]);
      const skewed = await take(journeyId, { code: 'PHQ-9', items: phq9(0), takenAt: at(20_000) }, inCare);
      expect(skewed.status).toBe(202);
    } finally {
      await inCare.close();
    }
  });

  test('sent again with its key, it is taken in once', async () => {
    const { journeyId } = (await api.refer()).body;
    const body = { by: CLINICIAN, takenAt: YESTERDAY, how: 'selfReport', code: 'BAM', items: bam(1) };
    const path = `/v1/journeys/${journeyId}/facts/instrument`;
    for (let time = 0; time < 3; time += 1)
      expect((await api.post(path, body, { 'idempotency-key': `${journeyId}-bam` })).status).toBe(202);
    await take(journeyId, { code: 'PHQ-9', items: phq9(0) });
    expect((await recorded(journeyId, 2)).map(({ code }) => code)).toEqual(['PHQ-9', 'BAM']);
  });
});

describe('trends', () => {
  test('go over all journeys of a client; what came as a total stays one', async () => {
    const client = someClient();
    const first = (await api.refer({ client })).body;
    await take(first.journeyId, { code: 'PHQ-9', items: phq9(2), takenAt: EARLIER });
    const total = { instrument: 'PHQ-9', total: 12, takenAt: '2020-03-03T10:00:00-05:00' };
    await api.post(`/v1/journeys/${first.journeyId}/facts/result`, { by: CLINICIAN, result: total });
    await recorded(first.journeyId, 2);
    expect((await api.reach(first.journeyId, 'withdraw', { reason: 'moved away' })).status).toBe(200);

    const second = (await api.refer({ client, entryKind: 'return' })).body;
    await take(second.journeyId, { code: 'PHQ-9', items: phq9(1) });
    await take(second.journeyId, { code: 'BAM', items: bam(2, 1) });
    await recorded(second.journeyId, 2);
    const clientId = second.journeyId.split('.')[0]!;
    const [use, phq] = (await trendsOf(clientId)).toSorted((a, b) =>
      a.instrument.localeCompare(b.instrument),
    );
    expect(use).toMatchObject({ instrument: 'BAM-USE', latest: 3, reliable: null, response: null });
    expect(phq).toEqual({
      instrument: 'PHQ-9',
      first: 16,
      latest: 8,
      change: -8,
      reliable: true,
      meaningful: null,
      response: true,
      points: [
        point(first.journeyId, '2020-02-03T15:00:00.000Z', 16, 'moderately severe', false),
        point(first.journeyId, '2020-03-03T15:00:00.000Z', 12, 'moderate', true),
        point(second.journeyId, YESTERDAY, 8, 'mild', false),
      ],
    });
    const [, asTotal] = (await resultsOf(first.journeyId)).toReversed();
    expect(asTotal).toMatchObject({ code: 'PHQ-9', totalOnly: true, items: null, flags: null, total: 12 });
  });

  const point = (journeyId: string, takenAt: string, total: number, band: string, totalOnly: boolean) => ({
    journeyId,
    takenAt,
    total,
    band,
    totalOnly,
  });

  test('of nobody are a 404, of somebody without results none', async () => {
    const nobody = '6f1c1f0e-6f0f-4a53-9c39-0d6f5d1f7f0a';
    expect((await api.get(`/v1/clients/${nobody}/trends`)).body.code).toBe('no-such-client');
    expect((await api.get(`/v1/journeys/${nobody}.1/instruments`)).body.code).toBe('no-such-journey');
    const { journeyId } = (await api.refer()).body;
    expect(await resultsOf(journeyId)).toEqual([]);
    expect(await trendsOf(journeyId.split('.')[0]!)).toEqual([]);
  });
});
