import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MILESTONES } from '#contracts/http/milestones';
import type { MovedInLine } from '#contracts/http/move-in';
import type { SessionsOfDay } from '#contracts/http/sessions-of-day';
import type { SessionsList } from '#contracts/http/sessions';
import type { GroupInFull } from '#contracts/http/track';
import { ListedStaff } from '#api/platform/staff/known-staff';
import { STAFF_ROLES } from '#access/person';
import { ELIGIBLE } from '#scenarios/admission';
import { stepsInto } from '#scenarios/course';
import { milestoneBody } from '#scenarios/http/requests';
import { PLAN } from '#scenarios/plan';
import { withSlots, heldAt, SLOTS } from '#scenarios/slots';
import {
  ApiOnStage,
  CLINICIAN,
  COORDINATOR,
  DIRECTOR,
  referralBody,
  someClient,
} from '../support/api-on-stage.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from '../support/stage.js';
import { policyOfTrack } from '../support/track-on-stage.js';

const DAY = 86_400_000;
const policy = policyOfTrack(8);
const TRACK = policy.tracks[0]!.id;
const SCHEDULE = { ...heldAt(SLOTS), room: 'Room 2', link: 'https://telehealth.example/morning' };
const GROUPS = `/v1/tracks/${TRACK}/groups`;

let stage: Stage;
let api: ApiOnStage;
let members: string[];

/** In treatment for so many days, by a plan that names the morning group. */
const treated = (family: string, days: number): string => {
  const began = Date.now() - days * DAY;
  let moments = 0;
  const at = (): string => new Date(began + (moments += 1)).toISOString();
  const steps = stepsInto('treatment', began, {
    eligibility: { ...ELIGIBLE, seat: null, track: TRACK },
    plan: withSlots(PLAN),
  });
  const client = someClient({ family });
  return JSON.stringify({
    ...{ at: at(), by: COORDINATOR, referral: referralBody({ track: TRACK, client }) },
    course: steps.map((milestone) => ({
      ...{ at: at(), by: CLINICIAN, milestone: MILESTONES[milestone.name].path },
      data: milestoneBody(milestone),
    })),
  });
};

const movedIn = async (...lines: readonly string[]): Promise<string[]> => {
  const director = api.as({ id: DIRECTOR.id, roles: ['director'], sites: ['main'] });
  const sent = await director.send('POST', '/v1/journeys/import', lines.join('\n'), {
    'content-type': 'application/x-ndjson',
  });
  const results = sent.text
    .trimEnd()
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as MovedInLine);
  for (const one of results) expect([one.notTaken ?? [], one.problem]).toEqual([[], undefined]);
  return results.map(({ journeyId }) => journeyId!);
};
const group = async (id = 'morning', who = api): Promise<GroupInFull> =>
  (await who.get(`${GROUPS}/${id}`)).body as unknown as GroupInFull;

