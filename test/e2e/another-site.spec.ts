import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person, StaffRole } from '#access/person';
import { ELIGIBLE, LEVEL_3 } from '#scenarios/admission';
import { PLAN } from '#scenarios/plan';
import { twoSites } from '../support/access/two-sites.js';
import { ApiOnStage, someClient, type Answer } from '../support/api-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';
import { bundle, patient, serviceRequest } from '../unit/fhir/bundle.js';

const CLIENT = someClient();
const as = (role: StaffRole, ...sites: string[]): Person => ({ id: `${role}-1`, roles: [role], sites });

let stage: Stage;
let api: ApiOnStage;
let [main, north]: [string, string] = ['', ''];
/** The client's journeys: the one at north while it was open, and the one at main after it. */
let [first, second]: [string, string] = ['', ''];
/** What was answered at main while the client had the journey at north. */
let meanwhile: { readonly main: Answer; readonly both: Answer };

beforeAll(async () => {
  const policy = twoSites();
  [main, north] = policy.tracks.map(({ id }) => id) as [string, string];
  stage = await openStage(policy);
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  await api.qualify('clinician-1');
  const refer = (person: Person, track: string) =>
    api.as(person).post('/v1/referrals', { client: CLIENT, entryKind: 'firstIntervention', track });
  first = (await refer(as('coordinator', 'north'), north)).body.journeyId;
  const lead = api.as(as('supervisor', 'north'));
  const reach = async (path: string, data: object) => {
    const answer = await lead.post(`/v1/journeys/${first}/${path}`, data);
    expect([path, answer.status]).toEqual([path, 200]);
  };
  await api.qualify('supervisor-1');
  await reach('record-contact-attempt', { reached: true });
  await reach('record-consent', { signer: 'client' });
  await reach('record-risk', { level: 'low', source: 'C-SSRS' });
  await reach('record-eligibility', { ...ELIGIBLE, seat: north, track: north });
  await reach('assign-care-team', { role: 'clinician', staffId: 'clinician-1' });
  const clinician = api.as(as('clinician', 'north'));
  const { ratings } = LEVEL_3;
  const assessed = await clinician.post(`/v1/journeys/${first}/record-assessment`, { ratings });
  expect(assessed.status).toBe(200);
  await reach('decide-level', { level: 3 });
  await reach('draft-plan', { plan: PLAN });
  meanwhile = {
    main: await refer(as('coordinator', 'main'), main),
    both: await refer(as('coordinator', 'main', 'north'), main),
  };
  await reach('withdraw', { reason: 'moves away' });
  second = (await refer(as('coordinator', 'main'), main)).body.journeyId;
});

afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const read = (person: Person, path: string) => api.as(person).get(path);

test('a client who is in care at another site is refused a second journey, and the first is not named', () => {
  const refusal = { status: 409, body: { code: 'refused', ruleId: 'R-RETURN' } };
  expect(meanwhile.main).toMatchObject(refusal);
  expect(meanwhile.main.text).not.toContain(first);
  expect(meanwhile.both).toMatchObject(refusal);
  expect(meanwhile.both.text).toContain(first);
});

test('R-RETURN: a plan starts from the last one of the own sites', async () => {
  const path = `/v1/journeys/${second}/draft-plan`;
  expect((await read(as('supervisor', 'main'), path)).body).toMatchObject({ plan: null, from: null });
  expect((await read(as('supervisor', 'main', 'north'), path)).body).toMatchObject({
    plan: { lengthDays: 90 },
    from: { journeyId: first },
  });
});

test('whose journeys are at two sites has at each only the one that is there', async () => {
  const path = `/v1/clients/${first.split('.')[0]}/journeys`;
  const idsAt = async (...sites: string[]) =>
    (await read(as('coordinator', ...sites), path)).body.items.map(({ journeyId }) => journeyId);
  expect(await idsAt('main')).toEqual([second]);
  expect(await idsAt('north')).toEqual([first]);
  expect(await idsAt('main', 'north')).toEqual([second, first]);
});

test('a clinician has the plan of an earlier stay, whosever caseload it was in', async () => {
  await api.as(as('coordinator', 'main', 'north')).post(`/v1/journeys/${second}/assign-care-team`, {
    role: 'clinician',
    staffId: 'clinician-2',
  });
  const newcomer: Person = { id: 'clinician-2', roles: ['clinician'], sites: ['main', 'north'] };
  const { body } = await read(newcomer, `/v1/journeys/${second}/draft-plan`);
  expect(body).toMatchObject({ from: { journeyId: first } });
});

describe('a FHIR bundle', () => {
  const sent = (person: Person, path: string, type: string, json: unknown) =>
    api.as(person).send('POST', path, JSON.stringify(json), { 'content-type': type });
  const alone = (person: Person, json: unknown) =>
    sent(person, '/v1/referrals', 'application/fhir+json', json);
  const inAFile = async (person: Person, json: unknown) => {
    const { text } = await sent(person, '/v1/referrals/import', 'application/x-ndjson', json);
    return JSON.parse(text.split('\n')[0]!) as { readonly status: number };
  };
  const statuses = async (person: Person, json: unknown): Promise<number[]> => [
    (await alone(person, json)).status,
    (await inAFile(person, json)).status,
  ];
  const to = (track: string) =>
    bundle(
      patient(),
      serviceRequest({ performer: [{ type: 'HealthcareService', identifier: { value: track } }] }),
    );

  test('that names no track is a referral to the main site, whatever else stands in it', async () => {
    const nowhere = { resourceType: 'Bundle', type: 'collection', track: north, entry: [] };
    expect(await statuses(as('coordinator', 'north'), nowhere)).toEqual([403, 403]);
    // Whoever may refer there is told what is wrong with it.
    expect(await statuses(as('coordinator', 'main'), nowhere)).toEqual([422, 422]);
  });

  test('whose ServiceRequest names one is a referral to that site, as urgent as it says', async () => {
    expect(await statuses(as('coordinator', 'main'), to(north))).toEqual([403, 403]);
    const { status, body } = await alone(as('coordinator', 'north'), to(north));
    expect(status).toBe(201);
    const { items } = (await read(as('supervisor', 'north'), `/v1/journeys/${body.journeyId}/timeline`)).body;
    expect(items.find(({ type }) => type === 'referred')).toMatchObject({
      type: 'referred',
      data: { referral: { urgency: 'urgent', track: north } },
    });
  });

  test('with a track that the program does not have is refused, and leaves nobody behind', async () => {
    const clients = () => stage.database.owner.query<[{ count: string }]>('select count(*) from client');
    const before = await clients();
    const unknown = to('a name of somebody');
    expect(await statuses(as('coordinator', 'main'), unknown)).toEqual([404, 404]);
    expect((await alone(as('coordinator', 'main'), unknown)).body).toMatchObject({
      code: 'no-such-track',
      errors: [{ field: 'ServiceRequest.performer' }],
    });
    const json = { client: someClient(), entryKind: 'firstIntervention', track: 'nowhere' };
    expect((await api.as(as('coordinator', 'main')).post('/v1/referrals', json)).body).toMatchObject({
      code: 'no-such-track',
      errors: [{ field: 'track' }],
    });
    expect(await clients()).toEqual(before);
  });
});
