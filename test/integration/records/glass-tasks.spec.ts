import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Scope } from '#access/scope';
import { EVERYTHING } from '#access/scope';
import type { Actor } from '#journey/model/actor';
import { BreakGlass, type BrokenGlass } from '#records/access/break-glass';
import { glassOf } from '#records/journeys/glass-tasks';
import { ReadTasks } from '#records/journeys/read-tasks';
import { RecordJourney } from '#records/journeys/record-journey';
import type { TaskFilter } from '#records/journeys/task-filter';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { eventAt, keepSomeClient, MORNING, raiseAt, recordingOf } from './recordings.js';

const CLINICIAN: Actor = { id: 'clinician-1', role: 'clinician' };
const SUPERVISOR: Actor = { id: 'supervisor-1', role: 'supervisor' };
const DIRECTOR: Actor = { id: 'director-1', role: 'director' };
const LEADS = { reviews: true };

let database: TestDatabase;
let glass: BreakGlass;
let tasks: ReadTasks;
let journeyId: string;
let ofClinician: BrokenGlass;
let ofSupervisor: BrokenGlass;
let reviewed: BrokenGlass;

const brokenBy = async (by: Actor): Promise<BrokenGlass> => {
  const breaking = { reason: 'called from the emergency room', lasts: 60_000, mostADay: 100 };
  const request = { id: randomUUID(), hash: 'hash' };
  return ((await glass.break(journeyId, by, breaking, request)) as { broken: BrokenGlass }).broken;
};
const listed = async (filter: TaskFilter, scope: Scope = EVERYTHING): Promise<string[]> =>
  (await tasks.list(filter, { limit: 50 }, scope, LEADS)).items.flatMap(({ task }) => glassOf(task) ?? []);

beforeAll(async () => {
  database = await createTestDatabase();
  glass = new BreakGlass(database.dataSource);
  tasks = new ReadTasks(database.dataSource);
  const events = [
    eventAt(1, 'contactAttempted', { reached: false }),
    raiseAt(2, 'call', { dueAt: null, rung: 0 }),
  ];
  const recording = recordingOf(await keepSomeClient(database.dataSource), events);
  await new RecordJourney(database.dataSource).record(recording);
  ({ journeyId } = recording);
  ofClinician = await brokenBy(CLINICIAN);
  ofSupervisor = await brokenBy(SUPERVISOR);
  reviewed = await brokenBy(CLINICIAN);
  await glass.followUp(reviewed.id, 'reviewed', SUPERVISOR, randomUUID());
});
afterAll(() => database.drop());

