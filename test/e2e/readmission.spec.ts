import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Person } from '#access/person';
import { stepsInto } from '#scenarios/course';
import { PLAN } from '#scenarios/plan';
import { ApiOnStage, referralBody, someClient } from '../support/api-on-stage.js';
import { JourneyOnStage } from '../support/journey-on-stage.js';
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

/** The tracks that there are, and one at another site. */
const NORTH = { id: 'north-day', capacity: 5, site: 'north' };

const inPhase = async (phase: 'discharge' | 'aftercare') => {
  const client = someClient();
  const { body } = await api.refer({ client });
  const journey = JourneyOnStage.of(stage, body);
  await journey.follow(stepsInto(phase, journey.now, { plan: PLAN }));
  expect(journey.view.phase).toBe(phase);
  return { client, journey };
};

const viewOf = async (journeyId: string) => (await api.get(`/v1/journeys/${journeyId}`)).body.view;

test('D5: a referral in aftercare ends it as readmitted and opens the next journey; again, it is answered the same', async () => {
  const { client, journey } = await inPhase('aftercare');
  const headers = { 'idempotency-key': randomUUID() };
  const again = await api.post('/v1/referrals', referralBody({ client, entryKind: 'return' }), headers);
  expect([again.status, again.body.detail]).toEqual([201, undefined]);
  expect(again.body).toMatchObject({ phase: 'intake', entryKind: 'return' });
  expect(again.body.journeyId).not.toBe(journey.journeyId);
  expect(await viewOf(journey.journeyId)).toMatchObject({ phase: 'closed', closedBecause: 'readmitted' });

  const once = await api.post('/v1/referrals', referralBody({ client, entryKind: 'return' }), headers);
  expect([once.status, once.body.journeyId]).toEqual([201, again.body.journeyId]);
});

test('two referrals in the same moment: one opens the next journey, and the other is told that it is open', async () => {
  for (let round = 0; round < 3; round += 1) {
    const { client, journey } = await inPhase('aftercare');
    const body = referralBody({ client, entryKind: 'return' });
    const answers = await Promise.all([0, 1, 2].map(() => api.post('/v1/referrals', body)));
    const [opened, ...others] = answers.sort((a, b) => a.status - b.status);
    expect(opened!.status).toBe(201);
    for (const one of others)
      expect(one.body).toMatchObject({ status: 409, code: 'refused', ruleId: 'R-RETURN' });
    expect(await viewOf(journey.journeyId)).toMatchObject({ phase: 'closed', closedBecause: 'readmitted' });
  }
});

test('a referral before the summary is signed is refused, and changes nothing', async () => {
  const { client, journey } = await inPhase('discharge');
  const refused = await api.post('/v1/referrals', referralBody({ client, entryKind: 'return' }));
  expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining('open journey')]);
  expect((await viewOf(journey.journeyId)).phase).toBe('discharge');
});

test('who may not move the aftercare does not end it: two sites, and a coordinator of one of them', async () => {
  const { client, journey } = await inPhase('aftercare');
  const elsewhere = await ApiOnStage.open(
    stage,
    { policy: { ...stage.policy, version: 'two-sites', tracks: [...stage.policy.tracks, NORTH] } },
    api.issuer,
  );
  const person: Person = { id: 'staff-elsewhere', roles: ['coordinator'], sites: ['north'] };
  const by = { id: person.id, role: 'coordinator' };
  const body = referralBody({ client, entryKind: 'return', track: 'north-day', by });
  const refused = await elsewhere.as(person).post('/v1/referrals', body);
  await elsewhere.close();
  expect(refused.status).toBe(409);
  expect((await viewOf(journey.journeyId)).phase).toBe('aftercare');
});