beforeAll(async () => {
  stage = await openStage(policy);
  await stage.startWorker();
  const staff = [...[COORDINATOR, CLINICIAN, DIRECTOR].map(({ id }) => id), 'clinician-1'].map((id) => ({
    ...{ id, name: null, roles: STAFF_ROLES, sites: ['main'], active: true },
  }));
  api = await ApiOnStage.open(stage, { staff: new ListedStaff(staff) });
  await api.qualify(CLINICIAN.id);
  const arranged = await api.post(GROUPS, {
    ...{
      by: COORDINATOR,
      group: 'morning',
      title: 'Morning group',
      capacity: 2,
      therapists: ['clinician-1'],
    },
    schedule: SCHEDULE,
  });
  expect([arranged.status, arranged.body]).toMatchObject([200, { schedule: SCHEDULE }]);
  members = [];
  // One after the other: the first two have the places.
  for (const family of ['Abel', 'Babel']) {
    members.push(...(await movedIn(treated(family, 12))));
    await eventually(async () => (await group()).size === members.length);
  }
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

test('G18: members with tier and how their last four sessions of the group ended', async () => {
  const [first, second] = members as [string, string];
  const days = { from: new Date(Date.now() - 12 * DAY), to: new Date() };
  const [from, to] = [days.from, days.to].map((day) => day.toISOString().slice(0, 10));
  const { items } = (await api.get(`/v1/journeys/${first}/sessions?from=${from}&to=${to}`))
    .body as unknown as SessionsList;
  const ended = items.filter(({ group, end }) => group === 'morning' && Date.parse(end) < Date.now());
  expect(ended.length).toBeGreaterThan(4);
  const [latest, before] = ended.toReversed();
  const record = (session: string, outcome: string, minutes: number | null) =>
    api.reach(first, 'record-attendance', { session, outcome, minutes });
  expect((await record(before!.session, 'noShow', null)).status).toBe(200);
  expect((await record(latest!.session, 'late', 60)).status).toBe(200);

  const shown = await group();
  expect(shown).toMatchObject({ title: 'Morning group', schedule: SCHEDULE, size: 2, waiting: [] });
  expect(shown.members.map(({ journeyId, client }) => [journeyId, client.family])).toEqual([
    [first, 'Abel'],
    [second, 'Babel'],
  ]);
  const [abel, babel] = shown.members;
  expect(abel).toMatchObject({ phase: 'treatment', tier: 'T3', partner: null });
  expect(abel!.last.map(({ session, outcome, attended }) => [session, outcome, attended])).toEqual([
    [latest!.session, 'late', 60],
    [before!.session, 'noShow', 0],
    [ended.at(-3)!.session, null, null],
    [ended.at(-4)!.session, null, null],
  ]);
  expect(abel!.last[0]).toMatchObject({ start: latest!.start, minutes: latest!.minutes });
  expect(babel!.last.map(({ outcome }) => outcome)).toEqual([null, null, null, null]);
});

test('G18: who is to come and found no place waits for it, until they are on its roster', async () => {
  const [third] = (await movedIn(treated('Cabel', 11))) as [string];
  await eventually(async () => (await group()).waiting.length === 1);
  const { waiting, members: on } = await group();
  expect(waiting).toMatchObject([
    { journeyId: third, client: { family: 'Cabel' }, tier: 'T3', phase: 'treatment', because: 'full' },
  ]);
  expect(Math.abs(Date.parse(waiting[0]!.since) - Date.now())).toBeLessThan(120_000);
  expect(on.map(({ journeyId }) => journeyId)).toEqual(members);
  await api.post(GROUPS, { by: COORDINATOR, group: 'morning', capacity: 3, therapists: ['clinician-1'] });
  await api.post(`${GROUPS}/morning/members`, { by: COORDINATOR, journeyId: third });
  expect(await group()).toMatchObject({ size: 3, waiting: [], schedule: SCHEDULE });
});

test('A-GROUPS: who waits is shown to who leads it, and to no other clinician', async () => {
  await api.post(GROUPS, { by: COORDINATOR, group: 'evening', capacity: 2, therapists: ['clinician-1'] });
  const clinician = (id: string) => api.as({ id, roles: ['clinician'], sites: ['main'] });
  expect((await group('morning', clinician('clinician-1'))).members).toHaveLength(3);
  expect(await group('morning', clinician('clinician-2'))).toMatchObject({
    ...{ title: 'Morning group', size: 3, roster: [], members: [], waiting: [] },
  });
});

test('G18: a couple is shown as such, one after the other', async () => {
  const [first, second, third] = (await group()).members.map(({ journeyId }) => journeyId);
  await api.post(GROUPS, {
    ...{ by: COORDINATOR, group: 'couples', kind: 'couples', capacity: 4, therapists: ['clinician-1'] },
  });
  await api.post(`${GROUPS}/couples/members`, { by: COORDINATOR, journeyId: third });
  await api.post(`${GROUPS}/couples/members`, { by: COORDINATOR, journeyId: second, partner: first });
  const { size, members: on } = await group('couples');
  expect([size, on.map(({ journeyId, partner, last }) => [journeyId, partner, last])]).toEqual([
    2,
    [
      [third, null, []],
      [second, first, []],
      [first, second, []],
    ],
  ]);
});

test('G18: a session of the day says what its group is called and where it meets', async () => {
  const date = (await group()).members[0]!.last[0]!.session.slice(0, 10);
  const { items } = (await api.get(`/v1/sessions?date=${date}`)).body as unknown as SessionsOfDay;
  expect(items.find((one) => one.group === 'morning')).toMatchObject({
    ...{ title: 'Morning group', room: 'Room 2', link: SCHEDULE.link, leads: ['clinician-1'] },
  });
  expect(
    items.filter((one) => one.group === null).map(({ title, room, link }) => [title, room, link]),
  ).toEqual(items.filter((one) => one.group === null).map(() => [null, null, null]));
});
