import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { typesOf } from '#journey/explain/event-kind';
import { LATEST, TIMELINE } from '#records/journeys/read-journeys';
import { insertManyJourneys } from '#scenarios/many-journeys';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { touchedBy } from './touched.js';

/** Of a journey of two years: more than any other. */
const EVENTS = 3_000;
const PAGE = 51;
let database: TestDatabase;
let journeyId: string;

beforeAll(async () => {
  database = await createTestDatabase({ statementTimeoutMs: 120_000 });
  await insertManyJourneys(database.owner, 2_000);
  [{ journeyId }] = await database.owner.query<[{ journeyId: string }]>(
    `select journey_id as "journeyId" from journey order by opened_at desc limit 1`,
  );
  // Every journey has some events, so that a look through the whole table would be seen.
  await database.owner.query(
    `insert into journey_event (journey_id, seq, at, type, data, by_id, by_role)
     select journey_id, n, timestamptz '2026-04-01Z' + n * interval '1 hour',
            case when n = 10 then 'consented' when n % 3 = 0 then 'attendanceRecorded' else 'clockReached' end, '{}', 'x', 'system'
     from journey, generate_series(1, case journey_id when $1 then ${EVENTS} else 20 end) n
     on conflict do nothing`,
    [journeyId],
  );
  await database.owner.query('vacuum analyze journey_event');
});
afterAll(() => database?.drop());

const touched = async (
  before: number,
  types: readonly string[],
  areWanted: boolean,
  [from, until] = [-Infinity, Infinity],
): Promise<number> => {
  const values = [journeyId, before, PAGE, types, areWanted, from, until];
  return (await touchedBy(database.dataSource, { text: TIMELINE.text, values })).rows['journey_event']!;
};

test('a page of everything looks at no more than it shows, wherever it begins', async () => {
  for (const before of [LATEST, 1_500, 40])
    expect(await touched(before, [], false)).toBeLessThanOrEqual(PAGE);
});

test('a page of some kinds looks at the journey alone, and stops once it is full', async () => {
  const { types, areWanted } = typesOf(['session']);
  expect(await touched(1_500, types, areWanted)).toBeLessThanOrEqual(3 * PAGE + 3);
});

test('one event of long ago is found by looking at the journey’s own events, and no others', async () => {
  expect(await touched(LATEST, ['consented'], true)).toBeLessThanOrEqual(EVENTS);
});

test('a day of long ago is found by looking at the journey’s own events, and no others', async () => {
  const from = Date.parse('2026-04-02') / 1_000;
  expect(await touched(LATEST, [], false, [from, from + 86_400])).toBeLessThanOrEqual(EVENTS);
});
