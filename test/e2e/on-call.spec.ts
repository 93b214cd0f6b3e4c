import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Person, StaffRole } from '#access/person';
import { ELIGIBLE, LEVEL_3 } from '#scenarios/admission';
import { planAt } from '#scenarios/plan';
import { seatsByHand } from '#scenarios/policy';
import { twoSites } from '../support/access/two-sites.js';
import { ApiOnStage, type Answer } from '../support/api-on-stage.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from '../support/stage.js';

const person = (id: string, role: StaffRole, site = 'main'): Person => ({ id, roles: [role], sites: [site] });
/** Has nobody's journey, and is on call tonight. */
const ON_CALL = person('clinician-on-call', 'clinician');
const ELSEWHERE = person('clinician-north', 'clinician', 'north');
const OWN = person('clinician-own', 'clinician');
const COORDINATOR = person('coordinator-1', 'coordinator');
const OPERATOR = person('operator-1', 'operator');

let stage: Stage;
let api: ApiOnStage;
let main: string;
/** In the care of clinician-own; each test has one of its own. */
let journeyId: string;

beforeAll(async () => {
  const policy = seatsByHand(twoSites());
  main = policy.tracks[0]!.id;
  stage = await openStage(policy);
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  await api.qualify();
});
beforeEach(async () => {
  ({ journeyId } = (await api.refer({ track: main })).body);
  await api.reach(journeyId, 'assign-care-team', { role: 'clinician', staffId: OWN.id });
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const report = async (path: string, data: object): Promise<void> => {
  expect((await api.post(`/v1/journeys/${journeyId}/facts/${path}`, data)).status).toBe(202);
};
const highRisk = () => report('high-risk', { source: 'judgement', note: null });
const relapse = () => report('relapse', { source: 'self', note: null });
const post = (who: Person, path: string, data: object = {}, headers = {}): Promise<Answer> =>
  api.as(who).post(`/v1/journeys/${journeyId}/${path}`, data, headers);
const read = async (who: Person, part = ''): Promise<number> =>
  (await api.as(who).get(`/v1/journeys/${journeyId}${part}`)).status;
const listed = async (who: Person, path: string): Promise<boolean> =>
  (await api.as(who).get(path)).text.includes(journeyId);
/** Whether they find it: journey, record, client, and both lists. */
const finds = async (who: Person): Promise<(number | boolean)[]> => [
  await read(who),
  await read(who, '/timeline'),
  (await api.as(who).get(`/v1/clients/${journeyId.split('.')[0]}`)).status,
  await listed(who, '/v1/journeys'),
  await listed(who, '/v1/tasks?status=open&limit=200'),
];
const ALL = [200, 200, 200, true, true];
const NOTHING = [403, 403, 403, false, false];
const found = (who: Person) => eventually(async () => (await read(who)) === 200);

const inTreatment = async (): Promise<void> => {
  const reach = async (path: string, data: object) =>
    expect([path, (await api.reach(journeyId, path, data)).status]).toEqual([path, 200]);
  await reach('record-contact-attempt', { reached: true });
  await reach('record-consent', { signer: 'client' });
  await reach('record-risk', { level: 'low', source: 'C-SSRS' });
  await reach('record-eligibility', { ...ELIGIBLE, seat: main, track: main });
  await reach('record-assessment', { ratings: LEVEL_3.ratings });
  await reach('decide-level', { level: 3 });
  await reach('draft-plan', {
    plan: planAt('T2'),
  });
  await reach('sign-plan', { signer: 'client' });
  await reach('sign-plan', { signer: 'clinician' });
};

describe('a high risk of a colleague’s client', () => {
  test('is found, read and answered by who is on call, until its disposition', async () => {
    expect(await finds(ON_CALL)).toEqual(NOTHING);
    await highRisk();
    await found(ON_CALL);
    expect(await finds(ON_CALL)).toEqual(ALL);
    expect((await api.as(ON_CALL).get('/v1/tasks?role=onCall&status=open')).text).toContain(journeyId);

    const acknowledged = await post(ON_CALL, 'acknowledge-risk', { by: { id: ON_CALL.id, role: 'onCall' } });
    expect([acknowledged.status, acknowledged.body.risk]).toEqual([200, 'high']);
    // Acknowledged, it is not settled.
    expect(await finds(ON_CALL)).toEqual(ALL);
    const disposed = await post(ON_CALL, 'dispose-risk', {
      disposition: 'safetyPlan',
      reason: 'stays with kin',
    });
    expect([disposed.status, disposed.body.journeyId]).toEqual([200, journeyId]);
    expect(await finds(ON_CALL)).toEqual(NOTHING);
  });

  test('that they have reported themselves opens nothing to them; a colleague’s report beside it does', async () => {
    const own = await post(ON_CALL, 'facts/high-risk', { source: 'judgement', note: null });
    expect(own.status).toBe(202);
    // Everybody else on call finds it.
    await found(person('clinician-beside', 'clinician'));
    expect(await finds(ON_CALL)).toEqual(NOTHING);
    // The glass opens it, with a reason and a review; and what answers a risk is let without.
    expect((await post(ON_CALL, 'break-glass', { reason: 'found unconscious in the corridor' })).status).toBe(
      201,
    );
    expect((await api.as(ON_CALL).get(`/v1/journeys/${journeyId}`)).body).toMatchObject({
      access: { because: 'glass' },
    });
    const { items } = (await api.as(ON_CALL).get('/v1/break-glass')).body as unknown as {
      items: { id: string; journeyId: string }[];
    };
    const { id } = items.find((one) => one.journeyId === journeyId)!;
    expect((await api.as(ON_CALL).post(`/v1/break-glass/${id}/end`, {})).status).toBe(200);
    expect(await finds(ON_CALL)).toEqual(NOTHING);
    const acknowledged = await post(ON_CALL, 'acknowledge-risk');
    expect([acknowledged.status, Object.keys(acknowledged.body).sort()]).toEqual([200, ['journeyId', 'seq']]);
    await highRisk();
    await found(ON_CALL);
    expect(await finds(ON_CALL)).toEqual(ALL);
    // What is reported again is acknowledged again.
    expect((await post(ON_CALL, 'acknowledge-risk')).status).toBe(200);
    const disposed = { disposition: 'safetyPlan', reason: 'stays with kin' };
    expect((await post(ON_CALL, 'dispose-risk', disposed)).status).toBe(200);
    // A colleague's report was of the risk that is settled.
    expect((await post(ON_CALL, 'facts/high-risk', { source: 'judgement', note: null })).status).toBe(202);
    await found(person('clinician-beside', 'clinician'));
    expect(await finds(ON_CALL)).toEqual(NOTHING);
  });

  test('opens no door but that one', async () => {
    await highRisk();
    await found(ON_CALL);
    for (const [path, data] of [
      ['assign-care-team', { role: 'clinician', staffId: ON_CALL.id }],
      ['withdraw', { reason: 'moves away' }],
      ['record-consent', { signer: 'client' }],
      ['counselling-notes', { note: 'not theirs' }],
      ['consents', {}],
    ] as const)
      expect([path, (await post(ON_CALL, path, data)).status]).toEqual([path, 403]);
    expect(await read(ON_CALL, '/counselling-notes')).toBe(200);
    expect(await read(ON_CALL, '/consents')).toBe(403);
  });

  test('is nobody’s to know of at another site', async () => {
    await highRisk();
    await found(ON_CALL);
    expect(await read(ELSEWHERE)).toBe(404);
    expect(await listed(ELSEWHERE, '/v1/journeys')).toBe(false);
    expect((await post(ELSEWHERE, 'acknowledge-risk')).status).toBe(404);
  });

  test('H4: its task is not ticked off, and it is found until somebody has acknowledged it', async () => {
    await highRisk();
    await found(ON_CALL);
    const { items } = (await api.as(ON_CALL).get('/v1/tasks?role=onCall&status=open&limit=200')).body;
    const { task } = items.find((item) => item.journeyId === journeyId)!;
    const done = await api.as(ON_CALL).post(`/v1/tasks/${journeyId}/${encodeURIComponent(task)}/done`, {});
    expect(done).toMatchObject({
      status: 409,
      body: { ruleId: 'R-RISK-HIGH', ruleVersion: 3, needed: ['acknowledgeRisk'] },
    });
    expect([await read(ON_CALL), await listed(ON_CALL, '/v1/journeys')]).toEqual([200, true]);
  });
});

describe('a relapse of a colleague’s client', () => {
  test('in treatment is found, read and acknowledged; who has the client decides it', async () => {
    await inTreatment();
    expect(await read(ON_CALL)).toBe(403);
    await relapse();
    await found(ON_CALL);
    expect([
      await read(ON_CALL),
      await read(ON_CALL, '/timeline'),
      await listed(ON_CALL, '/v1/journeys'),
    ]).toEqual([200, 200, true]);
    expect((await post(ON_CALL, 'acknowledge-relapse')).status).toBe(200);
    expect(await read(ON_CALL)).toBe(200);
    expect(await post(ON_CALL, 'decide-relapse', { decision: 'confirm' })).toMatchObject({ status: 403 });
    expect((await post(OWN, 'decide-relapse', { decision: 'confirm' })).status).toBe(200);
    expect([await read(ON_CALL), await listed(ON_CALL, '/v1/journeys')]).toEqual([403, false]);
  });

  test('that they have reported themselves opens nothing to them, in treatment or before', async () => {
    const beside = person('clinician-beside', 'clinician');
    expect((await post(ON_CALL, 'facts/relapse', { source: 'self', note: null })).status).toBe(202);
    await found(beside);
    expect([await read(ON_CALL), await listed(ON_CALL, '/v1/journeys')]).toEqual([403, false]);
    ({ journeyId } = (await api.refer({ track: main })).body);
    await api.reach(journeyId, 'assign-care-team', { role: 'clinician', staffId: OWN.id });
    await inTreatment();
    expect((await post(ON_CALL, 'facts/relapse', { source: 'self', note: null })).status).toBe(202);
    await found(beside);
    expect([await read(ON_CALL), await listed(ON_CALL, '/v1/journeys')]).toEqual([403, false]);
    await relapse();
    await found(ON_CALL);
    expect(await listed(ON_CALL, '/v1/journeys')).toBe(true);
  });

  test('before treatment is a task that is found and done', async () => {
    await relapse();
    await found(ON_CALL);
    const { items } = (await api.as(ON_CALL).get('/v1/tasks?status=open&limit=200')).body;
    const { task } = items.find((item) => item.journeyId === journeyId && item.ruleId === 'R-RELAPSE')!;
    const done = await api.as(ON_CALL).post(`/v1/tasks/${journeyId}/${encodeURIComponent(task)}/done`, {});
    expect(done.status).toBe(200);
    expect(await finds(ON_CALL)).toEqual(NOTHING);
  });
});

describe('the answer of a write', () => {
  test('shows no more than the person may read: what is settled is answered again without the journey', async () => {
    await highRisk();
    await found(ON_CALL);
    const key = { 'idempotency-key': randomUUID() };
    expect((await post(ON_CALL, 'acknowledge-risk', {}, key)).body.risk).toBe('high');
    await post(OWN, 'dispose-risk', { disposition: 'safetyPlan', reason: 'stays with kin' });
    const again = await post(ON_CALL, 'acknowledge-risk', {}, key);
    expect([again.status, Object.keys(again.body).sort()]).toEqual([200, ['journeyId', 'seq']]);
    // To who has the client it is whole.
    expect((await post(OWN, 'record-contact-attempt', { reached: true })).body.careTeam).toEqual({
      clinician: OWN.id,
    });
  });
});

describe('journeys that have no clinician', () => {
  const unassigned = async (who: Person, query = ''): Promise<Answer> =>
    api.as(who).get(`/v1/journeys?unassigned=true&limit=200${query}`);

  test('are found by a clinician of the site, with what it takes to take one over, and then no more', async () => {
    const { journeyId: free } = (await api.refer({ track: main })).body;
    const { status, body } = await unassigned(ON_CALL);
    expect(status).toBe(200);
    const item = body.items.find((one) => one.journeyId === free)!;
    expect(item).toEqual({
      journeyId: free,
      client: expect.objectContaining({ id: free.split('.')[0] }),
      phase: 'intake',
      phaseSince: expect.any(String),
      track: null,
      entryKind: 'firstIntervention',
    });
    expect(body.items.map((one) => one.journeyId)).not.toContain(journeyId);
    expect((await api.as(ON_CALL).get(`/v1/journeys/${free}`)).status).toBe(403);

    const taken = await api
      .as(ON_CALL)
      .post(`/v1/journeys/${free}/assign-care-team`, { role: 'clinician', staffId: ON_CALL.id });
    expect([taken.status, taken.body.careTeam]).toEqual([200, { clinician: ON_CALL.id }]);
    expect((await unassigned(ON_CALL)).text).not.toContain(free);
    expect((await api.as(ON_CALL).get(`/v1/journeys/${free}`)).status).toBe(200);
  });

  test('are all that is listed, wherever the word stands: an address that a search does not read opens nothing', async () => {
    const inAddress = await api.as(ON_CALL).post('/v1/journeys/search?unassigned=true', {});
    expect(inAddress.text).not.toContain(journeyId);
    expect((await unassigned(ON_CALL, '&overdue=true')).status).toBe(403);
  });

  test('are not found at another site, closed, or by who may not know whose they are', async () => {
    const { journeyId: free } = (await api.refer({ track: main })).body;
    expect((await unassigned(ELSEWHERE)).text).not.toContain(free);
    expect((await unassigned(OPERATOR)).status).toBe(403);
    expect((await unassigned(COORDINATOR)).text).toContain(free);
    expect((await unassigned(ON_CALL, '&risk=high')).status).toBe(403);
    await api.reach(free, 'withdraw', { reason: 'moves away' });
    expect((await unassigned(COORDINATOR)).text).not.toContain(free);
  });
});