describe('broken glass waits among the tasks', () => {
  it('beside those of journeys, due as it was broken, until it is reviewed', async () => {
    const { items } = await tasks.list({ status: 'open' }, { limit: 50 }, EVERYTHING, LEADS);
    expect(items.map(({ task, role, kind }) => [task, role, kind])).toEqual([
      ['call', 'coordinator', 'other'],
      [`brokenGlass.${ofClinician.id}`, 'supervisor', 'brokenGlass'],
      [`brokenGlass.${ofSupervisor.id}`, 'director', 'brokenGlass'],
    ]);
    expect(items[1]).toMatchObject({
      ...{ journeyId, person: null, ruleId: 'A-GLASS-REVIEW', milestones: [], rung: 0, clock: null },
      ...{ raisedAt: ofClinician.brokenAt, dueAt: null, lateSince: null, status: 'open', how: null },
      ...{ phase: 'intake', client: { family: 'Rivera' }, call: [] },
    });
  });

  it('is done by its review, and says by whom', async () => {
    const { items } = await tasks.list({ status: 'closed' }, { limit: 50 }, EVERYTHING, LEADS);
    expect(items).toMatchObject([
      { task: `brokenGlass.${reviewed.id}`, closedBy: 'supervisor-1', how: 'done' },
    ]);
    expect(Date.parse(items[0]!.closedAt!)).toBeGreaterThan(MORNING);
  });

  it('that it has ended does not do it', async () => {
    const ended = await brokenBy({ id: 'clinician-9', role: 'clinician' });
    await glass.followUp(ended.id, 'ended', SUPERVISOR, randomUUID());
    expect(await listed({ status: 'open', role: 'supervisor' })).toEqual([ofClinician.id, ended.id]);
    await glass.followUp(ended.id, 'reviewed', SUPERVISOR, randomUUID());
    expect(await listed({ status: 'open', role: 'supervisor' })).toEqual([ofClinician.id]);
  });

  it.each<[TaskFilter, () => BrokenGlass[]]>([
    [{}, () => [ofClinician, ofSupervisor, reviewed]],
    [{ kind: 'brokenGlass' }, () => [ofClinician, ofSupervisor, reviewed]],
    [{ kind: 'brokenGlass', status: 'open' }, () => [ofClinician, ofSupervisor]],
    [{ kind: 'risk', status: 'open' }, () => []],
    [{ role: 'coordinator' }, () => []],
    [{ role: 'director', status: 'open' }, () => [ofSupervisor]],
    [{ overdue: true }, () => []],
    [{ staff: 'supervisor-1' }, () => []],
    [{ dueBefore: MORNING, status: 'open' }, () => []],
    [{ dueBefore: Date.UTC(2100, 0), status: 'open' }, () => [ofClinician, ofSupervisor]],
    [{ status: 'open', mine: { id: SUPERVISOR.id, roles: ['supervisor'] } }, () => [ofClinician]],
    [{ status: 'open', mine: { id: DIRECTOR.id, roles: ['director'] } }, () => [ofSupervisor]],
    // What they have broken themselves is nobody's to review but another's.
    [{ status: 'open', mine: { id: SUPERVISOR.id, roles: ['director'] } }, () => []],
    [{ status: 'open', mine: { id: CLINICIAN.id, roles: ['supervisor'] } }, () => []],
  ])('narrowed to %j', async (filter, expected) => {
    const some = await listed(filter);
    expect(some.filter((id) => [ofClinician, ofSupervisor, reviewed].some((one) => one.id === id))).toEqual(
      expected().map(({ id }) => id),
    );
  });

  it('of no other site', async () => {
    const elsewhere: Scope = { tracks: { ids: ['north'], except: [], others: false }, own: null };
    expect(await listed({}, elsewhere)).toEqual([]);
  });

  it('and is shown to nobody who may not review it', async () => {
    for (const filter of [{}, { kind: 'brokenGlass' }] as const) {
      const { items } = await tasks.list(filter, { limit: 50 });
      expect(items.filter(({ kind }) => kind === 'brokenGlass')).toEqual([]);
    }
    expect((await tasks.counts({ kind: 'brokenGlass' })).open).toBe(0);
  });

  it('is counted with them', async () => {
    expect(await tasks.counts({}, EVERYTHING, LEADS)).toEqual({ open: 3, late: 0, now: 0 });
    expect(await tasks.counts({ kind: 'brokenGlass' }, EVERYTHING, LEADS)).toEqual({
      open: 2,
      late: 0,
      now: 0,
    });
    const mine = { id: SUPERVISOR.id, roles: ['supervisor'] } as const;
    expect((await tasks.counts({ mine }, EVERYTHING, LEADS)).open).toBe(1);
  });
});

it.each([false, true])('pages over both once, in one order; folded: %j', async (fold) => {
  for (let more = 0; more < 9; more += 1) await brokenBy({ id: `clinician-${more}`, role: 'clinician' });
  // All in one instant: a trigger keeps that from whoever may not stop it.
  await database.owner.query('alter table break_glass_task disable trigger break_glass_task_closed');
  await database.owner.query('update break_glass_task set raised_at = $1', [new Date(MORNING + 120_000)]);
  await database.owner.query('alter table break_glass_task enable trigger break_glass_task_closed');
  const whole = await tasks.list({}, { limit: 200 }, EVERYTHING, { ...LEADS, fold });
  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const page = await tasks.list({}, { limit: 2, after }, EVERYTHING, { ...LEADS, fold });
    seen.push(...page.items.map(({ task }) => task));
    if (page.next === null) break;
    after = page.next;
  }
  expect(seen).toEqual(whole.items.map(({ task }) => task));
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThan(12);
});

it('what waits is closed once and never asked for again', async () => {
  const again = `update break_glass_task set status = 'open' where status = 'closed'`;
  await expect(database.owner.query(again)).rejects.toThrow('never asked for again');
  await expect(database.dataSource.query('delete from break_glass_task')).rejects.toThrow(
    'permission denied',
  );
});
