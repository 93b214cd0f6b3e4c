import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { EVERYTHING } from '#access/scope';
import { listCourses, ReadCourses } from '#records/journeys/read-courses';
import { insertManyJourneys } from '#scenarios/many-journeys';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { touchedBy } from './touched.js';

const ROWS = 100_000;
/** Five minutes apart from 2024-01-01 on: 288 a day. */
const ASKED = { from: Date.UTC(2024, 5, 1), until: Date.UTC(2024, 5, 11), timeZone: 'America/New_York' };
const COHORT = 2_880;
/** Of each, of its course; one more has results. */
const [EVENTS, OF_COURSE] = [40, 7];

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ statementTimeoutMs: 120_000 });
  await insertManyJourneys(database.owner, ROWS);
  await database.owner.query(
    `insert into journey_event (journey_id, seq, at, type, data, by_id, by_role)
     select j.journey_id, seq, j.opened_at + seq * interval '1 day',
            (array['referred', 'contactAttempted', 'consented', 'riskScreened', 'eligibilityAssessed', 'admitted', 'assessed', 'planDrafted',
                   'treatmentStarted', 'dischargeBegun', 'clockReached'])[least(seq, 11)],
            case when seq = 1 then '{"referral":{"results":[]}}' when seq = 10 then '{"because":"completed"}' else '{}' end::jsonb, 'x', 'system'
     from (select journey_id, opened_at from journey where opened_at >= timestamptz '2024-05-20Z' and opened_at < timestamptz '2024-06-20Z') j,
       generate_series(1, ${EVENTS}) seq`,
  );
  await database.owner.query('vacuum analyze journey, journey_event');
}, 300_000);
afterAll(() => database.drop());

test('of very many journeys those of the period are read, and of each what says how it went', async () => {
  const courses = await new ReadCourses(database.dataSource).of(ASKED);
  expect(courses).toHaveLength(COHORT);
  expect(courses.every(({ discharged }) => discharged?.because === 'completed')).toBe(true);
  const { rows } = await touchedBy(database.dataSource, listCourses(ASKED, EVERYTHING));
  expect(rows['journey']).toBeLessThanOrEqual(3 * COHORT);
  // Its course is looked through three times: for the steps, the follow-ups and the weeks. Two of it stand among the sessions, too.
  expect(rows['journey_event']).toBeLessThanOrEqual(COHORT * (3 * OF_COURSE + 2 + 1));
});
