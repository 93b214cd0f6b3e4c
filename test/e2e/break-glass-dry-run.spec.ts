import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Person } from '#access/person';
import type { DryRunAnswer } from '#contracts/http/dry-run';
import { loadDefaultPolicy } from '#policy/load-policy';
import { seatsByHand } from '#scenarios/policy';
import { ApiOnStage, type Answer } from '../support/api-on-stage.js';
import { auditSince } from '../support/audit-rows.js';
import { openStage, type Stage } from '../support/stage.js';

const MOST_A_DAY = 2;
const REASON = 'found unconscious in the corridor';
const CLINICIAN: Person = { id: 'clinician-1', roles: ['clinician'], sites: ['main'] };
const SUPERVISOR: Person = { id: 'supervisor-1', roles: ['supervisor'], sites: ['main'] };

let stage: Stage;
let api: ApiOnStage;
let journeyId: string;
beforeAll(async () => {
  const policy = seatsByHand(loadDefaultPolicy());
  stage = await openStage({ ...policy, breakGlass: { lasts: { hours: 1 }, mostADay: MOST_A_DAY } });
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  ({ journeyId } = (await api.refer()).body);
  await api.reach(journeyId, 'assign-care-team', { role: 'clinician', staffId: 'clinician-9' });
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const sent = (query: string, who = CLINICIAN, id = journeyId, body: object = { reason: REASON }) =>
  api.as(who).post(`/v1/journeys/${id}/break-glass${query}`, body);
const asked = (
  ...args: Parameters<typeof sent> extends [string, ...infer Rest] ? Rest : never
): Promise<Answer> => sent('?dryRun=true', ...args);

/** Everything that breaking it leaves: it is counted, somebody is told, and the audit has it. */
const left = async (): Promise<unknown> => {
  const [counts] = await stage.database.owner.query<[object]>(
    `select (select count(*)::int from break_glass) as broken, (select count(*)::int from break_glass_task) as told,
            (select count(*)::int from audit where action = 'break-glass') as audited`,
  );
  return counts;
};

test('breaks nothing, tells nobody, counts nothing, and opens nothing', async () => {
  const before = await left();
  for (let times = 0; times <= MOST_A_DAY; times += 1) {
    const { status, body } = await asked();
    expect([status, body]).toEqual([200, { ok: true, refusal: null, recommended: null, effects: [] }]);
  }
  expect(await left()).toEqual(before);
  expect((await api.as(CLINICIAN).get(`/v1/journeys/${journeyId}`)).status).toBe(403);
});

test('of who has broken it too often is refused as the next time is, to the instant from which on they may again', async () => {
  for (let times = 0; times < MOST_A_DAY; times += 1) {
    expect((await asked()).body).toMatchObject({ ok: true });
    expect((await sent('')).status).toBe(201);
  }
  const before = await left();
  const trial = (await asked()).body as unknown as DryRunAnswer;
  const really = await sent('');
  expect([really.status, really.body.code]).toEqual([409, 'glass-broken-too-often']);
  expect(trial).toEqual({ ok: false, refusal: really.body, recommended: null, effects: [] });
  expect(await left()).toEqual(before);
  // It is counted by the person.
  expect((await asked({ ...CLINICIAN, id: 'clinician-2' })).body).toMatchObject({ ok: true });
});

test.each<[string, () => Parameters<typeof asked>, number]>([
  ['a reason that says nothing', () => [CLINICIAN, journeyId, { reason: 'urgent' }], 400],
  ['no reason', () => [CLINICIAN, journeyId, {}], 400],
  ['a journey at another site', () => [{ ...CLINICIAN, sites: ['north'] }], 404],
  ['a journey that is not there', () => [{ ...CLINICIAN, id: 'clinician-4' }, `${randomUUID()}.1`], 404],
  ['a journey that is not there, to a supervisor', () => [SUPERVISOR, `${randomUUID()}.1`], 404],
  ['somebody who may not', () => [{ ...CLINICIAN, roles: ['operator'] }], 403],
])('%s is answered as it is without a dry run', async (_, args, status) => {
  const before = await left();
  const trial = await asked(...args());
  expect([trial.status, trial.body]).toEqual([status, (await sent('', ...args())).body]);
  expect(await left()).toEqual(before);
});

test('is a read of the journey in the audit, once a minute, and never an emergency access', async () => {
  const rows = await auditSince(stage.database);
  const other: Person = { ...CLINICIAN, id: 'clinician-3' };
  for (let times = 0; times < 3; times += 1) await asked(other);
  const route = 'POST /v1/journeys/:journeyId/break-glass';
  expect((await rows()).filter(({ person }) => person === other.id)).toMatchObject([
    { action: 'read', outcome: 'allowed', route, subject: journeyId, details: { dryRun: true } },
  ]);
});
