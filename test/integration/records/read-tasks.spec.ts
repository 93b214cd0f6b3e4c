import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MalformedCursor } from '#records/db/errors/malformed-cursor';
import { ReadTasks, type TaskFilter } from '#records/journeys/read-tasks';
import { RecordJourney } from '#records/journeys/record-journey';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { closeAt, keepSomeClient, MORNING, raiseAt, recordingOf } from './recordings.js';

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
    raiseAt(3, 'review', { role: 'clinician', clock: null, rung: 1, dueAt: null }),
    raiseAt(4, 'done'),
    closeAt(5, 'done'),
  ];
  const careTeam = { clinician: 'staff-2', coordinator: 'staff-1' };
  await new RecordJourney(database.dataSource).record(recordingOf(clientId, events, { careTeam }));
});
afterAll(() => database.drop());

it.each<[TaskFilter, string[]]>([
  [{}, ['missed', 'reminder', 'review', 'done']],
  [{ status: 'open' }, ['missed', 'reminder', 'review']],
  [{ status: 'closed' }, ['done']],
  [{ role: 'clinician' }, ['review']],
  [{ role: 'coordinator', status: 'open' }, ['missed', 'reminder']],
  [{ overdue: true }, ['missed', 'done']],
  [{ overdue: true, status: 'open' }, ['missed']],
  [{ overdue: true, status: 'open', role: 'coordinator' }, ['missed']],
  [{ overdue: false, status: 'open' }, ['reminder', 'review']],
  [{ role: 'supervisor' }, []],
  [{ staff: 'staff-2' }, ['review']],
  [{ staff: 'staff-1', status: 'open' }, ['missed', 'reminder']],
  [{ staff: 'staff-1', role: 'clinician' }, []],
  [{ staff: 'staff-9' }, []],
])('lists %j, longest waiting first', async (filter, expected) => {
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
      raisedAt: new Date(MORNING + 4 * 60_000).toISOString(),
      dueAt: new Date(MORNING).toISOString(),
      rung: 1,
      clock: 'firstContact',
      status: 'closed',
      closedAt: new Date(MORNING + 5 * 60_000).toISOString(),
      closedBy: 'staff-7',
      how: 'done',
      client: expect.objectContaining({ id: clientId, family: 'Rivera' }),
      call: [],
    },
  ]);
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
