import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StaffRole } from '#access/person';
import { EVERYTHING, type Scope } from '#access/scope';
import type { Role } from '#journey/model/actor';
import type { Slot } from '#journey/model/slot';
import type { JourneyEvent } from '#journey/model/event';
import { MalformedCursor } from '#records/db/errors/malformed-cursor';
import type { ListedTask } from '#records/journeys/listed-task';
import { ReadTasks } from '#records/journeys/read-tasks';
import type { TaskFilter } from '#records/journeys/task-filter';
import { RecordJourney } from '#records/journeys/record-journey';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { closeAt, eventAt, keepSomeClient, MORNING, raiseAt, recordingOf } from './recordings.js';

let database: TestDatabase;
let readTasks: ReadTasks;
let clientId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  readTasks = new ReadTasks(database.dataSource);
  clientId = await keepSomeClient(database.dataSource);
  const events = [
    raiseAt(1, 'missed'),
    raiseAt(2, 'reminder', { rung: 0 }),
    raiseAt(3, 'review.tier.1', { role: 'clinician', clock: null, rung: 1, dueAt: null }),
    raiseAt(4, 'done'),
    closeAt(5, 'done'),
  ];
  const careTeam = { clinician: 'staff-2', coordinator: 'staff-1' };
  await new RecordJourney(database.dataSource).record(recordingOf(clientId, events, { careTeam }));
});
afterAll(() => database.drop());

it.each<[TaskFilter, string[]]>([
  [{}, ['done', 'missed', 'reminder', 'review.tier.1']],
  [{ status: 'open' }, ['missed', 'reminder', 'review.tier.1']],
  [{ status: 'closed' }, ['done']],
  [{ role: 'clinician' }, ['review.tier.1']],
  [{ role: 'coordinator', status: 'open' }, ['missed', 'reminder']],
  [{ overdue: true }, ['done', 'missed']],
  [{ overdue: true, status: 'open' }, ['missed']],
  [{ overdue: true, status: 'open', role: 'coordinator' }, ['missed']],
  [{ overdue: false, status: 'open' }, ['reminder', 'review.tier.1']],
  [{ role: 'supervisor' }, []],
  [{ staff: 'staff-2' }, ['review.tier.1']],
  [{ staff: 'staff-1', status: 'open' }, ['missed', 'reminder']],
  [{ staff: 'staff-1', role: 'clinician' }, []],
  [{ staff: 'staff-9' }, []],
  [{ dueBefore: MORNING }, []],
  [{ dueBefore: MORNING + 1 }, ['done', 'missed', 'reminder']],
  [{ dueBefore: MORNING + 4 * 60_000 }, ['done', 'missed', 'reminder', 'review.tier.1']],
  [{ kind: 'review' }, ['review.tier.1']],
  [{ kind: 'other', status: 'open' }, ['missed', 'reminder']],
  [{ kind: 'risk' }, []],
  [{ mine: { id: 'staff-1', roles: ['coordinator'] }, status: 'open' }, ['missed', 'reminder']],
  [{ mine: { id: 'staff-2', roles: ['coordinator', 'clinician'] } }, ['review.tier.1']],
  [{ mine: { id: 'staff-9', roles: ['coordinator', 'clinician'] } }, []],
])('lists %j, what is due first before all', async (filter, expected) => {
  const { items } = await readTasks.list(filter, { limit: 50 });
  expect(items.map(({ task }) => task)).toEqual(expected);
});

it('shows whose task it is, why, and how it ended', async () => {
  const { items } = await readTasks.list({ status: 'closed' }, { limit: 1 });
  expect(items).toEqual([
    {
      journeyId: `${clientId}.1`,
      task: 'done',
      role: 'coordinator',
      person: 'staff-1',
      title: 'Call the client',
      ruleId: 'R-CONTACT',
      kind: 'other',
      subject: null,
      milestones: ['completeTask'],
      lateSince: null,
      phase: 'intake',
      tier: null,
      track: null,
      raisedAt: new Date(MORNING + 4 * 60_000).toISOString(),
      dueAt: new Date(MORNING).toISOString(),
      rung: 1,
      clock: 'firstContact',
      status: 'closed',
      closedAt: new Date(MORNING + 5 * 60_000).toISOString(),
      closedBy: 'staff-7',
      how: 'done',
      client: expect.objectContaining({ id: clientId, family: 'Rivera', phone: null }),
      call: [],
    },
  ]);
});

