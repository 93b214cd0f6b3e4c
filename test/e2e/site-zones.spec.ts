import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import type { Person } from '#access/person';
import type { Program } from '#contracts/http/program';
import type { SessionsList } from '#contracts/http/sessions';
import type { SessionsOfDay } from '#contracts/http/sessions-of-day';
import type { CalendarLine, CalendarSummary, SiteCalendar } from '#contracts/http/site-calendar';
import { loadDefaultPolicy } from '#policy/load-policy';
import { documentOf } from '#policy/recorded';
import { ELIGIBLE } from '#scenarios/admission';
import { attendance } from '#scenarios/attendance';
import { stepsInto } from '#scenarios/course';
import { PLAN } from '#scenarios/plan';
import { seatsByHand } from '#scenarios/policy';
import { withSlots } from '#scenarios/slots';
import { ApiOnStage, CLINICIAN, COORDINATOR, DIRECTOR, referralBody } from '../support/api-on-stage.js';
import { JourneyOnStage } from '../support/journey-on-stage.js';
import { Reconciler } from '../support/reconciler.js';
import { openStage, type Stage } from '../support/stage.js';
import { Weeks } from '../support/weeks.js';

const [MAIN, NORTH] = ['main-day-onsite', 'north-day-onsite'];
const [NEW_YORK, DENVER, TOKYO] = ['America/New_York', 'America/Denver', 'Asia/Tokyo'];
const WEEKS = Weeks.next();
const [MONDAY, THURSDAY, FRIDAY] = [WEEKS.date(0, 1), WEEKS.date(0, 4), WEEKS.date(0, 5)];
/** The Wednesday afternoon on which the site goes over to other clocks; and a day later, to others yet. */
const [THEN, LATER] = [WEEKS.at(0, 3, '20:00'), WEEKS.at(0, 4, '20:00')];

let stage: Stage;
let api: ApiOnStage;
let director: ApiOnStage;
let treated: { main: JourneyOnStage; north: JourneyOnStage };

const inTreatment = async (track: string): Promise<JourneyOnStage> => {
  const journey = await JourneyOnStage.refer(stage, { track });
  const eligibility = { ...ELIGIBLE, seat: track, track };
  await journey.follow(stepsInto('treatment', journey.now, { plan: withSlots(PLAN), eligibility }));
  return journey;
};
const DIRECTS: Person = { id: DIRECTOR.id, roles: ['director'], sites: ['main', 'north'] };

