import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { StaffRole } from '#access/person';
import type { SiteTask } from '#contracts/http/site-task';
import { ApiOnStage, DIRECTOR } from '../support/api-on-stage.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from '../support/stage.js';
import { policyOfTrack, TrackOnStage } from '../support/track-on-stage.js';

const DAY = 86_400_000;
const day = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const LAST = day(30);

let stage: Stage;
let api: ApiOnStage;
let track: TrackOnStage;
beforeAll(async () => {
  const policy = policyOfTrack(10);
  stage = await openStage({ ...policy, calendar: { ...policy.calendar, holidays: [LAST] } });
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  track = new TrackOnStage(stage);
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const as = (role: StaffRole, site = 'main') => api.as({ id: DIRECTOR.id, roles: [role], sites: [site] });
const tasks = async (query = '', who = as('director')): Promise<SiteTask[]> => {
  const { status, body } = await who.get(`/v1/tasks${query}`);
  expect(status).toBe(200);
  return (body as unknown as { ofSites: SiteTask[] }).ofSites;
};
const ofKind = async (kind: SiteTask['kind']): Promise<SiteTask | undefined> =>
  (await tasks()).find((task) => task.kind === kind);
/** Nobody waits for the records of a track: its task is there a moment later. */
const capacityTask = async (other = ''): Promise<SiteTask> => {
  await eventually(async () => ((await ofKind('capacity'))?.task ?? other) !== other);
  return (await ofKind('capacity'))!;
};
const report = (task: string, key: string = randomUUID(), who = as('director'), by: object = DIRECTOR) =>
  who.post(`/v1/tracks/${track.trackId}/report-capacity`, { by, task }, { 'idempotency-key': key });
const seat = async (journeys: number): Promise<string[]> => {
  const ids = Array.from({ length: journeys }, () => `${randomUUID()}.1`);
  for (const id of ids) expect(await track.ask(id)).toBe('granted');
  return ids;
};

test('A18: before the holidays of a site end its director has a task, which ends with a calendar', async () => {
  const task = await ofKind('calendar');
  expect(task).toMatchObject({
    ...{ task: `calendar.main.${LAST}`, site: 'main', track: null, role: 'director' },
    ...{ endedBy: 'publishSiteCalendar', title: expect.stringContaining(LAST) },
  });
  expect(task!.dueAt.slice(0, 10)).toBe(LAST);
  expect(Date.parse(task!.raisedAt)).toBeLessThan(Date.now());
  // Of the site, and of who publishes calendars.
  expect(await tasks('', as('supervisor'))).toEqual([]);
  expect(await tasks('', as('director', 'north'))).toEqual([]);

  const days = { businessWeekdays: [1, 2, 3, 4, 5], holidays: [LAST, day(700)], closures: [] };
  const published = await as('director').post('/v1/sites/main/calendar', {
    ...{ by: DIRECTOR, ...days, reason: 'the coming years' },
  });
  expect(published.status).toBe(200);
  expect(await ofKind('calendar')).toBeUndefined();
});

test('H3: when nine of ten seats are taken the director has a task, due in seven days, until it is reported', async () => {
  const [leaves] = await seat(8);
  expect(await ofKind('capacity')).toBeUndefined();
  await seat(1);
  const full = await capacityTask();
  expect(full).toMatchObject({
    ...{ site: 'main', track: track.trackId, role: 'director', ruleId: 'R-CAPACITY' },
    ...{ endedBy: 'reportCapacity', title: expect.stringContaining('9 of 10 seats') },
  });
  expect(Date.parse(full.dueAt) - Date.parse(full.raisedAt)).toBe(7 * DAY);

  const other = await report('capacity.1');
  expect([other.status, other.body]).toMatchObject([409, { code: 'refused', ruleId: 'R-CAPACITY' }]);
  const key = randomUUID();
  const first = await report(full.task, key);
  expect([first.status, first.body]).toMatchObject([200, { taken: 9, nearlyFull: { reported: true } }]);
  expect((await report(full.task, key)).body).toEqual(first.body);
  expect((await report(full.task)).status).toBe(409);
  expect(await ofKind('capacity')).toBeUndefined();

  // Seats have become free, and are taken again: it is asked anew.
  await track.release(leaves!);
  await seat(1);
  expect((await capacityTask()).task).not.toBe(full.task);
});

test('what is asked is shown where it is asked for, and who may not is told so', async () => {
  expect(await tasks('?role=coordinator')).toEqual([]);
  expect(await tasks('?status=closed')).toEqual([]);
  expect((await tasks('?role=director&status=open')).length).toBe(1);
  const supervisor = { ...DIRECTOR, role: 'supervisor' };
  const asSupervisor = await report('capacity.1', undefined, as('supervisor'), supervisor);
  expect([asSupervisor.status, asSupervisor.body.code]).toEqual([403, 'not-permitted']);
  const elsewhere = await report('capacity.1', undefined, as('director', 'north'));
  expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'no-such-track']);
  const bad = await report('seats');
  expect([bad.status, bad.body.errors[0]!.field]).toEqual([400, 'task']);
});

test('R-CAPACITY: who starts with a policy of a new version publishes it by that, and tracks that run have its numbers', async () => {
  const policy = policyOfTrack(10);
  const { nearlyFull, ...waitlist } = policy.waitlist!;
  expect(nearlyFull).toBeDefined();
  const before = await openStage({ ...policy, waitlist });
  await before.startWorker();
  const full = new TrackOnStage(before);
  for (let journeys = 0; journeys < 9; journeys += 1)
    expect(await full.ask(`${randomUUID()}.1`)).toBe('granted');
  let other: ApiOnStage | null = null;
  const asked = async (): Promise<SiteTask[]> => {
    const director = other!.as({ id: DIRECTOR.id, roles: ['director'], sites: ['main'] });
    return (await tasks('', director)).filter(({ kind }) => kind === 'capacity');
  };
  const start = async (of: typeof policy): Promise<void> => {
    await other?.close();
    other = await ApiOnStage.open({ ...before, policy: of });
  };
  const next = { ...policy, version: 'next', tracks: [{ ...policy.tracks[0]!, capacity: 9 }] };
  try {
    await start(before.policy);
    expect(await asked()).toEqual([]);
    await start(next);
    await eventually(async () => (await asked()).length > 0);
    const [task] = await asked();
    expect(task).toMatchObject({ track: full.trackId, title: expect.stringContaining('9 of 9') });
    // Another start of the same is nothing new.
    await start(next);
    expect(await asked()).toEqual([task]);
  } finally {
    await (other as ApiOnStage | null)?.close();
    await before.close();
  }
});