it('says of an open call how often it was tried, and when last', async () => {
  const client = await keepSomeClient(database.dataSource);
  const triedAt = MORNING - 60_000;
  const call = (seq: number, reached: boolean, more = {}) =>
    eventAt(seq, 'contactAttempted', { reached, way: 'call', ...more });
  const events = [
    raiseAt(1, 'intake.reach.1', { clock: 'intake.reach' }),
    call(2, false, { triedAt }),
    raiseAt(3, 'screening.1', { clock: 'screening' }),
  ];
  const recorder = new RecordJourney(database.dataSource);
  const contactOf = async () => {
    const { items } = await readTasks.list({ kind: 'contact', status: 'open' }, { limit: 50 });
    return items.find(({ journeyId }) => journeyId === `${client}.1`)?.contact;
  };
  await recorder.record(recordingOf(client, events));
  expect(await contactOf()).toEqual({
    attempts: 1,
    lastAt: new Date(triedAt).toISOString(),
    reached: false,
  });
  await recorder.record(recordingOf(client, [...events, call(4, true)]));
  const lastAt = new Date(MORNING + 4 * 60_000).toISOString();
  expect(await contactOf()).toEqual({ attempts: 2, lastAt, reached: true });
  const { items } = await readTasks.list({ kind: 'screening' }, { limit: 50 });
  expect(items.map(({ contact }) => contact)).toEqual([undefined]);
});

it('pages over every task once, also where many were raised in one instant', async () => {
  const raised = Array.from({ length: 23 }, (_, index) => ({
    ...raiseAt(index + 1, `t${index}`, { role: 'director' }),
    at: MORNING,
  }));
  await new RecordJourney(database.dataSource).record(
    recordingOf(await keepSomeClient(database.dataSource), raised),
  );
  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const page = await readTasks.list({ role: 'director', status: 'open' }, { limit: 5, after });
    seen.push(...page.items.map(({ task }) => task));
    if (page.next === null) break;
    after = page.next;
  }
  expect(seen.toSorted()).toEqual(raised.map((_, index) => `t${index}`).toSorted());
  await expect(readTasks.list({}, { limit: 5, after: 'W10' })).rejects.toBeInstanceOf(MalformedCursor);
});

describe('somebody’s own', () => {
  const mine = async (id: string, ...roles: StaffRole[]): Promise<string[]> => {
    const page = await readTasks.list({ mine: { id, roles }, kind: 'attendance' }, { limit: 50 });
    return page.items.map(({ task }) => task);
  };

  beforeAll(async () => {
    const led = await keepSomeClient(database.dataSource);
    const events = [
      raiseAt(1, 'attendance.2026-03-02.group-1.1', {
        role: 'clinician',
        clock: 'attendance.2026-03-02.group-1',
      }),
      raiseAt(2, 'attendance.2026-03-03.group-2.1', { role: 'onCall', clock: null }),
      raiseAt(3, 'attendance.2026-03-04.group-3.1', { role: 'supervisor', clock: null }),
    ];
    await new RecordJourney(database.dataSource).record(
      recordingOf(led, events, { careTeam: { clinician: 'staff-5' } }),
    );
    const view = {
      groups: [{ therapists: ['staff-6'], roster: [{ journeyId: `${led}.1`, partner: null }] }],
    };
    await database.owner.query(`insert into track (track_id, seq, view) values ('t', 1, $1)`, [
      JSON.stringify(view),
    ]);
  });

  it('is what their roles have and nobody else of the care team, what is on call, and sessions of groups that they lead', async () => {
    expect(await mine('staff-5', 'clinician')).toEqual([
      'attendance.2026-03-02.group-1.1',
      'attendance.2026-03-03.group-2.1',
    ]);
    expect(await mine('staff-6', 'clinician')).toEqual([
      'attendance.2026-03-02.group-1.1',
      'attendance.2026-03-03.group-2.1',
    ]);
    expect(await mine('staff-7', 'clinician')).toEqual(['attendance.2026-03-03.group-2.1']);
    expect(await mine('staff-7', 'coordinator')).toEqual([]);
    expect(await mine('staff-7', 'supervisor')).toEqual(['attendance.2026-03-04.group-3.1']);
  });
});

