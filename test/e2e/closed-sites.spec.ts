import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { STAFF_ROLES } from '#access/person';
import { ListedStaff } from '#api/platform/staff/known-staff';
import { MILESTONES } from '#contracts/http/milestones';
import type { MovedInLine } from '#contracts/http/move-in';
import type { SessionsList } from '#contracts/http/sessions';
import type { ClosedLine, ClosedSummary } from '#contracts/http/site';
import type { SiteCalendar } from '#contracts/http/site-calendar';
import type { OpenPhase } from '#journey/model/phase';
import { loadDefaultPolicy } from '#policy/load-policy';
import { ELIGIBLE } from '#scenarios/admission';
import { stepsInto } from '#scenarios/course';
import { milestoneBody } from '#scenarios/http/requests';
import { PLAN } from '#scenarios/plan';
import { seatsByHand } from '#scenarios/policy';
import { withSlots } from '#scenarios/slots';
import { ApiOnStage, CLINICIAN, DIRECTOR, referralBody, SUPERVISOR } from '../support/api-on-stage.js';
import { JourneyOnStage } from '../support/journey-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';
import { Weeks } from '../support/weeks.js';

const [MAIN, NORTH] = ['main-day-onsite', 'north-day-onsite'];
/** A Friday to come: every tier has a session on it. */
const DATE = Weeks.next().date(0, 5);
const SESSION = `${DATE}.fri-group`;

let stage: Stage;
let api: ApiOnStage;
/** Two at the site, one elsewhere; one at the site whose hours go by the week. */
let here: readonly JourneyOnStage[];
let north: JourneyOnStage;
let byWeek: JourneyOnStage;

const at = async (track: string, phase: OpenPhase = 'treatment', plan = withSlots(PLAN)) => {
  const journey = await JourneyOnStage.refer(stage, { track });
  const eligibility = { ...ELIGIBLE, seat: track, track };
  await journey.follow(stepsInto(phase, journey.now, { plan, eligibility }));
  return journey;
};

