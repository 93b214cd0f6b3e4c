import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { EVERYTHING } from '#access/scope';
import { PHASES } from '#journey/model/phase';
import { countJourneys, MOST_COUNTED } from '#records/journeys/count-journeys';
import { listJourneys, ReadJourneys } from '#records/journeys/read-journeys';
import { insertManyJourneys } from '#scenarios/many-journeys';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { FILTER_COMBINATIONS } from './filter-combinations.js';
import { pagesOf, touchedBy } from './touched.js';

const LIMIT = 25;
const ROWS = 30_000;
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ statementTimeoutMs: 120_000 });
  await insertManyJourneys(database.owner, ROWS);
});
afterAll(() => database.drop());

it.each(FILTER_COMBINATIONS)(
  'a page of very many journeys reads little more than its own rows: %j',
  async (filter) => {
    const { next } = await new ReadJourneys(database.dataSource).list(filter, { limit: LIMIT });
    for (const after of next === null ? [null] : [null, next]) {
      const { rows, pages } = await touchedBy(
        database.dataSource,
        listJourneys(filter, { limit: LIMIT, after }),
      );
      // A filter may be left to the rows where most rows pass it: not overdue (19 of 20), or low risk (1 of 3).
      expect(rows['journey']).toBeLessThanOrEqual(LIMIT + 1 + 4 * LIMIT);
      // Each row with its client and when its treatment began, by indexes of three or four levels.
      expect(pages).toBeLessThanOrEqual(14 * LIMIT);
    }
  },
);

const SORTED = (['due', 'lateSince', 'phaseSince'] as const).flatMap((sort) =>
  [{}, { phase: 'treatment' as const }, { track: 't3' }, { phase: ['intake', 'screening'] as const }].map(
    (filter) => [sort, filter] as const,
  ),
);

it.each(SORTED)('and so by %s: %j', async (sort, filter) => {
  const { next } = await new ReadJourneys(database.dataSource).list(
    filter,
    { limit: LIMIT },
    EVERYTHING,
    sort,
  );
  for (const after of [null, next]) {
    const { rows } = await touchedBy(
      database.dataSource,
      listJourneys(filter, { limit: LIMIT, after }, EVERYTHING, sort),
    );
    // Several phases are left to the rows.
    expect(rows['standing']).toBeLessThanOrEqual(20 * LIMIT);
    expect(rows['journey']).toBeLessThanOrEqual(LIMIT + 1);
    expect(rows['journey_event'] ?? 0).toBeLessThanOrEqual(LIMIT + 1);
  }
});

it.each(
  [{}, { open: true }, { open: true, phase: 'intake' as const }].flatMap((filter) =>
    (['newest', 'due', 'name'] as const).map((sort) => [sort, filter] as const),
  ),
)('of an old version of the policy, which few are under, by %s: %j', async (sort, filter) => {
  const asked = { ...filter, policyVersion: 'old' };
  const list = new ReadJourneys(database.dataSource).list(asked, { limit: LIMIT }, EVERYTHING, sort);
  expect((await list).items).toHaveLength(LIMIT);
  const { rows } = await touchedBy(
    database.dataSource,
    listJourneys(asked, { limit: LIMIT, after: null }, EVERYTHING, sort),
  );
  // One in a hundred is under it. By name all of these are read.
  expect((rows['journey'] ?? 0) + (rows['standing'] ?? 0)).toBeLessThan(ROWS / 20);
});

it.each(['newest', 'due', 'name'] as const)('journeys by their ids, by %s, and no others', async (sort) => {
  const found = await database.owner.query<{ id: string }[]>(
    `select journey_id as id from journey where phase <> 'closed' order by journey_id limit 50`,
  );
  const ids = found.map(({ id }) => id);
  const asked = listJourneys({ ids, track: null }, { limit: 50, after: null }, EVERYTHING, sort);
  const { rows } = await touchedBy(database.dataSource, asked);
  expect(rows['journey']).toBeLessThanOrEqual(3 * ids.length);
  expect(rows['standing'] ?? 0).toBeLessThanOrEqual(ids.length);
});

it('by name reads the names that it shows', async () => {
  const { next } = await new ReadJourneys(database.dataSource).list({}, { limit: LIMIT }, EVERYTHING, 'name');
  for (const after of [null, next]) {
    const asked = listJourneys({}, { limit: LIMIT, after }, EVERYTHING, 'name');
    const { rows } = await touchedBy(database.dataSource, asked);
    expect(rows['journey']).toBeLessThanOrEqual(4 * LIMIT);
  }
});

it.each([
  ['phase', PHASES, {}],
  ['phase', PHASES, { track: 't3' }],
  ['phase', PHASES, { open: true }],
  ['track', ['t1', 't2', 't3', 't4', 't5'], { open: true }],
  ['tier', ['T1', 'T2', 'T3'], {}],
  ['phase', PHASES, { policyVersion: 'old' }],
  ['track', ['t1', 't2', 't3', 't4', 't5'], { policyVersion: 'old', open: true }],
] as const)('counts by %s no further than anybody reads: %j', async (by, values, filter) => {
  const { rows } = await touchedBy(database.dataSource, countJourneys(by, values, filter));
  const touched = (rows['journey'] ?? 0) + (rows['standing'] ?? 0);
  expect(touched).toBeLessThanOrEqual(values.length * (MOST_COUNTED + 1));
});

it('to look at every journey would take many times as much', async () => {
  expect(await pagesOf(database.owner, 'journey')).toBeGreaterThan(10 * 14 * LIMIT);
});

it.each([{ name: 'family777' }, { name: 'given123 family9' }, { recordNumber: 'N12345' }])(
  'looks %j up, and reads no table through',
  async (filter) => {
    const { rows } = await touchedBy(database.dataSource, listJourneys(filter, { limit: LIMIT }));
    for (const touched of Object.values(rows)) expect(touched).toBeLessThan(ROWS / 100);
  },
);

it('finds what a clinician may know of, on call and behind broken glass, by indexes', async () => {
  await database.owner.query(
    `insert into journey_event (journey_id, seq, at, type, data, by_id, by_role)
     select journey_id, 1, now(), case when number_of % 10 = 0 then 'riskRaised' else 'riskDisposed' end, '{}', 'x', 'system'
     from (select journey_id, row_number() over () as number_of from journey where risk = 'high') of_risk`,
  );
  await database.owner.query('vacuum analyze journey_event');
  const scope = { tracks: null, own: 'clinician-1', also: ['glass', 'onCall'] } as const;
  const { items } = await new ReadJourneys(database.dataSource).list({}, { limit: LIMIT }, scope);
  expect(items).toHaveLength(LIMIT);
  expect(new Set(items.map(({ risk }) => risk))).toEqual(new Set(['high']));
  const { rows } = await touchedBy(
    database.dataSource,
    listJourneys({}, { limit: LIMIT, after: null }, scope),
  );
  // One in fifty has ever been at high risk.
  expect(rows['journey']).toBeLessThan(ROWS / 20);
});