describe('one row a matter', () => {
  let journeyId: string;
  const rung = (seq: number, role: Role, nth: number) =>
    raiseAt(seq, `noShow.2026-03-02.7.${nth}`, { role, rung: nth, clock: 'noShow.2026-03-02.7' });
  const folded = async (filter: TaskFilter) => {
    const { items } = await readTasks.list({ ...filter, kind: 'noShow' }, { limit: 50 }, EVERYTHING, {
      fold: true,
    });
    return items.filter((item) => item.journeyId === journeyId);
  };

  beforeAll(async () => {
    const client = await keepSomeClient(database.dataSource);
    journeyId = `${client}.1`;
    const events = [rung(1, 'coordinator', 0), rung(2, 'coordinator', 1), rung(3, 'supervisor', 2)];
    await new RecordJourney(database.dataSource).record(
      recordingOf(client, events, { careTeam: { coordinator: 'staff-1' } }),
    );
  });

  it('is the one that came last, with all of them', async () => {
    const [row, ...others] = await folded({ status: 'open' });
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      ...{ task: 'noShow.2026-03-02.7.2', role: 'supervisor', rung: 2, milestones: ['contactNoShow'] },
      lateSince: new Date(MORNING).toISOString(),
    });
    expect(row!.rungs).toEqual([
      {
        ...{ task: 'noShow.2026-03-02.7.0', role: 'coordinator', person: 'staff-1', rung: 0 },
        raisedAt: new Date(MORNING + 60_000).toISOString(),
      },
      expect.objectContaining({ task: 'noShow.2026-03-02.7.1', role: 'coordinator', rung: 1 }),
      expect.objectContaining({ task: 'noShow.2026-03-02.7.2', role: 'supervisor', person: null, rung: 2 }),
    ]);
  });

  it('of those that pass the filter, and knows of the others', async () => {
    const [row, ...others] = await folded({ mine: { id: 'staff-1', roles: ['coordinator'] } });
    expect(others).toEqual([]);
    expect([row!.task, row!.rungs!.length]).toEqual(['noShow.2026-03-02.7.1', 3]);
  });

  it('one by one they are three', async () => {
    const { items } = await readTasks.list({ kind: 'noShow' }, { limit: 50 });
    expect(items.filter((item) => item.journeyId === journeyId).map(({ rungs }) => rungs)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a session of a group that nobody has recorded', () => {
  const clock = 'attendance.2026-03-05.thu';
  const DUE = MORNING + 7_777_777;
  const RECORDED = {
    session: '2026-03-05.thu',
    what: {
      ...({ outcome: 'attended', start: MORNING, planned: 60, minutes: 60, kind: 'group' } as const),
      ...{ extra: false, makesUp: null },
    },
    corrected: false,
  };
  const who: Record<string, string> = {};
  const names = (rows: readonly ListedTask[]) =>
    rows.map(({ journeys }) => journeys?.map((one) => who[one.journeyId]) ?? null);
  const folded = async (filter: TaskFilter, scope: Scope = EVERYTHING): Promise<readonly ListedTask[]> => {
    const { items } = await readTasks.list(filter, { limit: 50 }, scope, { fold: true });
    return items.filter((item) => item.clock === clock);
  };

  beforeAll(async () => {
    const here: readonly (readonly [name: string, group: string | null, track: string])[] = [
      ['ada', 'morning', 'folded'],
      ['ben', 'morning', 'folded'],
      ['cleo', 'morning', 'another'],
      ['dan', null, 'folded'],
      // Recorded already, so nothing is asked about her.
      ['eve', 'morning', 'folded'],
    ];
    const groups = [{ id: 'morning', title: 'Morning group' }];
    await database.owner.query(`insert into track (track_id, seq, view) values ('folded', 1, $1)`, [
      JSON.stringify({ groups }),
    ]);
    for (const [name, group, track] of here) {
      const client = await keepSomeClient(database.dataSource);
      who[`${client}.1`] = name;
      const slot: Slot = {
        ...({ id: 'thu', weekday: 4, start: '09:00', minutes: 60, kind: 'group', mode: 'onSite' } as const),
        ...{ group, tiers: ['T2'] },
      };
      const events = [
        eventAt(1, 'scheduleTookEffect', { from: MORNING, slots: [slot] }),
        name === 'eve'
          ? eventAt(2, 'attendanceRecorded', RECORDED)
          : raiseAt(2, `${clock}.1`, { role: 'clinician', clock, dueAt: DUE }),
      ];
      const view = { track, careTeam: { clinician: name === 'ben' ? 'staff-b' : 'staff-a' } };
      await new RecordJourney(database.dataSource).record(recordingOf(client, events, view));
    }
  });

  it('is one row with everybody; another track’s, and one client’s own, are others', async () => {
    const rows = await folded({ status: 'open' });
    expect(names(rows).map((one) => one?.toSorted() ?? null)).toEqual(
      expect.arrayContaining([['ada', 'ben'], null, null]),
    );
    expect(rows).toHaveLength(3);
    expect(rows.find(({ journeys }) => journeys)!.journeys![0]!.client.family).toBe('Rivera');
  });

  it('says which session and which group it is, and how many are recorded already', async () => {
    const rows = await folded({ status: 'open' });
    const row = rows.find(({ journeys }) => journeys)!;
    expect(row.subject).toEqual({ session: '2026-03-05.thu', date: '2026-03-05' });
    expect(row.meeting).toEqual({ group: 'morning', title: 'Morning group', recorded: 1 });
    // One client's own session is no meeting of a group, and a track that nobody has told of a group has no title.
    const meetings = rows.filter((one) => one !== row).map(({ meeting }) => meeting ?? null);
    expect(meetings).toEqual(expect.arrayContaining([null, { group: 'morning', title: null, recorded: 0 }]));
  });

  it('counts as recorded only whom the scope lets through', async () => {
    const own: Scope = { tracks: null, own: 'staff-b' };
    expect((await folded({ status: 'open' }, own)).map(({ meeting }) => meeting?.recorded)).toEqual([0]);
  });

  it('has everybody once, also where its ladder has told the supervisor of each', async () => {
    for (const journeyId of Object.keys(who).filter((one) => ['ada', 'ben'].includes(who[one]!))) {
      const later = raiseAt(3, `${clock}.2`, { role: 'supervisor', clock, rung: 2, dueAt: DUE });
      const client = journeyId.replace(/\.1$/, '');
      const careTeam = { clinician: who[journeyId] === 'ben' ? 'staff-b' : 'staff-a' };
      await new RecordJourney(database.dataSource).record(
        recordingOf(client, [later], { track: 'folded', careTeam }),
      );
    }
    const [row] = (await folded({ status: 'open' })).filter(({ journeys }) => journeys);
    expect(row!.journeys!.map((one) => who[one.journeyId]).toSorted()).toEqual(['ada', 'ben']);
    expect([row!.role, row!.rungs!.map(({ role }) => role)]).toEqual([
      'supervisor',
      ['clinician', 'supervisor'],
    ]);
    const ofSupervisor = (await folded({ status: 'open', role: 'supervisor' })).filter(
      ({ journeys }) => journeys,
    );
    expect(names(ofSupervisor).map((one) => one!.toSorted())).toEqual([['ada', 'ben']]);
  });

  it('has only whom the filter and the scope let through', async () => {
    expect(names(await folded({ status: 'open', staff: 'staff-b' }))).toEqual([null]);
    const own: Scope = { tracks: null, own: 'staff-b' };
    expect((await folded({ status: 'open' }, own)).map(({ journeyId }) => who[journeyId])).toEqual(['ben']);
  });
});

it('counts what is open, what of it is late and what cannot wait, by the same filter', async () => {
  const client = await keepSomeClient(database.dataSource);
  const urgent = { role: 'clinician', clock: 'risk.1' } as const;
  const events = [
    ...[1, 2, 3].map((seq) => raiseAt(seq, `week.${seq}.0`, { role: 'operator', rung: 0 })),
    raiseAt(4, 'week.4.1', { role: 'operator' }),
    raiseAt(5, 'week.5.1', { role: 'operator' }),
    closeAt(6, 'week.5.1'),
    { ...raiseAt(7, 'risk.1.1', urgent), rule: { id: 'R-RISK-HIGH', version: 1 } } as JourneyEvent,
  ];
  await new RecordJourney(database.dataSource).record(recordingOf(client, events));
  expect(await readTasks.counts({ role: 'operator' })).toEqual({ open: 4, late: 1, now: 0 });
  expect(await readTasks.counts({ kind: 'risk' })).toEqual({ open: 1, late: 1, now: 1 });
});
