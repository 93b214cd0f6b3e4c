import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Person, StaffRole } from '#access/person';
import type { KnownRelatedPersons } from '#records/clients/related-persons';
import type { ListedTask } from '#records/journeys/listed-task';
import { seatsByHand } from '#scenarios/policy';
import { twoSites } from '../support/access/two-sites.js';
import { ApiOnStage, type Answer } from '../support/api-on-stage.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from '../support/stage.js';

const person = (role: StaffRole, site = 'main'): Person => ({
  ...{ id: `${role}-${site}`, roles: [role], sites: [site] },
});
const COORDINATOR = person('coordinator');
const ON_CALL = person('clinician');

let stage: Stage;
let api: ApiOnStage;
let main: string;

beforeAll(async () => {
  const policy = seatsByHand(twoSites());
  main = policy.tracks[0]!.id;
  stage = await openStage(policy);
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const sister = { name: 'Sister of Field', relationship: 'sibling', phone: '555-0101' };
const SISTER = { ...sister, emergency: true, maySpeakWith: false };
const SPONSOR = { ...sister, name: 'Sponsor of Field', relationship: 'sponsor', phone: '555-0102' };
const PEOPLE = [{ ...SPONSOR, emergency: false, maySpeakWith: true }, SISTER];

const at = (clientId: string): string => `/v1/clients/${clientId}/related-persons`;
const versionOf = async (clientId: string): Promise<string> => listOf(await api.get(at(clientId))).version;
const keep = (clientId: string, body: object, who = COORDINATOR, key: string = randomUUID()) =>
  api.as(who).post(at(clientId), body, { 'idempotency-key': key });
const referred = async (): Promise<{ journeyId: string; clientId: string; client: object }> => {
  const { journeyId } = (await api.refer({ track: main })).body;
  const clientId = journeyId.split('.')[0]!;
  const client = (await api.get(`/v1/clients/${clientId}`)).body as unknown as Record<string, unknown>;
  const { recordSystem, recordNumber, family, given, birthDate } = client;
  return { journeyId, clientId, client: { recordSystem, recordNumber, family, given, birthDate } };
};
const listOf = ({ body }: Answer): KnownRelatedPersons => body as unknown as KnownRelatedPersons;
const tasksOf = async (journeyId: string, who: Person): Promise<ListedTask[]> => {
  const { body } = await api.as(who).get('/v1/tasks?status=open&limit=200');
  const { items } = body as unknown as { items: ListedTask[] };
  return items.filter((task) => task.journeyId === journeyId);
};

test('a high risk leads to those around the client, and nothing else to who is named for danger alone', async () => {
  const { journeyId, clientId } = await referred();
  expect((await keep(clientId, { people: PEOPLE, version: await versionOf(clientId) })).status).toBe(200);
  // Not reached at the first attempt.
  await api.reach(journeyId, 'record-contact-attempt', { reached: false, way: 'call' });
  expect((await api.post(`/v1/journeys/${journeyId}/facts/high-risk`, { source: 'judgement' })).status).toBe(
    202,
  );
  await eventually(async () => (await tasksOf(journeyId, ON_CALL)).length > 0);

  const tasks = await tasksOf(journeyId, ON_CALL);
  const danger = tasks.find(({ ruleId }) => ruleId === 'R-RISK-HIGH')!;
  expect(danger.call).toEqual([sister, SPONSOR].map((one) => ({ ...one, language: null })));
  const others = tasks.filter(({ ruleId }) => ruleId !== 'R-RISK-HIGH').flatMap(({ call }) => call);
  expect(others.map(({ name }) => name)).not.toContain(SISTER.name);
  // An operator sees that there is a task, and nobody's name.
  const operators = await api.as(person('operator')).get('/v1/tasks?limit=200');
  expect(operators.text).toContain(journeyId);
  expect(operators.text).not.toContain('of Field');
});

test('the list stays with the client: a return finds it', async () => {
  const { journeyId, clientId, client } = await referred();
  const [key, version] = [randomUUID(), await versionOf(clientId)];
  const kept = await keep(clientId, { people: PEOPLE, version }, COORDINATOR, key);
  expect(listOf(kept)).toMatchObject({ by: { id: COORDINATOR.id, role: 'coordinator' } });
  expect((await keep(clientId, { people: PEOPLE, version }, COORDINATOR, key)).body).toEqual(kept.body);
  expect((await keep(clientId, { people: [], version }, COORDINATOR, key)).body.code).toBe(
    'idempotency-key-reused',
  );
  expect((await api.reach(journeyId, 'withdraw', { reason: 'moves away' })).status).toBe(200);
  const again = await api.post('/v1/referrals', { client, entryKind: 'return', track: main });
  expect(again.body.journeyId).toBe(`${clientId}.2`);
  expect(listOf(await api.get(at(clientId)))).toEqual(listOf(kept));
});

test('two who change it at once do not take each other’s away, and what is not valid is named', async () => {
  const { clientId } = await referred();
  const version = await versionOf(clientId);
  await keep(clientId, { people: [SISTER], version });
  const late = await keep(clientId, { people: [SPONSOR], version });
  expect([late.status, late.body.code, late.body.errors]).toEqual([
    400,
    'invalid-input',
    expect.arrayContaining([expect.objectContaining({ field: 'people.0.emergency' })]),
  ]);
  const second = await keep(clientId, { people: PEOPLE, version });
  expect([second.status, second.body.code, second.body.errors]).toEqual([
    412,
    'changed-meanwhile',
    [{ field: 'version', detail: 'is that of an earlier list' }],
  ]);
  expect(listOf(await api.get(at(clientId))).people).toMatchObject([SISTER]);
  expect((await keep(randomUUID(), { people: [], version })).status).toBe(404);
});

test('who is not of the site, and a clinician who has not the client, keep none', async () => {
  const { clientId } = await referred();
  const elsewhere = await keep(clientId, { people: [], version: 'any' }, person('coordinator', 'north'));
  const colleague = await keep(clientId, { people: [], version: 'any' }, person('clinician'));
  expect([elsewhere.status, colleague.status, colleague.body.ruleId]).toEqual([404, 403, 'A-OWN-RELATED']);
});
