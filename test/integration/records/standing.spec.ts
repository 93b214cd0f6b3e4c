import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EVERYTHING } from '#access/scope';
import { partsOfVersion } from '#journey/model/site-calendar';
import type { JourneySort } from '#journey/standing';
import type { JourneyView } from '#journey/view';
import { MalformedCursor } from '#records/db/errors/malformed-cursor';
import { CountJourneys } from '#records/journeys/count-journeys';
import type { JourneyFilter } from '#records/journeys/journey-filter';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { RecordJourney } from '#records/journeys/record-journey';
import { FILL_STANDING } from '#records/migrations/1796000501000-standing';
import { FILL_POLICY } from '#records/migrations/1796080000000-policy-of-journeys';
import { FILL_START } from '#records/migrations/1796070000000-start-of-treatment';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { CLOSED, contactAt, eventAt, keepSomeClient, MORNING, recordingOf } from './recordings.js';

let database: TestDatabase;
let journeys: ReadJourneys;
const ids: Record<string, string> = {};

const at = (minute: number): string => new Date(MORNING + minute * 60_000).toISOString();
const task = (id: string, dueAt: string | null, rung = 0) =>
  ({ task: id, dueAt, rung, clock: id, role: 'clinician', title: 't', raisedAt: at(0) }) as const;
const clock = (id: string, dueAt: string) => ({ id, dueAt, rule: 'R-REVIEW', title: 't' });
const TREATED = { phase: 'treatment', tier: 'T2', track: 'day', policyVersion: '2@day.1' } as const;

/** Each stands otherwise; what has nothing due, and what is closed, among them. */
const VIEWS: Readonly<Record<string, readonly [family: string, view: Partial<JourneyView>]>> = {
  soon: [
    'Delta',
    { ...TREATED, phaseSince: at(30), clocks: [clock('review.1', at(10)), clock('taper', at(1))] },
  ],
  late: [
    'alpha',
    { ...TREATED, phaseSince: at(10), overdue: true, tasks: [task('attendance.2026-03-02.g.1', at(5), 1)] },
  ],
  later: [
    'Charlie',
    {
      phase: 'screening',
      track: 'night',
      phaseSince: at(20),
      overdue: true,
      risk: 'high',
      clocks: [clock('screening', at(90))],
      tasks: [task('contact.1', at(3), 2), task('noShow.review.1', null)],
    },
  ],
  never: ['Bravo', { phase: 'intake', phaseSince: at(5), minor: true }],
  closed: ['Echo', { ...CLOSED, phaseSince: at(1), tasks: [task('a', at(2), 1)] }],
};

beforeAll(async () => {
  database = await createTestDatabase();
  journeys = new ReadJourneys(database.dataSource);
  for (const [name, [family, view]] of Object.entries(VIEWS)) {
    const client = await keepSomeClient(database.dataSource, { family, given: 'A' });
    ids[name] = `${client}.1`;
    const events = [
      contactAt(1),
      eventAt(2, 'treatmentStarted', { tier: 'T2', lengthDays: 60, endsAt: MORNING }),
    ];
    const treatment = { endsAt: at(9_000), tierSince: at(0), relapseOpen: false, taper: null };
    const recorded = view.phase === 'treatment' ? { ...view, treatment } : view;
    await new RecordJourney(database.dataSource).record(recordingOf(client, events, recorded));
  }
});
afterAll(() => database.drop());

const named = (journeyId: string): string => Object.keys(ids).find((name) => ids[name] === journeyId)!;
const sorted = async (sort: JourneySort, filter: JourneyFilter = {}, limit = 50): Promise<string[]> => {
  const all: string[] = [];
  for (let after: string | null = null; ;) {
    const page = await journeys.list(filter, { limit, after }, EVERYTHING, sort);
    all.push(...page.items.map(({ journeyId }) => named(journeyId)));
    if (page.next === null) return all;
    after = page.next;
  }
};