beforeAll(async () => {
  const policy = seatsByHand(loadDefaultPolicy());
  const tracks = [
    { id: MAIN, capacity: 20 },
    { id: NORTH, capacity: 20, site: 'north' },
  ];
  stage = await openStage({ ...policy, tracks, sessions: { ...policy.sessions!, closures: [] } });
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  director = api.as(DIRECTS);
  const [main, north] = await Promise.all([inTreatment(MAIN), inTreatment(NORTH)]);
  treated = { main, north };
  await Promise.all([main.passUntil(THEN), north.passUntil(THEN)]);
  await api.reach(north.journeyId, 'record-attendance', attendance(`${MONDAY}.mon-group`, 'attended', 180));
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const { calendar, sessions: planned } = loadDefaultPolicy();
const DAYS = {
  ...{ businessWeekdays: calendar.businessWeekdays, holidays: calendar.holidays },
  closures: planned!.closures.slice(0, 0),
};
const publish = (data: object, by = director) =>
  by.post(
    '/v1/sites/north/calendar',
    { by: DIRECTOR, ...DAYS, reason: 'the site is over there', ...data },
    { 'idempotency-key': randomUUID() },
  );
const lines = (text: string): { told: CalendarLine[]; summary: CalendarSummary['summary'] } => {
  const all = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as CalendarLine & CalendarSummary);
  return { told: all.slice(0, -1), summary: all.at(-1)!.summary };
};
const siteCalendar = async (site: string): Promise<SiteCalendar> =>
  (await director.get(`/v1/sites/${site}/calendar`)).body as unknown as SiteCalendar;
const program = async (): Promise<Program> => (await api.get('/v1/program')).body as unknown as Program;
const zoneOf = async (journeyId: string): Promise<string> => {
  const { view } = (await api.get(`/v1/journeys/${journeyId}`)).body;
  return (view as typeof view & { timeZone: string }).timeZone;
};
/** Each session of the week → its start, as the wall clock of a zone shows it. */
const starts = async (
  { journeyId }: { journeyId: string },
  zone: string,
): Promise<Record<string, string>> => {
  const { body } = await api.get(`/v1/journeys/${journeyId}/sessions?from=${MONDAY}&to=${FRIDAY}`);
  return Object.fromEntries(
    (body as unknown as SessionsList).items.map(({ session, start }) => [
      session,
      DateTime.fromISO(start, { zone }).toFormat('yyyy-MM-dd HH:mm'),
    ]),
  );
};
const sessionsOf = async (date: string, track: string): Promise<string[]> => {
  const { body } = await api.get(`/v1/sessions?date=${date}&track=${track}`);
  return (body as unknown as SessionsOfDay).items.flatMap(({ start, members }) =>
    members.map(({ session }) => `${session} ${start}`),
  );
};
const local = (date: string, zone: string): string =>
  DateTime.fromISO(`${date}T09:00`, { zone }).toUTC().toISO()!;
const base = (): string => stage.policy.version;

test('until a site has a zone of its own it has that of the program, and so do its clients', async () => {
  expect((await siteCalendar('north')).timeZone).toBe(NEW_YORK);
  const { timeZone, sites } = await program();
  expect([timeZone, sites.map((site) => [site.id, site.timeZone])]).toEqual([
    NEW_YORK,
    [
      ['main', NEW_YORK],
      ['north', NEW_YORK],
    ],
  ]);
  expect(await zoneOf(treated.north.journeyId)).toBe(NEW_YORK);
});

test('W26: it is published with the calendar: what is past stays at its instant, what comes is by the new clocks', async () => {
  const [before, ofMain] = [await starts(treated.north, NEW_YORK), await starts(treated.main, NEW_YORK)];
  const { told, summary } = lines((await publish({ timeZone: DENVER })).text);
  expect([summary, told]).toEqual([
    { version: 1, journeys: 1, told: 1, notTold: 0, stopped: false },
    [{ journeyId: treated.north.journeyId, status: 200, policyVersion: `${base()}@north.1` }],
  ]);
  const after = { there: await starts(treated.north, NEW_YORK), here: await starts(treated.north, DENVER) };
  const past = Object.keys(before).filter((session) => session < THURSDAY);
  expect(past.length).toBeGreaterThan(2);
  for (const session of past) expect([session, after.there[session]]).toEqual([session, before[session]]);
  expect(after.here).toMatchObject({
    [`${THURSDAY}.thu-group`]: `${THURSDAY} 09:00`,
    [`${FRIDAY}.fri-group`]: `${FRIDAY} 09:00`,
  });
  expect(Object.keys(after.here)).toEqual(Object.keys(before));
  expect(await starts(treated.main, NEW_YORK)).toEqual(ofMain);
  const [adopted] = await treated.north.eventsOf('policyAdopted');
  expect(adopted!.data.clocksBefore?.timeZone).toBe(NEW_YORK);
});

test('the program, the calendar and each journey say whose zone it is; the sister site is as it was', async () => {
  const { timeZone, sites } = await program();
  expect([timeZone, sites.map((site) => site.timeZone)]).toEqual([NEW_YORK, [NEW_YORK, DENVER]]);
  expect([(await siteCalendar('north')).timeZone, (await siteCalendar('main')).timeZone]).toEqual([
    ...[DENVER, NEW_YORK],
  ]);
  expect([await zoneOf(treated.north.journeyId), await zoneOf(treated.main.journeyId)]).toEqual([
    ...[DENVER, NEW_YORK],
  ]);
});

test('who is referred there, comes there from the other site, or is moved in, has its clocks', async () => {
  const [north, main] = await Promise.all([api.refer({ track: NORTH }), api.refer({ track: MAIN })]);
  expect([await zoneOf(north.body.journeyId), await zoneOf(main.body.journeyId)]).toEqual([DENVER, NEW_YORK]);
  const counted = async (journeyId: string): Promise<string[]> => {
    const { body } = await api.get(`/v1/journeys/${journeyId}/why`);
    const { items } = body as unknown as { items: { inputs: { name: string; value: string }[] }[] };
    return items.flatMap(({ inputs }) =>
      inputs.filter(({ name }) => name === 'timeZone').map(({ value }) => value),
    );
  };
  expect(new Set(await counted(north.body.journeyId))).toEqual(new Set([DENVER]));
  expect(new Set(await counted(main.body.journeyId))).toEqual(new Set([NEW_YORK]));

  const { journeyId } = main.body;
  await api.reach(journeyId, 'record-contact-attempt', { reached: true });
  await api.reach(journeyId, 'record-consent', { signer: 'client' });
  await api.reach(journeyId, 'record-risk', { level: 'low', source: 'C-SSRS' });
  await api.reach(journeyId, 'record-eligibility', { ...ELIGIBLE, seat: NORTH, track: NORTH });
  expect(await zoneOf(journeyId)).toBe(DENVER);

  const at = new Date(Date.now() - 3_600_000).toISOString();
  const line = JSON.stringify({ at, by: COORDINATOR, referral: referralBody({ track: NORTH }), course: [] });
  const moved = await api.send('POST', '/v1/journeys/import', line, {
    'content-type': 'application/x-ndjson',
    'idempotency-key': randomUUID(),
  });
  const [one] = moved.text
    .trimEnd()
    .split('\n')
    .map((each) => JSON.parse(each) as { journeyId: string });
  expect(await zoneOf(one!.journeyId)).toBe(DENVER);
});

test('a time without an offset is of the clocks of the client’s site', async () => {
  const care = {
    ...{ level: 2, provider: 'outpatient clinic', medicines: 'none', supports: 'weekly meeting' },
    relapsePlan: 'call the same day',
  };
  const firstAppointment = `${WEEKS.date(3, 2)}T13:00`;
  for (const [journey, zone] of [
    [treated.north, DENVER],
    [treated.main, NEW_YORK],
  ] as const) {
    const { status } = await api.post(`/v1/journeys/${journey.journeyId}/agree-continuing-care`, {
      by: CLINICIAN,
      care: { ...care, firstAppointment },
    });
    const [agreed] = await journey.eventsOf('continuingCareAgreed');
    expect([status, agreed!.data.care.firstAppointment]).toEqual([
      ...[200, DateTime.fromISO(firstAppointment, { zone }).toMillis()],
    ]);
  }
});

test('a calendar that names no zone keeps it; another policy does, too, and comparing changes nothing', async () => {
  expect(lines((await publish({ reason: 'a holiday' })).text).summary).toMatchObject({
    version: 2,
    notTold: 0,
  });
  expect((await siteCalendar('north')).timeZone).toBe(DENVER);
  await api.post('/v1/policies', {
    ...{ by: DIRECTOR, draft: false, document: { ...documentOf(stage.policy), version: 'next' } },
  });
  const compared = await director.post('/v1/policies/compare', { from: base(), to: 'next', openOnly: true });
  expect(compared.text).not.toContain('"differences":[{');
  const { journeyId } = treated.north;
  const before = await starts(treated.north, NEW_YORK);
  const adopted = await api.reach(journeyId, 'adopt-policy', {
    by: DIRECTOR,
    version: 'next',
    reason: 'new',
  });
  expect([adopted.status, adopted.body.policyVersion]).toEqual([200, 'next@north.2']);
  expect([await zoneOf(journeyId), await starts(treated.north, NEW_YORK)]).toEqual([DENVER, before]);
});

test('a day is the site’s own: nine in the morning over there is the evening before here', async () => {
  await treated.north.passUntil(LATER);
  const before = await starts(treated.north, NEW_YORK);
  const { summary } = lines((await publish({ timeZone: TOKYO })).text);
  expect(summary).toMatchObject({ version: 3, notTold: 0 });
  const after = await starts(treated.north, NEW_YORK);
  for (const session of Object.keys(before).filter((one) => one < FRIDAY))
    expect([session, after[session]]).toEqual([session, before[session]]);
  const next = WEEKS.date(1, 2);
  const group = `${next}.tue-group`;
  expect(await sessionsOf(next, NORTH)).toEqual([`${group} ${local(next, TOKYO)}`]);
  expect(await sessionsOf(WEEKS.date(1, 1), NORTH)).not.toContain(`${group} ${local(next, TOKYO)}`);
  expect(await sessionsOf(next, MAIN)).toEqual([`${group} ${local(next, NEW_YORK)}`]);
});

test('what is on record replays, and is what the journeys say', async () => {
  expect(await (await Reconciler.of(stage)).found()).toEqual([]);
});

test('a zone that there is not is refused by its field, and nothing is published', async () => {
  for (const timeZone of ['America/Nowhere', '', 'EST5EDT4', 7]) {
    const { status, body } = await publish({ timeZone });
    expect([timeZone, status, body.errors[0]!.field]).toEqual([timeZone, 400, 'timeZone']);
  }
  expect((await siteCalendar('north')).version).toBe(3);
});
