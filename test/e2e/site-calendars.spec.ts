import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { CalendarLine, CalendarSummary, SiteCalendar } from '#contracts/http/site-calendar';
import type { SessionsList } from '#contracts/http/sessions';
import { documentOf } from '#policy/recorded';
import { ELIGIBLE } from '#scenarios/admission';
import { type ApiOnStage, DIRECTOR } from '../support/api-on-stage.js';
import { auditSince } from '../support/audit-rows.js';
import type { JourneyOnStage } from '../support/journey-on-stage.js';
import { Reconciler } from '../support/reconciler.js';
import {
  daysFromYesterday,
  directorAs,
  FRIDAY,
  FRIDAYS_SESSION,
  NORTH,
  openSites,
  MAIN,
  type SitesOnStage,
} from '../support/site-days.js';
import type { Stage } from '../support/stage.js';

const DAY = 86_400_000;
/** Nobody works at north for forty days. */
const AWAY = daysFromYesterday(42);

let stage: Stage;
let api: ApiOnStage;
let director: ApiOnStage;
let treated: SitesOnStage['treated'];
let referred: string;

beforeAll(async () => {
  ({ stage, api, director, treated, referred } = await openSites());
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const DAYS = { businessWeekdays: [1, 2, 3, 4, 5], holidays: AWAY, closures: [FRIDAY] };
const publish = (data: object = {}, key: string = randomUUID(), site = 'north', by = director) =>
  by.post(
    `/v1/sites/${site}/calendar`,
    { by: DIRECTOR, ...DAYS, reason: 'the boiler is replaced', ...data },
    { 'idempotency-key': key },
  );
const lines = (text: string): { told: CalendarLine[]; summary: CalendarSummary['summary'] } => {
  const all = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as CalendarLine & CalendarSummary);
  return { told: all.slice(0, -1), summary: all.at(-1)!.summary };
};
const calendar = async (site: string): Promise<SiteCalendar> =>
  (await director.get(`/v1/sites/${site}/calendar`)).body as unknown as SiteCalendar;
const sessions = async ({ journeyId }: JourneyOnStage): Promise<string[]> => {
  const { body } = await api.get(`/v1/journeys/${journeyId}/sessions?from=${FRIDAY}&to=${FRIDAY}`);
  return (body as unknown as SessionsList).items.map(({ session }) => session);
};
const journey = async (journeyId: string) => (await api.get(`/v1/journeys/${journeyId}`)).body.view;
const base = (): string => stage.policy.version;

test('W26: until a site publishes its own, it has the days of the policy', async () => {
  expect(await calendar('north')).toMatchObject({
    ...{ site: 'north', version: null, published: null, timeZone: 'America/New_York' },
    ...{ businessWeekdays: [1, 2, 3, 4, 5], lastHoliday: '2035-12-25', warnings: [] },
  });
  expect((await journey(referred)).policyVersion).toBe(base());
});

test('W26: published in one act, every open journey of the site goes by it, and of no other', async () => {
  const rows = await auditSince(stage.database);
  const key = randomUUID();
  const first = await publish({}, key);
  expect(first.status).toBe(200);
  const { told, summary } = lines(first.text);
  expect(summary).toEqual({ version: 1, journeys: 2, told: 2, notTold: 0, stopped: false });
  const policyVersion = `${base()}@north.1`;
  for (const journeyId of [treated.north.journeyId, referred])
    expect(told).toContainEqual({ journeyId, status: 200, policyVersion });
  expect([await sessions(treated.north), await sessions(treated.main)]).toEqual([[], [FRIDAYS_SESSION]]);
  expect((await journey(treated.main.journeyId)).policyVersion).toBe(base());
  // A clock in business days waits for the first of them.
  const [due] = (await journey(referred)).clocks.filter(({ id }) => id.startsWith('intake.firstContact'));
  expect(Date.parse(due!.dueAt)).toBeGreaterThan(Date.now() + 39 * DAY);

  expect(lines((await publish({}, key)).text)).toEqual({ told, summary });
  expect((await treated.north.eventsOf('policyAdopted')).length).toBe(1);
  const reused = await publish({ reason: 'another' }, key);
  expect([reused.status, reused.body.code]).toEqual([422, 'idempotency-key-reused']);
  const written = (await rows()).filter(({ action, subject }) => action === 'write' && subject === 'north');
  expect(written.map(({ person, details }) => [person, details])).toEqual([[DIRECTOR.id, { calendar: 1 }]]);
});

test('W26: the calendar says whose it is; that of the other site is as it was', async () => {
  expect(await calendar('north')).toMatchObject({
    ...{ version: 1, published: { by: DIRECTOR, reason: 'the boiler is replaced' }, closures: [FRIDAY] },
    ...{ lastHoliday: AWAY.at(-1)!, warnings: [expect.stringContaining(AWAY.at(-1)!)] },
  });
  expect((await calendar('main')).version).toBeNull();
});

test('W26: who is referred later has it from the start; who comes to the site from another, with its track', async () => {
  const [north, main] = await Promise.all([api.refer({ track: NORTH }), api.refer({ track: MAIN })]);
  expect([north.body.policyVersion, main.body.policyVersion]).toEqual([`${base()}@north.1`, base()]);
  const { journeyId } = main.body;
  await api.reach(journeyId, 'record-contact-attempt', { reached: true });
  await api.reach(journeyId, 'record-consent', { signer: 'client' });
  await api.reach(journeyId, 'record-risk', { level: 'low', source: 'C-SSRS' });
  expect((await journey(journeyId)).policyVersion).toBe(base());
  await api.reach(journeyId, 'record-eligibility', { ...ELIGIBLE, seat: NORTH, track: NORTH });
  expect(await journey(journeyId)).toMatchObject({ phase: 'assessment', policyVersion: `${base()}@north.1` });
});

test('W26: under another policy the site keeps its days', async () => {
  await api.post('/v1/policies', {
    ...{ by: DIRECTOR, draft: false, document: { ...documentOf(stage.policy), version: 'next' } },
  });
  const adopted = await api.reach(referred, 'adopt-policy', { by: DIRECTOR, version: 'next', reason: 'new' });
  expect([adopted.status, adopted.body.policyVersion]).toEqual([200, 'next@north.1']);
  const compared = await director.post('/v1/policies/compare', { from: base(), to: 'next', openOnly: true });
  // The same policy by another name changes nothing for anybody, whatever the days of their site.
  expect(compared.text).not.toContain('"differences":[{');
});

test('W26: a second calendar takes the place of the first; what is on record replays', async () => {
  const { told, summary } = lines((await publish({ holidays: [], closures: [] })).text);
  expect(summary).toMatchObject({ version: 2, notTold: 0 });
  expect(new Set(told.map(({ policyVersion }) => policyVersion))).toEqual(
    new Set([`${base()}@north.2`, 'next@north.2']),
  );
  expect(await sessions(treated.north)).toEqual([FRIDAYS_SESSION]);
  expect(await (await Reconciler.of(stage)).found()).toEqual([]);
});

test('who may, and what is refused by its field', async () => {
  const supervisor = { by: { ...DIRECTOR, role: 'supervisor' } };
  const asSupervisor = await publish(
    supervisor,
    undefined,
    'north',
    api.as(directorAs('supervisor', 'north')),
  );
  expect([asSupervisor.status, asSupervisor.body.code]).toEqual([403, 'not-permitted']);
  const ofMain = await publish({}, undefined, 'north', api.as(directorAs('director', 'main')));
  expect([ofMain.status, ofMain.body.code]).toEqual([404, 'no-such-site']);
  for (const [wrong, field] of [
    [{ businessWeekdays: [] }, 'businessWeekdays'],
    [{ businessWeekdays: [2, 1] }, 'businessWeekdays'],
    [{ holidays: ['2026-02-30'] }, 'holidays.0'],
    [{ closures: [FRIDAY, FRIDAY] }, 'closures'],
    [{ reason: '' }, 'reason'],
  ] as const) {
    const { status, body } = await publish(wrong);
    expect([status, body.errors[0]!.field]).toEqual([400, field]);
  }
  expect((await calendar('north')).version).toBe(2);
});