describe('a caseload is read', () => {
  it.each<[JourneySort, string[]]>([
    ['due', ['later', 'late', 'soon', 'never']],
    ['lateSince', ['later', 'late']],
    ['phaseSince', ['never', 'late', 'later', 'soon']],
    ['name', ['late', 'never', 'later', 'soon', 'closed']],
  ])('by %s, whole and one by one', async (sort, expected) => {
    expect(await sorted(sort)).toEqual(expected);
    expect(await sorted(sort, {}, 1)).toEqual(expected);
  });

  it.each<[JourneyFilter, string[]]>([
    [{ phase: 'treatment' }, ['late', 'soon']],
    [{ phase: ['intake', 'screening'] }, ['later', 'never']],
    [{ track: 'night' }, ['later']],
    [{ flag: 'risk' }, ['later']],
    [{ flag: 'noShows' }, ['later']],
    [{ flag: 'minor' }, ['never']],
    [{ dueBefore: MORNING + 10 * 60_000 }, ['later', 'late']],
    [{ dueBefore: MORNING + 10 * 60_000 + 1 }, ['later', 'late', 'soon']],
    [{ policyVersion: '2' }, ['late', 'soon']],
    [{ policyVersion: '1', phase: 'screening' }, ['later']],
    [{ policyVersion: 'none' }, []],
    [{ name: 'bra' }, ['never']],
    [{ overdue: true, phase: 'treatment' }, ['late']],
  ])('narrowed by %j, the same in every order', async (filter, expected) => {
    expect(await sorted('due', filter)).toEqual(expected);
    expect((await sorted('newest', filter)).toSorted()).toEqual(expected.toSorted());
    expect((await sorted('name', filter)).toSorted()).toEqual(expected.toSorted());
  });

  it('by a group’s roster', async () => {
    const view = {
      groups: [{ id: 'g', therapists: [], roster: [{ journeyId: ids['soon'], partner: ids['late'] }] }],
    };
    await database.owner.query(`insert into track (track_id, seq, view) values ('day', 1, $1)`, [
      JSON.stringify(view),
    ]);
    expect(await sorted('due', { track: 'day', group: 'g' })).toEqual(['late', 'soon']);
    expect(await sorted('due', { track: 'day', group: 'other' })).toEqual([]);
    expect(await sorted('newest', { track: 'night', group: 'g' })).toEqual([]);
  });

  it('and says of each how it stands', async () => {
    const { items } = await journeys.list({ phase: 'treatment' }, { limit: 5 }, EVERYTHING, 'due');
    expect(items).toMatchObject([
      {
        ...{
          nextDue: { kind: 'attendance', at: at(5), rule: null },
          lateSince: at(5),
          flags: [],
          phaseSince: at(10),
        },
        treatment: { startedAt: at(2), endsAt: at(9_000) },
      },
      { nextDue: { kind: 'review', at: at(10), rule: 'R-REVIEW' }, lateSince: null },
    ]);
  });

  it('by no cursor of another order', async () => {
    const { next } = await journeys.list({}, { limit: 1 }, EVERYTHING, 'due');
    for (const sort of ['phaseSince', 'lateSince', 'name', 'newest'] as const)
      await expect(journeys.list({}, { limit: 1, after: next }, EVERYTHING, sort)).rejects.toBeInstanceOf(
        MalformedCursor,
      );
  });
});

it('is counted by phase, track and tier', async () => {
  const counts = new CountJourneys(database.dataSource);
  expect(await counts.by('phase', ['intake', 'treatment', 'closed', 'onHold'], {})).toEqual([
    ...[
      { value: 'intake', count: 1 },
      { value: 'treatment', count: 2 },
    ],
    ...[
      { value: 'closed', count: 1 },
      { value: 'onHold', count: 0 },
    ],
  ]);
  expect(await counts.by('track', ['day', 'night'], { open: true })).toEqual([
    { value: 'day', count: 2 },
    { value: 'night', count: 1 },
  ]);
  expect(await counts.by('tier', ['T2'], { overdue: true })).toEqual([{ value: 'T2', count: 1 }]);
  expect(await counts.by('phase', ['treatment', 'closed'], { policyVersion: '2' })).toEqual([
    { value: 'treatment', count: 2 },
    { value: 'closed', count: 0 },
  ]);
  expect(await counts.by('track', ['day', 'night'], { policyVersion: '1', open: true })).toEqual([
    { value: 'day', count: 0 },
    { value: 'night', count: 1 },
  ]);
  const nobody = { tracks: { ids: ['night'], except: [], others: false }, own: null };
  expect(await counts.by('phase', ['treatment'], {}, nobody)).toEqual([{ value: 'treatment', count: 0 }]);
});

