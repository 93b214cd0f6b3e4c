import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from '#access/person';
import type { ActionsOfJourney } from '#contracts/http/action';
import type { DryRunAnswer } from '#contracts/http/dry-run';
import { loadDefaultPolicy } from '#policy/load-policy';
import { ApiOnStage } from '../support/api-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let api: ApiOnStage;

const person = (id: string, role: Person['roles'][number]): Person => ({
  id,
  roles: [role],
  sites: ['main'],
});
const COORDINATOR = person('coordinator-1', 'coordinator');
const CLINICIAN = person('clinician-1', 'clinician');
const COLLEAGUE = person('clinician-2', 'clinician');
const SUPERVISOR = person('supervisor-1', 'supervisor');

beforeAll(async () => {
  stage = await openStage(loadDefaultPolicy());
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
}, 120_000);
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const actionsFor = async (who: Person, journeyId: string) => {
  const { status, body } = await api.as(who).get(`/v1/journeys/${journeyId}/actions`);
  expect(status).toBe(200);
  return body as unknown as ActionsOfJourney;
};

const stateOf = ({ actions }: ActionsOfJourney, name: string) =>
  actions.find((action) => action.name === name)?.state;

test('each is told what they may do of what the journey waits for, and whose the rest is', async () => {
  const { journeyId } = (await api.refer()).body;
  const assigned = { role: 'clinician', staffId: CLINICIAN.id };
  expect((await api.as(SUPERVISOR).post(`/v1/journeys/${journeyId}/assign-care-team`, assigned)).status).toBe(
    200,
  );

  const coordinators = await actionsFor(COORDINATOR, journeyId);
  expect(stateOf(coordinators, 'recordContactAttempt')).toBe('recommended');
  // Each task says what it is about, and by which rule it stands.
  expect(coordinators.tasks).toContainEqual(
    expect.objectContaining({
      ...{ kind: 'contact', subject: null, milestones: ['recordContactAttempt'] },
      rule: { id: 'R-CONTACT', version: expect.any(Number) },
    }),
  );
  expect(coordinators.actions[0]).toMatchObject({ path: 'record-contact-attempt', task: expect.any(String) });
  const notTheirs = coordinators.actions.find(({ name }) => name === 'recordClinicalData');
  expect(notTheirs).toMatchObject({
    state: 'notYours',
    rule: null,
    defaults: {},
    requires: [{ kind: 'role', roles: ['clinician', 'supervisor', 'director'] }],
  });
  const clinicians = await actionsFor(CLINICIAN, journeyId);
  expect([stateOf(clinicians, 'recordClinicalData'), stateOf(clinicians, 'recordConsent')]).toEqual([
    'possible',
    'blocked',
  ]);
  expect(clinicians.actions.map(({ name }) => name)).not.toContain('acknowledgeRisk');

  // Not theirs: no such caseload, so no such list.
  expect((await api.as(COLLEAGUE).get(`/v1/journeys/${journeyId}/actions`)).status).toBe(403);
  const elsewhere: Person = { ...SUPERVISOR, sites: ['moon'] };
  expect((await api.as(elsewhere).get(`/v1/journeys/${journeyId}/actions`)).status).toBe(404);
});

test('whoever is on call answers the risk of a client who is not theirs, and nothing else', async () => {
  const { journeyId } = (await api.refer()).body;
  const risk = { source: 'judgement', note: 'said so' };
  expect((await api.post(`/v1/journeys/${journeyId}/facts/high-risk`, risk)).status).toBe(202);
  for (let told = false; !told;)
    told = stateOf(await actionsFor(SUPERVISOR, journeyId), 'acknowledgeRisk') === 'recommended';
  const onCall = await actionsFor(COLLEAGUE, journeyId);
  expect(stateOf(onCall, 'acknowledgeRisk')).toBe('recommended');
  expect([stateOf(onCall, 'recordContactAttempt'), stateOf(onCall, 'recordRisk')]).toEqual([
    'notYours',
    'notYours',
  ]);
});

test('what a form begins with is what its route takes', async () => {
  const { journeyId } = (await api.refer()).body;
  await api.as(COORDINATOR).post(`/v1/journeys/${journeyId}/record-contact-attempt`, { reached: true });
  const { actions, seq } = await actionsFor(COORDINATOR, journeyId);
  const consent = actions.find(({ name }) => name === 'recordConsent')!;
  expect([consent.state, consent.defaults]).toEqual(['recommended', { signer: 'client' }]);
  const path = `/v1/journeys/${journeyId}/${consent.path}`;
  const tried = await api.as(COORDINATOR).post(`${path}?dryRun=true`, consent.defaults);
  expect((tried.body as unknown as DryRunAnswer).ok).toBe(true);
  expect((await api.as(COORDINATOR).post(path, consent.defaults)).status).toBe(200);
  const after = await actionsFor(COORDINATOR, journeyId);
  expect(after.seq).toBeGreaterThan(seq);
  expect(stateOf(after, 'recordConsent')).toBeUndefined();
});
