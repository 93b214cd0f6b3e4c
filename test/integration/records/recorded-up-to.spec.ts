import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { RecordJourney } from '#records/journeys/record-journey';
import { RecordedUpTo } from '#records/journeys/recorded-up-to';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { contactAt, keepSomeClient, recordingOf } from './recordings.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('says how far each journey is on record, and nothing of one that is not', async () => {
  const [once, twice, never] = await Promise.all([0, 1, 2].map(() => keepSomeClient(database.dataSource)));
  const record = new RecordJourney(database.dataSource);
  await record.record(recordingOf(once!, [1].map(contactAt)));
  await record.record(recordingOf(twice!, [1, 2, 3].map(contactAt)));
  const found = await new RecordedUpTo(database.dataSource).of([`${once}.1`, `${twice}.1`, `${never}.1`]);
  expect(Object.fromEntries(found)).toEqual({ [`${once}.1`]: 1, [`${twice}.1`]: 3 });
});
