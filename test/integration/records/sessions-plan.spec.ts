import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { EVERYTHING } from '#access/scope';
import { listSessions, ReadSessions } from '#records/journeys/read-sessions';
import { insertManyJourneys } from '#scenarios/many-journeys';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { touchedBy } from './touched.js';

const DAY = 86_400_000;
const HERE = 90;
const ROWS = 20_000;
const NOW = Date.UTC(2026, 5, 1);
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ statementTimeoutMs: 120_000 });
  await insertManyJourneys(database.owner, ROWS);
  // All but ninety have left for good, a year ago.
  await database.owner.query(
    `update journey set phase = 'closed', tier = null, closed_at = timestamptz '2025-06-01Z'`,
  );
  await database.owner.query(
    `update journey set phase = 'treatment', closed_at = null
     where journey_id in (select journey_id from journey order by opened_at desc limit ${HERE})`,
  );
  await database.owner.query(
    `update standing s set phase = j.phase from journey j where j.journey_id = s.journey_id`,
  );
  await database.owner.query(
    `insert into journey_event (journey_id, seq, at, type, data, by_id, by_role)
     select journey_id, seq, timestamptz '2026-04-01Z' + seq * interval '1 day',
            case when seq = 1 then 'referred' when seq = 2 then 'treatmentStarted' when seq = 3 then 'scheduleTookEffect'
                 when seq % 2 = 0 then 'attendanceRecorded' else 'clockSet' end,
            case when seq > 3 and seq % 2 = 0 then jsonb_build_object('session', 's', 'what', jsonb_build_object('start',
              (extract(epoch from timestamptz '2026-04-01Z' + seq * interval '1 day') * 1000)::bigint)) else '{}' end, 'x', 'system'
     from (select journey_id from journey order by opened_at desc limit 1000) j, generate_series(1, 60) seq`,
  );
  await database.owner.query('vacuum analyze journey, standing, journey_event');
});
afterAll(() => database.drop());

it('is one look at those who are in treatment, whoever has been there', async () => {
  const asked = { from: NOW - 9 * DAY, to: NOW + 10 * DAY };
  const found = await new ReadSessions(database.dataSource).of(asked);
  expect(found).toHaveLength(HERE);
  expect(new Set(found.flatMap(({ events }) => events.map(({ type }) => type)))).toEqual(
    new Set(['treatmentStarted', 'scheduleTookEffect', 'attendanceRecorded']),
  );
  const { rows } = await touchedBy(database.dataSource, listSessions(asked, EVERYTHING));
  expect(rows['journey']).toBeLessThanOrEqual(4 * HERE);
  // Of each only what says which sessions there are: half of its events.
  expect(rows['journey_event']).toBeLessThanOrEqual(HERE * 32);
});