describe('the row beside the journey’s', () => {
  const rows = (): Promise<unknown[]> => database.owner.query('select * from standing order by journey_id');

  it('gives way to nothing older', async () => {
    const client = await keepSomeClient(database.dataSource);
    const record = new RecordJourney(database.dataSource);
    await record.record(
      recordingOf(client, [contactAt(1), contactAt(2)], { phase: 'screening', risk: 'low' }),
    );
    const before = await rows();
    await record.record(recordingOf(client, [contactAt(1)], { phase: 'intake' }));
    expect(await rows()).toEqual(before);
  });

  it('is what the migration makes of the views that it finds', async () => {
    const written = await rows();
    expect(written.length).toBeGreaterThan(5);
    await database.owner.query('delete from standing');
    await database.owner.query(FILL_STANDING);
    for (const statement of FILL_POLICY) await database.owner.query(statement);
    expect(await rows()).toEqual(written);
  });
});

it('a view of an earlier version is told when treatment began, as the journey tells it', async () => {
  const startOf = async (name: string): Promise<unknown> =>
    (await journeys.one(ids[name]!))!.view.treatment?.startedAt;
  expect(await startOf('soon')).toBeUndefined();
  await database.owner.query(FILL_START);
  expect(await Promise.all(['soon', 'late', 'never'].map(startOf))).toEqual([at(2), at(2), undefined]);
});

describe('the policy that a journey is under', () => {
  const versions = (): Promise<unknown[]> =>
    database.owner.query(
      `select journey_id, j.policy_version from journey j join standing s using (journey_id)
       where s.policy_version = j.policy_version order by journey_id`,
    );

  it('is what the migration makes of the views that it finds: with a site’s calendar over it, or none, or what looks like one', async () => {
    const record = new RecordJourney(database.dataSource);
    const written: [string, string][] = [
      ['2026.4@riverside.2', '2026.4'],
      ['a@b.1@c.22', 'a@b.1'],
      ['a@b', 'a@b'],
      ['@b.1', '@b.1'],
      ['a@b.01', 'a@b.01'],
    ];
    for (const [policyVersion, policy] of written) {
      const client = await keepSomeClient(database.dataSource);
      await record.record(recordingOf(client, [contactAt(1)], { policyVersion }));
      expect(partsOfVersion(policyVersion).policy).toBe(policy);
      expect(await versions()).toContainEqual({ journey_id: `${client}.1`, policy_version: policy });
    }
    const before = await versions();
    for (const table of ['journey', 'standing'])
      await database.owner.query(`update ${table} set policy_version = null`);
    for (const statement of FILL_POLICY) await database.owner.query(statement);
    expect(await versions()).toEqual(before);
  });

  it('is another once the journey has adopted one', async () => {
    const client = await keepSomeClient(database.dataSource);
    const record = new RecordJourney(database.dataSource);
    const under = async (policyVersion: string): Promise<string[]> =>
      (await journeys.list({ policyVersion }, { limit: 200 })).items.map(({ journeyId }) => journeyId);
    await record.record(recordingOf(client, [contactAt(1)], { policyVersion: 'before' }));
    expect(await under('before')).toEqual([`${client}.1`]);
    await record.record(recordingOf(client, [contactAt(2)], { policyVersion: 'after' }));
    expect([await under('before'), await under('after')]).toEqual([[], [`${client}.1`]]);
  });
});
