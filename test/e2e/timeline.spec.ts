import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import type { TimelineEvent } from '#contracts/http/timeline';
import { ApiOnStage, type Answer } from '../support/api-on-stage.js';
import { auditSince } from '../support/audit-rows.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let api: ApiOnStage;
let journeyId: string;
let all: readonly TimelineEvent[];
beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  ({ journeyId } = (await api.refer()).body);
  for (const [path, data] of [
    ['record-contact-attempt', { reached: true }],
    ['record-consent', { signer: 'client' }],
    ['record-risk', { level: 'low', source: 'C-SSRS' }],
  ] as const)
    expect([path, (await api.reach(journeyId, path, data)).status]).toEqual([path, 200]);
  all = (await timeline('limit=200')).body.items;
  expect(all.length).toBeGreaterThan(8);
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const timeline = (query: string): Promise<Answer> => api.get(`/v1/journeys/${journeyId}/timeline?${query}`);
const seqs = (events: readonly TimelineEvent[]): number[] => events.map(({ seq }) => seq);

test('is narrowed to types, one or several, and is as it was of them', async () => {
  const of = (...types: readonly string[]) => all.filter(({ type }) => types.includes(type));
  expect((await timeline('types=riskScreened')).body.items).toEqual(of('riskScreened'));
  const { items, nextCursor } = (await timeline('types=riskScreened&types=taskRaised')).body;
  expect([items, nextCursor]).toEqual([of('riskScreened', 'taskRaised'), null]);
  // With kinds: what is of both.
  expect((await timeline('types=riskScreened&types=taskRaised&kind=clock')).body.items).toEqual(
    of('taskRaised'),
  );
  expect((await timeline('types=consentRevoked')).body.errors[0]!.field).toBe('types');
  const nothing = await timeline('types=treatmentStarted');
  expect([nothing.status, nothing.body.items]).toEqual([200, []]);
});

test('goes on before an event, page by page, without what was shown', async () => {
  const seen: number[] = [];
  for (let before = ''; ; before = `&before=${seen.at(-1)}`) {
    const { items } = (await timeline(`limit=3${before}`)).body;
    seen.push(...seqs(items));
    if (items.length < 3) break;
  }
  expect(seen).toEqual(seqs(all));
  expect((await timeline('before=1')).body).toMatchObject({ items: [], nextCursor: null });
  for (const before of ['0', '-1', '1.5', '2147483648', 'x'])
    expect([before, (await timeline(`before=${before}`)).body.errors?.[0]?.field]).toEqual([
      before,
      'before',
    ]);
});

test('is narrowed to days of the site, both included, also with the other filters', async () => {
  // 03:00 UTC is the evening before in New York.
  const dates = all.map(({ at }) => DateTime.fromISO(at, { zone: 'America/New_York' }).toISODate()!);
  const [today] = dates as [string];
  const day = (days: number): string => DateTime.fromISO(today).plus({ days }).toISODate()!;
  for (const [query, isIn] of [
    [`from=${today}`, (date: string) => date >= today],
    [`to=${today}`, () => true],
    [`from=${today}&to=${today}`, (date: string) => date === today],
    [`from=${day(1)}`, () => false],
    [`to=${day(-2)}`, () => false],
  ] as const) {
    const { items } = (await timeline(`limit=200&${query}`)).body;
    expect([query, seqs(items)]).toEqual([query, seqs(all.filter((_, n) => isIn(dates[n]!)))]);
  }
  const { items } = (await timeline(`from=${today}&types=riskScreened&before=400`)).body;
  expect(items.map(({ type }) => type)).toEqual(['riskScreened']);
});

test('an event belongs to the day that its site has: late in the evening it is the next day in UTC', async () => {
  const { owner } = stage.database;
  const put = (at: string): Promise<unknown> =>
    owner.query('update journey_event set at = $2 where journey_id = $1 and seq = 1', [journeyId, at]);
  const [{ at: before }] = await owner.query<[{ at: Date }]>(
    'select at from journey_event where journey_id = $1 and seq = 1',
    [journeyId],
  );
  await put('2026-03-03T04:59:59.999Z');
  const of = async (query: string): Promise<number[]> => seqs((await timeline(query)).body.items);
  expect(await of('from=2026-03-02&to=2026-03-02')).toEqual([1]);
  expect(await of('from=2026-03-03&to=2026-03-03')).toEqual([]);
  await put('2026-03-03T05:00:00Z');
  expect(await of('from=2026-03-02&to=2026-03-02')).toEqual([]);
  expect(await of('from=2026-03-03&to=2026-03-03')).toEqual([1]);
  await put(before.toISOString());
});

test.each([
  ['from=2026-03-02&to=2026-03-01', 'to', 'must not be before from'],
  ['from=yesterday', 'from', 'must be a date, like 2026-03-02'],
  ['to=2026-02-30', 'to', 'must be a date, like 2026-03-02'],
  ['to=2026-03-02T10:00:00Z', 'to', 'must be a date, like 2026-03-02'],
])('%s: said at %s', async (query, field, detail) => {
  const { status, body } = await timeline(query);
  expect([status, body.errors]).toEqual([400, [{ field, detail }]]);
});

test('is the same read for the audit; of nobody there is none', async () => {
  const rows = await auditSince(stage.database);
  await timeline('types=riskScreened&before=400');
  expect(await rows()).toMatchObject([
    { action: 'read', subject: journeyId, route: 'GET /v1/journeys/:journeyId/timeline' },
  ]);
  const nobody = '6f1c1f0e-6f0f-4a53-9c39-0d6f5d1f7f0a.1';
  for (const query of ['before=4', 'from=2026-03-02', 'to=9999-12-31', 'types=riskScreened', 'kind=clock'])
    expect((await api.get(`/v1/journeys/${nobody}/timeline?${query}`)).status).toBe(404);
});
