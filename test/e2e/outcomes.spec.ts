import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import type { Person, StaffRole } from '#access/person';
import type { Capacity } from '#contracts/http/capacity';
import { MILESTONES } from '#contracts/http/milestones';
import type { MissedClocks } from '#contracts/http/missed-clocks';
import type { Outcomes } from '#contracts/http/outcomes';
import type { Milestone } from '#journey/model/milestone';
import { ELIGIBLE } from '#scenarios/admission';
import { stepsInto } from '#scenarios/course';
import { milestoneBody } from '#scenarios/http/requests';
import { seatsByHand } from '#scenarios/policy';
import { twoSites } from '../support/access/two-sites.js';
import { ApiOnStage, CLINICIAN, COORDINATOR, referralBody, someClient } from '../support/api-on-stage.js';
import { auditSince } from '../support/audit-rows.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from '../support/stage.js';

const person = (role: StaffRole, ...sites: string[]): Person => ({ id: `${role}-1`, roles: [role], sites });
const SUPERVISOR = person('supervisor', 'main');
const NORTH = person('supervisor', 'north');
const DIRECTOR = person('director', 'main', 'north');

/** In treatment at main, since nineteen days; and at north, of whom nobody has heard. */
const [TREATED, REFERRED] = [12, 3];

let stage: Stage;
let api: ApiOnStage;
let main: string;
let north: string;
const policy = seatsByHand(twoSites());

const now = DateTime.now().setZone(policy.calendar.timeZone);
const date = (daysAgo: number): string => now.minus({ days: daysAgo }).toISODate()!;
let moments = 0;
const ago = (days: number): string =>
  now
    .minus({ days })
    .plus({ milliseconds: (moments += 1) })
    .toUTC()
    .toISO()!;

const done = (milestone: Milestone): object => ({
  ...{
    at: ago(19),
    by: CLINICIAN,
    milestone: MILESTONES[milestone.name].path,
    data: milestoneBody(milestone),
  },
});
const line = (track: string, course: (track: string) => readonly object[]): string => {
  const referral = referralBody({ track, client: someClient() });
  return JSON.stringify({ at: ago(20), by: COORDINATOR, referral, course: course(track) });
};
const treated = (track: string): object[] =>
  stepsInto('treatment', now.minus({ days: 19 }).toMillis(), {
    eligibility: { ...ELIGIBLE, seat: track, track },
  }).map(done);

