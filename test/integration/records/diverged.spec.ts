import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OwedRecordings } from '#records/journeys/owed-recordings';
import { RecordDiverged } from '#records/db/errors/record-diverged';
import { ReadEvents } from '#records/journeys/read-events';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { RecordJourney } from '#records/journeys/record-journey';
import { RecordTrack } from '#records/tracks/record-track';
import { openTrack } from '#track/state';
import { trackViewOf } from '#track/view';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { contactAt, eventAt, keepSomeClient, raiseAt, recordingOf } from './recordings.js';

let database: TestDatabase;
let recordJourney: RecordJourney;
let clientId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  recordJourney = new RecordJourney(database.dataSource);
});
afterAll(() => database.drop());
beforeEach(async () => {
  clientId = await keepSomeClient(database.dataSource);
});

const conflicts = (id: string): Promise<unknown[]> =>
  database.dataSource.query(
    `select seq, on_record->>'type' as on_record, decided->>'type' as decided from recording_conflict
     where subject_id = $1 order by seq`,
    [id],
  );
const typesOf = async (id: string): Promise<string[]> =>
  (await new ReadEvents(database.dataSource).upTo(id, 1_000)).map(({ type }) => type);

describe('another event under a sequence that is on record', () => {
  it('is told with both contents, and nothing of its recording is written', async () => {
    const id = `${clientId}.1`;
    await recordJourney.record(recordingOf(clientId, [contactAt(1), contactAt(2)]));
    const other = recordingOf(clientId, [raiseAt(2, 'a'), contactAt(3)], { phase: 'screening' });
    const refused = recordJourney.record(other);
    await expect(refused).rejects.toBeInstanceOf(RecordDiverged);
    await expect(refused).rejects.toMatchObject({ divergences: [{ journeyId: id, seq: 2 }] });
    expect(await conflicts(id)).toEqual([{ seq: 2, on_record: 'contactAttempted', decided: 'taskRaised' }]);
    expect(await typesOf(id)).toEqual(['contactAttempted', 'contactAttempted']);
    expect((await new ReadJourneys(database.dataSource).one(id))?.view.phase).not.toBe('screening');
    expect(await database.dataSource.query('select from task where journey_id = $1', [id])).toEqual([]);
  });

  it.each([
    ['of another instant', { at: 1_795_000_000_001 }],
    ['by somebody else', { by: { id: 'staff-8', role: 'clinician' } }],
    ['of another request', { request: { id: 'another', hash: 'h' } }],
    ['with other data', { data: { reached: 'unheard of' } }],
    ['for another reason', { reason: 'another' }],
  ])('also where it is the same but %s', async (_, difference) => {
    await recordJourney.record(recordingOf(clientId, [contactAt(1)]));
    const [event] = [{ ...contactAt(1), ...difference } as never];
    await expect(recordJourney.record(recordingOf(clientId, [event]))).rejects.toBeInstanceOf(RecordDiverged);
  });

  it('keeps the others of its commit from nothing', async () => {
    const other = await keepSomeClient(database.dataSource);
    await recordJourney.record(recordingOf(clientId, [contactAt(1)]));
    const together = recordJourney.together([
      recordingOf(clientId, [raiseAt(1, 'a')]),
      recordingOf(other, [contactAt(1)]),
    ]);
    await expect(together).rejects.toBeInstanceOf(RecordDiverged);
    expect(await typesOf(`${other}.1`)).toEqual(['contactAttempted']);
  });

  it('is found, too, where both are written at the same moment', async () => {
    const id = `${clientId}.1`;
    await recordJourney.record(recordingOf(clientId, [contactAt(1)]));
    const rivals = Array.from({ length: 8 }, (_, index) =>
      recordJourney.record(
        recordingOf(clientId, [
          eventAt(2, 'contactAttempted', { reached: index === 0, attempt: 2 } as never),
        ]),
      ),
    );
    const ended = await Promise.allSettled(rivals);
    const types = await typesOf(id);
    expect(types).toHaveLength(2);
    const [kept] = await database.dataSource.query<{ reached: boolean }[]>(
      `select (data->>'reached')::boolean as reached from journey_event where journey_id = $1 and seq = 2`,
      [id],
    );
    // Whoever sent what is on record was told so, and everybody else that it is not.
    expect(ended.map(({ status }) => status)).toEqual(
      rivals.map((_, index) => ((index === 0) === kept!.reached ? 'fulfilled' : 'rejected')),
    );
  });

  it('of a track, likewise', async () => {
    const recordTrack = new RecordTrack(database.dataSource);
    const state = openTrack('diverged', { capacity: 1, priorities: [], groups: null });
    const at = (seq: number, role: string) => ({
      trackId: 'diverged',
      events: [
        {
          ...{ seq, at: 1_795_000_000_000, type: 'settingChanged', data: { setting: state.setting } },
          ...{ by: { id: 'staff-1', role }, rule: { id: 'R-WAITLIST', version: 1 }, request: null },
        } as never,
      ],
      view: { ...trackViewOf(state), seq },
    });
    await recordTrack.record(at(1, 'director'));
    await expect(recordTrack.record(at(1, 'director'))).resolves.toEqual({ written: 0 });
    await expect(recordTrack.record(at(1, 'supervisor'))).rejects.toBeInstanceOf(RecordDiverged);
    expect(await conflicts('diverged')).toHaveLength(1);
  });
});

describe('what is owed', () => {
  const owed = async (): Promise<string[]> =>
    (await new OwedRecordings(database.dataSource).overdue(0)).map(({ requestId }) => requestId);
  const asked = (event: ReturnType<typeof contactAt>, id: string) => ({
    ...event,
    request: { id, hash: 'h' },
  });

  it('is taken off in the commit that records it', async () => {
    const one = new OwedRecordings(database.dataSource);
    const journeyId = `${clientId}.1`;
    expect(await one.takeOn([{ requestId: 'r-1', journeyId }])).toEqual([
      { requestId: 'r-1', journeyId, fresh: true, journey: null, before: null },
    ]);
    expect(await owed()).toEqual(['r-1']);
    await recordJourney.record(recordingOf(clientId, [asked(contactAt(1), 'r-1')]));
    expect(await owed()).toEqual([]);
    // What has been answered is not owed again.
    expect(await one.takeOn(['r-1', 'r-2'].map((requestId) => ({ requestId, journeyId })))).toEqual([
      {
        requestId: 'r-1',
        journeyId,
        fresh: false,
        journey: { track: null, seq: 1, closed: false },
        before: { requestId: 'r-1', journeyId, hash: 'h', lastSeq: 1 },
      },
      {
        requestId: 'r-2',
        journeyId,
        fresh: true,
        journey: { track: null, seq: 1, closed: false },
        before: null,
      },
    ]);
    expect(await owed()).toEqual(['r-2']);
    await one.forget([{ requestId: 'r-2', journeyId }]);
    expect(await owed()).toEqual([]);
  });

  it('stays owed where what was recorded differs', async () => {
    const one = new OwedRecordings(database.dataSource);
    await recordJourney.record(recordingOf(clientId, [contactAt(1)]));
    await one.takeOn([{ requestId: 'r-3', journeyId: `${clientId}.1` }]);
    const other = recordingOf(clientId, [asked(contactAt(1), 'r-3')]);
    await expect(recordJourney.record(other)).rejects.toBeInstanceOf(RecordDiverged);
    expect(await owed()).toEqual(['r-3']);
    await one.forget([{ requestId: 'r-3', journeyId: `${clientId}.1` }]);
  });
});
