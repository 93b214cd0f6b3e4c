import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { workflowIdOf } from '#contracts/journey-id';
import type { Person, StaffRole } from '#access/person';
import { ApiOnStage, type Answer } from '../support/api-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';

const person = (id: string, ...roles: StaffRole[]): Person => ({ id, roles, sites: ['main'] });
const CLINICIAN = person('clinician-1', 'clinician');
const SUCCESSOR = person('clinician-2', 'clinician');
const SUPERVISOR = person('supervisor-1', 'supervisor');

interface Note {
  readonly by: { readonly id: string; readonly role: string };
  readonly note: string;
}

let stage: Stage;
let api: ApiOnStage;
const log: string[] = [];
let journeyId: string;

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage, { logLevel: 'trace', logTo: { write: (line) => log.push(line) } });
});
beforeEach(async () => {
  ({ journeyId } = (await api.refer()).body);
  await assigned(CLINICIAN.id);
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const assigned = (staffId: string): Promise<Answer> =>
  api.reach(journeyId, 'assign-care-team', { role: 'clinician', staffId });
const path = (): string => `/v1/journeys/${journeyId}/counselling-notes`;
const write = (who: Person, note: string, headers = {}): Promise<Answer> =>
  api.as(who).post(path(), { note }, headers);
const notesFor = async (who: Person): Promise<string[]> => {
  const { status, body } = await api.as(who).get(path());
  expect(status).toBe(200);
  return (body.items as unknown as Note[]).map(({ note }) => note);
};

test('are written by the clinician whose caseload it is, and by the supervisor, in their name; latest first', async () => {
  const written = await write(CLINICIAN, 'first');
  expect([written.status, written.body]).toMatchObject([
    201,
    { journeyId, note: 'first', by: { id: 'clinician-1', role: 'clinician' } },
  ]);
  expect((await write(SUPERVISOR, 'second')).body).toMatchObject({
    by: { id: 'supervisor-1', role: 'supervisor' },
  });
  expect(await notesFor(SUPERVISOR)).toEqual(['second', 'first']);
});

test('are read by who wrote them, also after the journey has gone to somebody else, who reads only their own', async () => {
  await write(CLINICIAN, "the first one's");
  await assigned(SUCCESSOR.id);
  await write(SUCCESSOR, "the second one's");
  expect(await notesFor(CLINICIAN)).toEqual(["the first one's"]);
  expect(await notesFor(SUCCESSOR)).toEqual(["the second one's"]);
  expect(await write(CLINICIAN, 'no longer theirs')).toMatchObject({
    status: 403,
    body: { ruleId: 'A-NOTE-WRITE' },
  });
});

test.each(['coordinator', 'director', 'operator', 'auditor'] as const)(
  'are neither read nor written by a %s, and no broken glass helps',
  async (role) => {
    const who = person(`${role}-1`, role);
    await write(CLINICIAN, 'not theirs');
    await api
      .as(who)
      .post(`/v1/journeys/${journeyId}/break-glass`, { reason: 'an emergency in the waiting room' });
    const refused = { status: 403, body: { code: 'not-permitted' } };
    expect(await api.as(who).get(path())).toMatchObject(refused);
    expect(await write(who, 'not theirs')).toMatchObject(refused);
  },
);

test('of others are not opened to a clinician by broken glass', async () => {
  await write(CLINICIAN, 'not theirs');
  await api
    .as(SUCCESSOR)
    .post(`/v1/journeys/${journeyId}/break-glass`, { reason: 'an emergency in the waiting room' });
  expect(await notesFor(SUCCESSOR)).toEqual([]);
});

test('sent again with its key is kept once; with another text it is refused', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const [first, again] = [await write(CLINICIAN, 'once', key), await write(CLINICIAN, 'once', key)];
  expect([again.status, again.body]).toEqual([201, first.body]);
  expect(await write(CLINICIAN, 'twice', key)).toMatchObject({
    status: 422,
    body: { code: 'idempotency-key-reused' },
  });
  expect(await notesFor(SUPERVISOR)).toEqual(['once']);
});

test.each([
  ['nothing in it', {}, 'note'],
  ['an empty note', { note: '  ' }, 'note'],
  ['a note that is too long', { note: 'x'.repeat(20_001) }, 'note'],
  ['an unknown field', { note: 'x', private: true }, 'private'],
])('with %s is not valid, and the field is named', async (_, body, field) => {
  const answer = await api.as(CLINICIAN).post(path(), body);
  expect([answer.status, answer.body.errors?.map((error) => error.field)]).toEqual([400, [field]]);
});

test('of a journey that is not there', async () => {
  const nowhere = `/v1/journeys/${randomUUID()}.1/counselling-notes`;
  expect((await api.as(SUPERVISOR).get(nowhere)).body.code).toBe('no-such-journey');
  expect((await api.as(SUPERVISOR).post(nowhere, { note: 'x' })).body.code).toBe('no-such-journey');
});

test('stand in no other answer to anybody, no history, no log line and no row of the audit; that they were read does', async () => {
  const canary = `canary-${randomUUID()}`;
  await write(CLINICIAN, canary);
  expect(await notesFor(SUPERVISOR)).toEqual([canary]);
  const clientId = journeyId.split('.')[0]!;
  const everywhere = [
    ...[
      '',
      '/timeline?limit=100',
      '/why',
      '/plans',
      '/draft-plan',
      '/instruments',
      '/consents',
      '/disclosures',
    ].map((part) => `/v1/journeys/${journeyId}${part}`),
    ...['', '/journeys', '/trends', '/disclosures'].map((part) => `/v1/clients/${clientId}${part}`),
    ...['/v1/journeys', '/v1/tasks', '/v1/break-glass'],
  ];
  // Whoever asks here has every role there is.
  for (const address of everywhere) {
    const { status, text } = await api.get(address);
    expect([address, status, text.includes(canary)]).toEqual([address, 200, false]);
  }
  const history = await stage.client.workflow.getHandle(workflowIdOf(clientId)).fetchHistory();
  expect(JSON.stringify(history)).not.toContain(Buffer.from(canary).toString('base64').slice(0, 12));
  expect(log.join('')).not.toContain(canary);
  const audited = await stage.database.dataSource.query<
    { person_id: string; route: string; outcome: string }[]
  >(`select person_id, action, outcome, route, details::text, subject_id from audit where subject_id = $1`, [
    journeyId,
  ]);
  expect(JSON.stringify(audited)).not.toContain(canary);
  const route = 'GET /v1/journeys/:journeyId/counselling-notes';
  expect(audited).toContainEqual(
    expect.objectContaining({ person_id: 'supervisor-1', action: 'read', outcome: 'allowed', route }),
  );
});
