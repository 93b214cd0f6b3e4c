import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Announced } from '#records/live/announced';
import { announcing } from '#records/live/announce.sql';
import { LiveAnnouncements, type Listener } from '#records/live/live-announcements';
import { RecordJourney } from '#records/journeys/record-journey';
import { inTreatment } from '#scenarios/pure/in-phase';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { eventually } from '../../support/eventually.js';
import { keptClient } from '../../support/kept-client.js';

let database: TestDatabase;
let listener: Listener;
const heard: Announced[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  listener = await new LiveAnnouncements(database.dataSource).listen(
    (announced) => heard.push(announced),
    () => undefined,
  );
});
afterAll(async () => {
  await listener?.close();
  await database?.drop();
});

const kept = () =>
  keptClient(database.dataSource, { family: 'Example', given: 'Ada', birthDate: '1990-01-01' });

test('a commit is told once it is there, once: recorded again it tells nothing', async () => {
  const recording = inTreatment().recordingOf(await kept());
  const records = new RecordJourney(database.dataSource);
  await records.record(recording);
  await eventually(() => Promise.resolve(heard.length > 0));
  expect(heard).toEqual([
    {
      kind: 'journey',
      journeyId: recording.journeyId,
      seq: recording.view.seq,
      types: [...new Set(recording.events.map(({ type }) => type))].sort(),
      by: recording.events.find(({ by }) => by.role !== 'system')!.by.id,
      phase: 'treatment',
      overdue: recording.view.overdue,
      track: recording.view.track,
    },
  ]);
  await records.record(recording);
  const another = inTreatment().recordingOf(await kept());
  await records.record(another);
  await eventually(() =>
    Promise.resolve(heard.some((one) => 'journeyId' in one && one.journeyId === another.journeyId)),
  );
  expect(heard).toHaveLength(2);
});

test('what is too long to be told is not, and the commit is there all the same', async () => {
  const [row] = await database.dataSource.query<[{ told: number }]>(
    `with announced as (${announcing(`select repeat('x', 9000) as payload`)}) select count(*)::int as told from announced`,
  );
  expect(row.told).toBe(0);
});
