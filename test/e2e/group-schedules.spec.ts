import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CarePlan } from '#journey/model/plan';
import { ELIGIBLE, LEVEL_3 } from '#scenarios/admission';
import { PLAN } from '#scenarios/plan';
import { SLOTS, withSlots } from '#scenarios/slots';
import type { GroupView } from '#track/view';
import { ApiOnStage, COORDINATOR, type Answer } from '../support/api-on-stage.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from '../support/stage.js';
import { policyOfTrack } from '../support/track-on-stage.js';

let stage: Stage;
let api: ApiOnStage;
let track: string;
beforeAll(async () => {
  stage = await openStage(policyOfTrack(20));
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  await api.qualify();
  track = stage.policy.tracks[0]!.id;
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const SCHEDULE = { weekdays: [1, 2, 4, 5], start: '09:00', minutes: 180, mode: 'onSite', room: 'Room 2' };
const NINE = { start: '09:00', minutes: 120 };
const GROUP = { by: COORDINATOR, group: 'morning', capacity: 12, therapists: ['clinician-1'] };
const at = (path = ''): string => `/v1/tracks/${track}/groups${path}`;
const group = async (): Promise<GroupView & { members: unknown[] }> =>
  (await api.get(at('/morning'))).body as unknown as GroupView & { members: unknown[] };

/** The mornings of three hours are the group's; on Wednesday it does not meet. */
const slots = SLOTS.map(({ start, minutes, mode, ...slot }) =>
  slot.weekday === 3 ? { ...slot, start, minutes, mode, group: null } : slot,
);
const plan = { ...PLAN, schedule: { ...PLAN.schedule, slots } };
const planned = (change: object): object => ({
  ...plan,
  schedule: {
    ...plan.schedule,
    slots: slots.map((slot, index) => (index === 0 ? { ...slot, ...change } : slot)),
  },
});

const inPlanning = async (): Promise<string> => {
  const { journeyId } = (await api.refer({ track })).body;
  await api.reach(journeyId, 'record-contact-attempt', { reached: true });
  await api.reach(journeyId, 'record-consent', { signer: 'client' });
  await api.reach(journeyId, 'record-risk', { level: 'low', source: 'C-SSRS' });
  await api.reach(journeyId, 'record-eligibility', { ...ELIGIBLE, seat: track, track });
  const { qualified: _, ...ratings } = LEVEL_3;
  await api.reach(journeyId, 'record-assessment', ratings);
  expect((await api.reach(journeyId, 'decide-level', { level: 3 })).body).toMatchObject({
    phase: 'planning',
  });
  return journeyId;
};
const draft = (journeyId: string, sent: object = plan): Promise<Answer> =>
  api.reach(journeyId, 'draft-plan', { plan: sent });
const sign = async (journeyId: string): Promise<Answer> => {
  await api.reach(journeyId, 'sign-plan', { signer: 'client' });
  return api.reach(journeyId, 'sign-plan', { signer: 'clinician' });
};

test('W20: a plan that names a group which is not there is refused', async () => {
  const refused = await draft(await inPlanning(), withSlots(PLAN));
  expect([refused.status, refused.body]).toMatchObject([
    409,
    {
      ruleId: 'R-GROUP',
      needed: expect.arrayContaining(['R-GROUP: slot mon-group: group null, the track has none']),
    },
  ]);
});

test('G18: a group has title and schedule; what is no schedule is refused by its field', async () => {
  for (const [schedule, field] of [
    [{ ...SCHEDULE, weekdays: [5, 1] }, 'schedule.weekdays'],
    [{ ...SCHEDULE, weekdays: [] }, 'schedule.weekdays'],
    [{ ...SCHEDULE, start: '9:00' }, 'schedule.start'],
    [{ ...SCHEDULE, minutes: 0 }, 'schedule.minutes'],
    [{ ...SCHEDULE, mode: 'hybrid' }, 'schedule.mode'],
    [{ ...SCHEDULE, link: 'http://example.test/room' }, 'schedule.link'],
    [{ ...SCHEDULE, otherTimes: [{ ...NINE, weekday: 3 }] }, 'schedule.otherTimes'],
    [
      {
        ...SCHEDULE,
        otherTimes: [
          { ...NINE, weekday: 2 },
          { ...NINE, weekday: 1 },
        ],
      },
      'schedule.otherTimes',
    ],
    [{ ...SCHEDULE, otherTimes: [{ ...NINE, weekday: 2, minutes: 0 }] }, 'schedule.otherTimes.0.minutes'],
  ] as const) {
    const { status, body } = await api.post(at(), { ...GROUP, schedule });
    expect([status, body]).toMatchObject([400, { errors: [{ field }] }]);
  }
  const overnight = await api.post(at(), { ...GROUP, schedule: { ...SCHEDULE, start: '22:00' } });
  expect([overnight.status, overnight.body.needed]).toEqual([409, ['schedule: an end on the same day']]);
  const made = await api.post(at(), { ...GROUP, title: 'Morning group', schedule: SCHEDULE });
  expect([made.status, made.body]).toMatchObject([200, { title: 'Morning group', schedule: SCHEDULE }]);
  expect((await api.get(at('/evening'))).body.code).toBe('no-such-group');
});

test('G18: a slot that names it takes its times, and is refused at another', async () => {
  const journeyId = await inPlanning();
  const refused = await draft(journeyId, planned({ start: '10:00', minutes: 180, mode: 'onSite' }));
  expect([refused.status, refused.body]).toMatchObject([
    409,
    {
      ruleId: 'R-GROUP',
      needed: expect.arrayContaining(['R-GROUP: slot mon-group: start 09:00, as morning meets']),
    },
  ]);
  const nobodys = await draft(journeyId, planned({ group: null }));
  expect([nobodys.status, nobodys.body.ruleId]).toEqual([409, 'R-GROUP']);
  expect((await draft(journeyId)).status).toBe(200);
  const { plan: drafted } = (await api.get(`/v1/journeys/${journeyId}/draft-plan`)).body as unknown as {
    plan: CarePlan;
  };
  expect(drafted.schedule.slots![0]).toMatchObject({
    ...{ weekday: 1, group: 'morning', start: '09:00', minutes: 180, mode: 'onSite' },
  });
  // What is answered can be sent as it is.
  expect((await draft(journeyId, drafted)).status).toBe(200);
});

test('W20: with the last signature the client is on its roster, and a group that is full takes no further plan', async () => {
  const [first, second] = [await inPlanning(), await inPlanning()];
  await api.post(at(), { ...GROUP, capacity: 1 });
  await Promise.all([draft(first), draft(second)]);
  expect((await sign(first)).body.phase).toBe('treatment');
  await eventually(async () => (await group()).size === 1);
  expect(await group()).toMatchObject({
    ...{ title: 'Morning group', schedule: SCHEDULE, roster: [{ journeyId: first, partner: null }] },
    members: [{ journeyId: first, phase: 'treatment', tier: 'T3', client: { family: 'Example' } }],
  });
  const refused = await sign(second);
  expect([refused.status, refused.body]).toMatchObject([
    409,
    {
      ruleId: 'R-GROUP',
      needed: ['another group than morning, which is full, or a member of it to leave', 'draftPlan anew'],
    },
  ]);
  await api.post(at(), { ...GROUP, capacity: 2 });
  expect((await sign(second)).body.phase).toBe('treatment');
  await eventually(async () => (await group()).size === 2);
});

test('A-GROUPS: a clinician who does not lead it sees when it meets and how full it is, and nobody of it', async () => {
  const person = (id: string) => api.as({ id, roles: ['clinician'], sites: ['main'] });
  const seen = async (id: string) =>
    (await person(id).get(at('/morning'))).body as unknown as { size: number; roster: []; members: [] };
  const [lead, other] = [await seen('clinician-1'), await seen('clinician-2')];
  expect([lead.size, lead.roster.length, lead.members.length]).toEqual([2, 2, 2]);
  expect([other.size, other.roster, other.members]).toEqual([2, [], []]);
  expect(other).toMatchObject({ title: 'Morning group', schedule: SCHEDULE });
});
