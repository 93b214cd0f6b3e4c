import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { countTasks, listTasks, MOST_COUNTED, ReadTasks } from '#records/journeys/read-tasks';
import type { TaskFilter } from '#records/journeys/task-filter';
import { EVERYTHING } from '#access/scope';
import { insertManyJourneys } from '#scenarios/many-journeys';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { touchedBy } from './touched.js';

const LIMIT = 25;
const ROWS = 20_000;
/** Broken glass that nobody has reviewed. */
const WAITING = 100;
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ statementTimeoutMs: 120_000 });
  await insertManyJourneys(database.owner, ROWS);
  // Four tasks a journey: three rungs of what was not recorded, and one that is done. One in 500 is of a high risk.
  await database.owner.query(
    `insert into task (journey_id, task, seq, role, title, rule_id, raised_at, due_at, rung, clock, status)
     select journey_id, word || '.' || rung, rung + 1, (array['clinician', 'clinician', 'supervisor', 'coordinator'])[rung + 1], 'x',
            case when word = 'risk' then 'R-RISK-HIGH' else 'R-NOSHOW' end, opened_at + rung * interval '1 h', opened_at, rung,
            word, case when rung = 3 then 'closed' else 'open' end
     from (select *, case when row_number() over (order by journey_id) % 500 = 0 then 'risk' else 'noShow' end as word from journey) j,
       generate_series(0, 3) rung`,
  );
  // Glass was broken for each, years ago, and reviewed but for the last 100.
  await database.owner.query(
    `insert into break_glass (glass_id, journey_id, person_id, person_role, reason, broken_at, expires_at, request_id, request_hash)
     select gen_random_uuid(), journey_id, 'clinician-1', 'clinician', 'x', opened_at, opened_at, journey_id, 'x' from journey`,
  );
  await database.owner.query(
    `insert into break_glass_followup (break_glass_id, what, person_id, person_role)
     select id, 'reviewed', 'supervisor-1', 'supervisor' from break_glass where id <= ${ROWS - WAITING}`,
  );
  await database.owner.query(
    `insert into break_glass_task (break_glass_id, journey_id, task, raised_at, status)
     select b.id, b.journey_id, 'brokenGlass.' || b.glass_id, b.broken_at, case when f.what is null then 'open' else 'closed' end
     from break_glass b left join break_glass_followup f on f.break_glass_id = b.id`,
  );
  await database.owner.query('vacuum analyze task, break_glass, break_glass_task, break_glass_followup');
});
afterAll(() => database.drop());

const FILTERS: readonly TaskFilter[] = [
  { status: 'open' },
  { status: 'open', role: 'supervisor' },
  { status: 'open', overdue: true },
  { status: 'open', overdue: true, role: 'clinician' },
  { status: 'open', kind: 'risk' },
  { status: 'open', kind: 'noShow' },
  { status: 'open', dueBefore: Date.UTC(2024, 0, 20) },
];

it.each(FILTERS.flatMap((filter) => [false, true].map((fold) => [filter, fold] as const)))(
  'a page of very many tasks reads little more than its own rows: %j, folded: %j',
  async (filter, fold) => {
    const { next } = await new ReadTasks(database.dataSource).list(filter, { limit: LIMIT }, EVERYTHING, {
      fold,
    });
    for (const after of next === null ? [null] : [null, next]) {
      const { rows } = await touchedBy(
        database.dataSource,
        listTasks(filter, { limit: LIMIT, after }, EVERYTHING, { fold }),
      );
      // Folded, each row looks at the four tasks of its journey, twice.
      expect(rows['task']).toBeLessThanOrEqual((LIMIT + 1) * (fold ? 30 : 3));
      expect(rows['journey']).toBeLessThanOrEqual(LIMIT + 1);
    }
  },
);

it.each<TaskFilter>([{ status: 'open' }, { kind: 'brokenGlass', status: 'open' }])(
  'what was reviewed in years is not read with what waits: %j',
  async (filter) => {
    const leads = { reviews: true, fold: true };
    const { next } = await new ReadTasks(database.dataSource).list(
      filter,
      { limit: LIMIT },
      EVERYTHING,
      leads,
    );
    for (const after of next === null ? [null] : [null, next]) {
      const page = listTasks(filter, { limit: LIMIT, after }, EVERYTHING, leads);
      const { rows } = await touchedBy(database.dataSource, page);
      for (const table of ['break_glass_task', 'break_glass'])
        expect(rows[table] ?? 0).toBeLessThanOrEqual(WAITING);
    }
  },
);

it.each<TaskFilter>([
  {},
  { status: 'closed' },
  { kind: 'brokenGlass' },
  { kind: 'brokenGlass', status: 'closed' },
])(
  'and a page of what is closed, or of all, reads no more of it than it shows, to the last: %j',
  async (filter) => {
    const leads = { reviews: true };
    const tasks = new ReadTasks(database.dataSource);
    const late = Date.UTC(2100, 0);
    let after: string | null = null;
    // Some pages from the start on, and one in the midst of what was broken years ago.
    for (let pages = 0; pages < 3; pages += 1) {
      for (const narrowed of [filter, { ...filter, dueBefore: late }]) {
        const page = listTasks(narrowed, { limit: LIMIT, after }, EVERYTHING, leads);
        const { rows } = await touchedBy(database.dataSource, page);
        for (const table of ['task', 'break_glass_task', 'break_glass', 'break_glass_followup'])
          // What waits may lie between, and is little.
          expect([table, (rows[table] ?? 0) <= 2 * LIMIT + 4 + WAITING]).toEqual([table, true]);
      }
      ({ next: after } = await tasks.list(filter, { limit: 200, after }, EVERYTHING, leads));
    }
  },
);

it('counts no further than anybody reads', async () => {
  const { open, late, now } = await new ReadTasks(database.dataSource).counts({});
  expect([open, late]).toEqual([MOST_COUNTED + 1, MOST_COUNTED + 1]);
  expect(now).toBe((ROWS / 500) * 2);
  const { rows } = await touchedBy(database.dataSource, countTasks({ role: 'supervisor' }));
  expect(rows['task']).toBeLessThanOrEqual(4 * MOST_COUNTED);
});
