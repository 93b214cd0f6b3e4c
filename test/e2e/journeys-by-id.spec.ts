import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Person } from '#access/person';
import { ApiOnStage } from '../support/api-on-stage.js';
import { auditSince } from '../support/audit-rows.js';
import { openStage, type Stage } from '../support/stage.js';

const SUPERVISOR: Person = { id: 'supervisor-1', roles: ['supervisor'], sites: ['main'] };
const CLINICIAN: Person = { id: 'clinician-1', roles: ['clinician'], sites: ['main'] };
const OPERATOR: Person = { id: 'operator-1', roles: ['operator'], sites: ['main'] };
const ELSEWHERE: Person = { ...SUPERVISOR, id: 'supervisor-2', sites: ['riverside'] };
const MOST = 50;

let stage: Stage;
let api: ApiOnStage;
let mine: string;
let others: string;
let third: string;
beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  const refer = async (): Promise<string> => (await api.refer()).body.journeyId;
  [mine, others, third] = [await refer(), await refer(), await refer()];
  const assigned = await api.reach(mine, 'assign-care-team', { role: 'clinician', staffId: CLINICIAN.id });
  expect(assigned.status).toBe(200);
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const asked = (ids: readonly string[], more = ''): string =>
  `/v1/journeys?${ids.map((id) => `ids=${id}`).join('&')}${more}`;
const found = async (who: Person, path: string): Promise<string[]> =>
  (await api.as(who).get(path)).body.items.map(({ journeyId }) => journeyId);

test('journeys are asked for by their ids, one or several, and come as in the caseload', async () => {
  expect(await found(SUPERVISOR, asked([mine]))).toEqual([mine]);
  expect(await found(SUPERVISOR, asked([mine, third, `${randomUUID()}.1`]))).toEqual([third, mine]);
  const [row] = (await api.as(SUPERVISOR).get(asked([others]))).body.items;
  const { items } = (await api.as(SUPERVISOR).get('/v1/journeys')).body;
  expect(row).toEqual(items.find(({ journeyId }) => journeyId === others));
});

test('with other filters, by an order, and page by page', async () => {
  const all = [mine, others, third];
  expect(await found(SUPERVISOR, asked(all, `&staff=${CLINICIAN.id}`))).toEqual([mine]);
  expect(await found(SUPERVISOR, asked(all, '&sort=phaseSince'))).toEqual(all);
  const first = (await api.as(SUPERVISOR).get(asked(all, '&limit=2'))).body;
  const next = await found(SUPERVISOR, asked(all, `&limit=2&cursor=${first.nextCursor}`));
  expect([first.items.map(({ journeyId }) => journeyId), next]).toEqual([[third, others], [mine]]);
});

test('of those that are not theirs nobody is told that there are any', async () => {
  const path = asked([mine, others, `${randomUUID()}.1`]);
  expect(await found(CLINICIAN, path)).toEqual([mine]);
  expect(await found(ELSEWHERE, path)).toEqual([]);
  const toOperator = (await api.as(OPERATOR).get(path)).body.items;
  expect(toOperator.map((row) => ['client' in row, 'phase' in row])).toEqual([
    [false, true],
    [false, true],
  ]);
});

test('the row in the audit says whose rows were shown, not whose were asked for', async () => {
  const rows = await auditSince(stage.database);
  await api.as(CLINICIAN).get(asked([mine, others]));
  expect(await rows()).toMatchObject([
    { action: 'read', outcome: 'allowed', route: 'GET /v1/journeys', details: { shown: [mine] } },
  ]);
});

test('what has not changed is 304, and leaves no row', async () => {
  const path = asked([mine, others]);
  const etag = (await api.as(SUPERVISOR).get(path)).headers.get('etag')!;
  const rows = await auditSince(stage.database);
  const again = await api.as(SUPERVISOR).send('GET', path, undefined, { 'if-none-match': etag });
  expect([again.status, await rows()]).toEqual([304, []]);
});

test(`${MOST} at most, each of them an id`, async () => {
  const ids = (n: number): string[] => Array.from({ length: n }, () => `${randomUUID()}.1`);
  expect(await found(SUPERVISOR, asked([mine, ...ids(MOST - 1)]))).toEqual([mine]);
  for (const path of [asked(ids(MOST + 1)), asked(['nobody']), '/v1/journeys?ids=']) {
    const { status, body } = await api.as(SUPERVISOR).get(path);
    expect([status, body.errors[0]!.field]).toEqual([400, 'ids']);
  }
});
