import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { PlanToStartFrom } from '#contracts/http/draft-plan';
import type { CarePlan } from '#journey/model/plan';
import type { Person } from '#access/person';
import { loadDefaultPolicy } from '#policy/load-policy';
import { ELIGIBLE } from '#scenarios/admission';
import { stepsInto } from '#scenarios/course';
import { milestoneRequest } from '#scenarios/http/requests';
import { PLAN } from '#scenarios/plan';
import { seatsByHand } from '#scenarios/policy';
import { withSlots } from '#scenarios/slots';
import { ApiOnStage } from '../support/api-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';

/** Of a name that no other test has: a track is a workflow, and all tests share a namespace. */
const TRACK = `t-${randomUUID()}`;
const CLINICIAN: Person = { id: 'clinician-1', roles: ['clinician'], sites: ['main'] };

let stage: Stage;
let api: ApiOnStage;
let journeyId: string;

beforeAll(async () => {
  const policy = seatsByHand(loadDefaultPolicy());
  stage = await openStage({ ...policy, tracks: [...policy.tracks, { id: TRACK, capacity: 12 }] });
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  // Who acts where a body does not say it.
  await api.qualify('staff-0');
  for (const [group, title] of [
    ['morning', 'Morning group'],
    ['evening', null],
  ] as const)
    await done(
      api.post(`/v1/tracks/${TRACK}/groups`, {
        ...{ group, capacity: 12, therapists: ['clinician-2'], title },
        ...(title && { schedule: { weekdays: [1, 3], start: '09:00', minutes: 180, mode: 'onSite' } }),
      }),
    );
  ({ journeyId } = (await api.refer({ track: TRACK })).body);
  const eligibility = { ...ELIGIBLE, track: TRACK, seat: TRACK };
  for (const step of stepsInto('treatment', Date.now(), { plan: withSlots(PLAN), eligibility })) {
    const { path, body } = milestoneRequest(journeyId, step);
    await done(api.post(path, body));
  }
  await done(api.reach(journeyId, 'assign-care-team', { role: 'clinician', staffId: CLINICIAN.id }));
}, 120_000);
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const done = async (asked: ReturnType<ApiOnStage['post']>): Promise<void> => {
  const { status, text } = await asked;
  expect([status < 300, text]).toEqual([true, text]);
};
const start = async (): Promise<PlanToStartFrom> =>
  (await api.as(CLINICIAN).get(`/v1/journeys/${journeyId}/draft-plan`)).body as unknown as PlanToStartFrom;
const amended = (criterion: string): CarePlan => ({ ...withSlots(PLAN), dischargeCriteria: [criterion] });
const amend = (criterion: string): Promise<void> =>
  done(api.reach(journeyId, 'amend-plan', { plan: amended(criterion), reason: 'they asked for it' }));
const criteria = async (): Promise<readonly string[]> => (await start()).plan!.dischargeCriteria;

test('has what there is to choose from: the policy’s, and the groups of the track for whoever writes a plan', async () => {
  const { choices, seq } = await start();
  expect(choices.lengthDays).toEqual([...stage.policy.lengthDays]);
  expect(choices.tiers[0]).toEqual({ id: 'T3', daysPerWeek: 5, hoursPerDay: 3 });
  expect([choices.slots, choices.recurs]).toEqual([true, ['fortnightly', 'monthly']]);
  expect(choices.groups).toEqual([
    {
      ...{ id: 'morning', title: 'Morning group', full: false, isOn: choices.groups[0]!.isOn },
      schedule: { weekdays: [1, 3], start: '09:00', minutes: 180, mode: 'onSite', otherTimes: [] },
    },
    { id: 'evening', title: null, schedule: null, isOn: false, full: false },
  ]);
  const { body } = await api.get(`/v1/journeys/${journeyId}`);
  expect(seq).toBe(body.view.seq);
});

test('begins with the amendment that waits to be signed, and not with one that was dropped or replaced', async () => {
  const first = await criteria();
  await amend('one that gives way');
  await amend('one that waits');
  expect(await criteria()).toEqual(['one that waits']);
  await done(api.reach(journeyId, 'drop-amendment', { reason: 'the client does not want it' }));
  expect(await criteria()).toEqual(first);
  await amend('one that is signed');
  for (const signer of ['client', 'clinician']) await done(api.reach(journeyId, 'sign-plan', { signer }));
  expect(await criteria()).toEqual(['one that is signed']);
  await amend('one that is dropped after it');
  await done(api.reach(journeyId, 'drop-amendment', { reason: 'nor this one' }));
  expect(await criteria()).toEqual(['one that is signed']);
});

test('a dry run says the hours of each tier, within what the rule lets, and what breaks a rule by its slot', async () => {
  const plan = withSlots(PLAN);
  const slots = plan.schedule.slots!.map((slot) =>
    slot.id === 'wed-one'
      ? { ...slot, start: '10:30' }
      : slot.id === 'thu-group'
        ? { ...slot, start: '22:00' }
        : slot,
  );
  const { body } = await api.post(`/v1/journeys/${journeyId}/amend-plan?dryRun=true`, {
    by: { id: 'supervisor-1', role: 'supervisor' },
    plan: { ...plan, schedule: { ...plan.schedule, slots } },
    reason: 'another week',
  });
  const { ok, recommended } = body as unknown as {
    ok: boolean;
    recommended: {
      bounds: object;
      tiers: object[];
      faults: { rule: string; slots?: string[]; tier?: string }[];
    };
  };
  expect(ok).toBe(false);
  expect(recommended.bounds).toEqual({ least: 9, most: 20 });
  expect(recommended.tiers).toEqual([
    { tier: 'T3', hours: 15 },
    { tier: 'T2', hours: 12 },
    { tier: 'T1', hours: 9 },
  ]);
  const places = recommended.faults.map(({ rule, slots: at, tier }) => [rule, at, tier]);
  expect(places).toContainEqual(['R-SCHED-SESSION', ['thu-group'], undefined]);
  expect(places).toContainEqual(['R-SCHED-SESSION', ['wed-group', 'wed-one'], 'T3']);
});