beforeAll(async () => {
  [main, north] = policy.tracks.map(({ id }) => id) as [string, string];
  stage = await openStage(policy);
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  expect((await api.qualify(CLINICIAN.id)).status).toBe(200);
  const lines = [
    ...Array.from({ length: TREATED }, () => line(main, treated)),
    ...Array.from({ length: REFERRED }, () => line(north, () => [])),
  ];
  const moved = await api
    .as(DIRECTOR)
    .send('POST', '/v1/journeys/import', lines.join('\n'), { 'content-type': 'application/x-ndjson' });
  const summary = JSON.parse(moved.text.trimEnd().split('\n').at(-1)!) as object;
  expect(summary).toMatchObject({ summary: { taken: TREATED + REFERRED, notTaken: 0 } });
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const PERIOD = `from=${date(25)}&to=${date(0)}`;
const funnel = async (who: Person, query = PERIOD): Promise<Outcomes> => {
  const { status, body } = await api.as(who).get(`/v1/outcomes/funnel?${query}`);
  expect(status).toBe(200);
  return body as unknown as Outcomes;
};
const numbers = ({ steps }: Outcomes) => steps.map(({ step, n, medianDays }) => [step, n, medianDays]);

describe('the funnel', () => {
  test('says how far those of the period have come, with their days', async () => {
    const outcomes = await funnel(SUPERVISOR);
    expect(outcomes).toMatchObject({ from: date(25), to: date(0), track: null, hiddenBelow: 11 });
    expect(numbers(outcomes)).toEqual([
      ['referred', 12, null],
      ['reached', 12, 1],
      ['screened', 12, 1],
      ['admitted', 12, 1],
      ['planSigned', 12, 1],
      ['completed', 0, null],
    ]);
    const stayed = outcomes.figures.find(({ figure }) => figure === 'stayed');
    expect(stayed).toMatchObject({ n: 0, of: 12, share: 0 });
  });

  test('of few says nothing, and of another site nothing at all', async () => {
    const { steps, figures } = await funnel(NORTH);
    expect(steps.map(({ n }) => n)).toEqual([null, null, null, null, null, null]);
    expect(figures.filter(({ n, of }) => (n ?? 0) !== 0 || (of ?? 0) !== 0)).toEqual([]);
    expect(numbers(await funnel(NORTH, `${PERIOD}&track=${main}`))[0]).toEqual(['referred', 0, null]);
  });

  test('of all sites counts all, and of one track its own', async () => {
    expect(numbers(await funnel(DIRECTOR))[0]).toEqual(['referred', TREATED + REFERRED, null]);
    expect(numbers(await funnel(DIRECTOR, `${PERIOD}&track=${main}`))[0]).toEqual(['referred', 12, null]);
  });

  test('is of the local days that are asked for, both included', async () => {
    expect(numbers(await funnel(SUPERVISOR, `from=${date(20)}&to=${date(20)}`))[0]![1]).toBe(12);
    expect(numbers(await funnel(SUPERVISOR, `from=${date(19)}&to=${date(0)}`))[0]![1]).toBe(0);
    expect(numbers(await funnel(SUPERVISOR, `from=${date(40)}&to=${date(21)}`))[0]![1]).toBe(0);
  });

  test.each([
    ['from=2026-02-01&to=2026-01-31', 'to', 'must not be before from'],
    ['from=2026-01-01&to=2027-01-02', 'to', 'must be within 366 days of from'],
    ['from=2026-02-30&to=2026-03-01', 'from', 'must be a date, like 2026-03-02'],
    ['from=2026-01-01', 'to', expect.any(String)],
    ['from=2026-01-01&to=2026-01-02&site=main', 'site', expect.any(String)],
  ])('is refused with what is wrong: %s', async (query, field, detail) => {
    const { status, body } = await api.as(SUPERVISOR).get(`/v1/outcomes/funnel?${query}`);
    expect([status, body.code, body.errors]).toEqual([
      400,
      'invalid-input',
      [expect.objectContaining({ field, detail })],
    ]);
  });

  test('is in the audit, and names nobody', async () => {
    const rows = await auditSince(stage.database);
    await funnel(SUPERVISOR);
    expect(await rows()).toEqual([
      expect.objectContaining({
        ...{ person: SUPERVISOR.id, route: 'GET /v1/outcomes/funnel', outcome: 'allowed', subject: null },
      }),
    ]);
  });
});

test('the capacity of each track of the sites, and when the next seat is free', async () => {
  const capacityOf = async (who: Person): Promise<Capacity> =>
    (await api.as(who).get('/v1/capacity')).body as unknown as Capacity;
  const { items } = await capacityOf(DIRECTOR);
  const seats = Object.fromEntries(policy.tracks.map(({ id, capacity }) => [id, capacity]));
  const one = items.find(({ track }) => track === main)!;
  expect(one).toMatchObject({
    ...{ track: main, site: 'main', seats: seats[main], taken: 12, offered: 0, waiting: 0 },
    free: Math.max(0, seats[main]! - 12),
  });
  // Each has begun nineteen days ago what takes as long as the plan says.
  const { body } = await api.as(DIRECTOR).get(`/v1/journeys?track=${main}&limit=1`);
  const { view } = (await api.get(`/v1/journeys/${body.items[0]!.journeyId}`)).body;
  const days = DateTime.fromISO(view.treatment!.endsAt, { zone: policy.calendar.timeZone });
  expect(one.nextFree).toMatchObject({
    because: 'endOfTreatment',
    days: Math.round(days.startOf('day').diff(now.startOf('day'), 'days').days),
  });
  expect(items.find(({ track }) => track === north)).toMatchObject({
    site: 'north',
    taken: 0,
    nextFree: null,
  });
  expect((await capacityOf(NORTH)).items.map(({ track }) => track)).toEqual([north]);
});

describe('missed clocks', () => {
  const missed = async (who: Person): Promise<MissedClocks> =>
    (await api.as(who).get('/v1/outcomes/missed-clocks')).body as unknown as MissedClocks;
  /** How many of each kind are with each role. */
  const each = (all: readonly { readonly kind: string; readonly role: string }[]) => {
    const counts: Record<string, number> = {};
    for (const { kind, role } of all) counts[`${kind} ${role}`] = (counts[`${kind} ${role}`] ?? 0) + 1;
    return counts;
  };

  test.each([DIRECTOR, NORTH])(
    'are those of the tasks, each once, with whoever is asked last',
    async (who) => {
      const { items, more } = await missed(who);
      const tasks = (await api.as(who).get('/v1/tasks?status=open&overdue=true&fold=true&limit=200')).body;
      expect([more, tasks.nextCursor]).toEqual([false, null]);
      const counted = items.flatMap(({ kind, role, clocks }) =>
        Array.from({ length: clocks }, () => ({ kind, role })),
      );
      // Of each at north nobody has called the client.
      expect(counted.length).toBeGreaterThanOrEqual(REFERRED);
      expect(each(counted)).toEqual(each(tasks.items));
      const since = items.map((item) => item.since);
      expect(since).toEqual([...since].sort());
    },
  );

  test('are with the clinician who has the client', async () => {
    const clinicians = async () =>
      (await missed(SUPERVISOR)).items.map(({ clinician }) => clinician).filter((id) => id !== null);
    expect(await clinicians()).toEqual([]);
    const [{ journeyId }] = (await api.as(SUPERVISOR).get('/v1/tasks?status=open&overdue=true&limit=1')).body
      .items as unknown as [{ journeyId: string }];
    await api.reach(journeyId, 'assign-care-team', { role: 'clinician', staffId: CLINICIAN.id });
    await eventually(async () => (await clinicians()).length > 0);
    expect(new Set(await clinicians())).toEqual(new Set([CLINICIAN.id]));
  });
});