beforeAll(async () => {
  const policy = seatsByHand(loadDefaultPolicy());
  const tracks = [
    { id: MAIN, capacity: 20 },
    { id: NORTH, capacity: 20, site: 'north' },
  ];
  stage = await openStage({ ...policy, tracks, sessions: { ...policy.sessions!, closures: [] } });
  await stage.startWorker();
  const staff = [CLINICIAN, DIRECTOR].map(({ id }) => ({
    ...{ id, name: null, roles: STAFF_ROLES, sites: ['main'], active: true },
  }));
  api = await ApiOnStage.open(stage, { staff: new ListedStaff(staff) });
  await api.qualify(CLINICIAN.id);
  here = await Promise.all([at(MAIN), at(MAIN)]);
  [north, byWeek] = await Promise.all([at(NORTH), at(MAIN, 'treatment', PLAN)]);
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const close = (data: object = {}, key: string = randomUUID(), site = 'main', by = api) =>
  by.post(
    `/v1/sites/${site}/closures`,
    { by: SUPERVISOR, date: DATE, reason: 'snow', ...data },
    { 'idempotency-key': key },
  );
const lines = (text: string): { told: ClosedLine[]; summary: ClosedSummary['summary'] } => {
  const all = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ClosedLine & ClosedSummary);
  return { told: all.slice(0, -1), summary: all.at(-1)!.summary };
};
const outcomes = async ({ journeyId }: Pick<JourneyOnStage, 'journeyId'>): Promise<unknown[]> => {
  const { body } = await api.get(`/v1/journeys/${journeyId}/sessions?from=${DATE}&to=${DATE}`);
  return (body as unknown as SessionsList).items.map(({ session, outcome }) => [session, outcome]);
};
const calendar = async (site = 'main'): Promise<SiteCalendar> =>
  (await api.get(`/v1/sites/${site}/calendar`)).body as unknown as SiteCalendar;

test('A7: a snow day is one act: every session of the site is cancelled, and it says of whom', async () => {
  const key = randomUUID();
  const first = await close({}, key);
  expect(first.status).toBe(200);
  const { told, summary } = lines(first.text);
  expect(summary).toEqual({ journeys: 3, told: 2, notTold: 1, sessions: 2, stopped: false });
  for (const { journeyId } of here)
    expect(told).toContainEqual({ journeyId, status: 200, sessions: [SESSION] });
  expect(told.find(({ journeyId }) => journeyId === byWeek.journeyId)?.problem).toMatchObject({
    ruleId: 'R-ATTEND',
    needed: ['recordWeek'],
  });
  for (const journey of here) expect(await outcomes(journey)).toEqual([[SESSION, 'cancelledByProgram']]);
  expect(await outcomes(north)).toEqual([[SESSION, null]]);

  // Broken off and sent again whole: the same, and nothing twice.
  expect(lines((await close({}, key)).text)).toEqual({ told, summary });
  const [one] = here as [JourneyOnStage];
  expect((await one.eventsOf('dayClosed')).length).toBe(1);
  const reused = await close({ reason: 'ice' }, key);
  expect([reused.status, reused.body.code]).toEqual([422, 'idempotency-key-reused']);
});

test('A7: the calendar of the site has it, and no other’s; whoever begins treatment then has no session on it', async () => {
  expect(await calendar()).toMatchObject({
    ...{ site: 'main', timeZone: 'America/New_York', lastHoliday: '2035-12-25', warnings: [] },
    closed: [{ date: DATE, reason: 'snow', by: SUPERVISOR }],
  });
  expect((await calendar('north')).closed).toEqual([]);
  const later = await at(MAIN, 'planning');
  const { journeyId } = later;
  await api.reach(journeyId, 'draft-plan', { plan: withSlots(PLAN) });
  await api.reach(journeyId, 'sign-plan', { signer: 'client' });
  expect((await api.reach(journeyId, 'sign-plan', { signer: 'clinician' })).body.phase).toBe('treatment');
  expect(await outcomes(later)).toEqual([]);
});

test('A7: closed by mistake, it is opened again in one act', async () => {
  const lift = await api.post(
    '/v1/sites/main/closures/lift',
    { by: SUPERVISOR, date: DATE, reason: 'it has thawed' },
    { 'idempotency-key': randomUUID() },
  );
  expect(lines(lift.text).summary).toMatchObject({ told: 3, notTold: 1, sessions: 2 });
  for (const journey of here) expect(await outcomes(journey)).toEqual([[SESSION, null]]);
  expect((await calendar()).closed).toEqual([]);
  expect(lines((await close()).text).summary).toMatchObject({ told: 3, sessions: 3 });
});

test('A7: whoever is moved in afterwards is told, too: once, however often the file is sent', async () => {
  const began = Date.now() - 20 * 86_400_000;
  const at = (moment: number): string => new Date(began + moment).toISOString();
  const steps = stepsInto('treatment', began, {
    plan: withSlots(PLAN),
    eligibility: { ...ELIGIBLE, seat: MAIN, track: MAIN },
  });
  const line = JSON.stringify({
    ...{ at: at(0), by: CLINICIAN, referral: referralBody({ track: MAIN }) },
    course: steps.map((milestone, index) => ({
      ...{ at: at(index + 1), by: CLINICIAN, milestone: MILESTONES[milestone.name].path },
      data: milestoneBody(milestone),
    })),
  });
  const director = api.as({ id: DIRECTOR.id, roles: ['director'], sites: ['main'] });
  const headers = { 'content-type': 'application/x-ndjson', 'idempotency-key': randomUUID() };
  const send = async (query = ''): Promise<MovedInLine> => {
    const { text } = await director.send('POST', `/v1/journeys/import${query}`, line, headers);
    return JSON.parse(text.split('\n')[0]!) as MovedInLine;
  };
  const tried = await send('?dryRun=true');
  const moved = await send();
  expect(moved).toMatchObject({ status: 201, phase: 'treatment', notTaken: [], events: tried.events! });
  expect(await send()).toMatchObject({ status: 201, journeyId: moved.journeyId });
  const journey = { journeyId: moved.journeyId! };
  expect(await outcomes(journey)).toEqual([[SESSION, 'cancelledByProgram']]);
  const told = await stage.database.dataSource.query<{ data: object; reason: string; by_id: string }[]>(
    `select data, reason, by_id from journey_event where journey_id = $1 and type = 'dayClosed'`,
    [journey.journeyId],
  );
  expect(told).toEqual([{ data: { date: DATE, sessions: [SESSION] }, reason: 'snow', by_id: DIRECTOR.id }]);
});

test('who may, and where: a supervisor of the site, and nobody of another', async () => {
  const person = (role: 'supervisor' | 'clinician', site: string) =>
    api.as({ id: role === 'supervisor' ? SUPERVISOR.id : CLINICIAN.id, roles: [role], sites: [site] });
  const asClinician = await close({ by: CLINICIAN }, undefined, 'main', person('clinician', 'main'));
  expect([asClinician.status, asClinician.body.code]).toEqual([403, 'not-permitted']);
  const ofNorth = await close({}, undefined, 'main', person('supervisor', 'north'));
  expect([ofNorth.status, ofNorth.body.code]).toEqual([404, 'no-such-site']);
  const nowhere = await api.get('/v1/sites/nowhere/calendar');
  expect([nowhere.status, nowhere.body.code]).toEqual([404, 'no-such-site']);
  const noDate = await close({ date: '2026-02-30' });
  expect([noDate.status, noDate.body.errors[0]!.field]).toEqual([400, 'date']);
});
