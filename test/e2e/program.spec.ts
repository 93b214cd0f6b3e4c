import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person, StaffRole } from '#access/person';
import type { Program } from '#contracts/http/program';
import { loadDefaultPolicy } from '#policy/load-policy';
import { ApiOnStage } from '../support/api-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';

const UI = 'http://temporal.example:8233';
const policy = loadDefaultPolicy();
const [first, ...others] = policy.tracks;
const { name: _, part: __, mode: ___, ...unnamed } = first!;
const POLICY = {
  ...policy,
  version: 'names',
  sites: [{ id: 'north', name: 'North side', phone: '(555) 010-0134' }],
  tracks: [unnamed, { ...others[0]!, site: 'north', focus: 'Young adults' }, ...others.slice(1)],
};

let stage: Stage;
let api: ApiOnStage;

beforeAll(async () => {
  stage = await openStage(POLICY);
  api = await ApiOnStage.open(stage, { crossOrigins: [UI] });
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const as = (role: StaffRole): Person => ({ id: `${role}-1`, roles: [role], sites: ['main'] });
const read = async (role: StaffRole): Promise<Program> =>
  (await api.as(as(role)).get('/v1/program')).body as unknown as Program;

test('says what the program and its parts are called, and by their ids what has no name', async () => {
  const program = await read('clinician');
  expect(program).toMatchObject({
    name: 'Intensive outpatient program',
    timeZone: 'America/New_York',
    rehearsal: true,
    policyVersion: 'names',
    sites: [
      { id: 'main', name: 'main', phone: null },
      { id: 'north', name: 'North side', phone: '(555) 010-0134' },
    ],
    tiers: [
      { id: 'T3', name: 'T3', hoursPerWeek: 15 },
      { id: 'T2', name: 'T2', hoursPerWeek: 12 },
      { id: 'T1', name: 'T1', hoursPerWeek: 9 },
    ],
  });
  expect(program.tracks.slice(0, 2)).toEqual([
    { id: 'main-day-onsite', name: 'main-day-onsite', site: 'main', part: null, mode: null, focus: null },
    {
      ...{ id: 'main-evening-onsite', name: 'Main evening', site: 'north' },
      ...{ part: 'evening', mode: 'onsite', focus: 'Young adults' },
    },
  ]);
  expect(program.instruments).toContain('PHQ-9');
  expect(program.clocks).toContainEqual({ id: 'attendance', title: 'Record attendance' });
  expect(Math.abs(Date.parse(program.now) - Date.now())).toBeLessThan(60_000);
});

test('says where runs are to whoever looks after them, and to nobody else', async () => {
  const { namespace } = stage.client.options;
  const workflow = `${UI}/namespaces/${namespace}/workflows/{workflowId}`;
  for (const role of ['operator', 'director'] as const)
    expect((await read(role)).temporalUi).toEqual({ workflow });
  for (const role of ['coordinator', 'clinician', 'supervisor', 'auditor'] as const)
    expect((await read(role)).temporalUi).toBeNull();
});

test('is not sent again to who has it, whatever the time is, and is read all the same', async () => {
  const clinician = api.as(as('clinician'));
  const { headers } = await clinician.get('/v1/program');
  const etag = headers.get('etag')!;
  expect(headers.get('cache-control')).toBe('private, max-age=300');
  const ask = (known: string) => clinician.send('GET', '/v1/program', undefined, { 'if-none-match': known });
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
    const { status, text, headers: of } = await ask(known);
    expect([status, text, of.get('etag')]).toEqual([304, '', etag]);
  }
  expect((await ask('"other"')).status).toBe(200);
  // The director is told more: what one has is not what the other has.
  expect((await api.as(as('director')).get('/v1/program')).headers.get('etag')).not.toBe(etag);
  const [{ count }] = await stage.database.owner.query<[{ count: string }]>(
    `select count(*) from audit where route = 'GET /v1/program' and person_id = 'clinician-1' and outcome = 'allowed'`,
  );
  expect(Number(count)).toBeGreaterThanOrEqual(5);
});
