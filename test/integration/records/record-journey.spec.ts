import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RecordRefused } from '#records/db/errors/record-refused';
import { SecondOpenJourney } from '#records/db/errors/second-open-journey';
import { ReadEvents } from '#records/journeys/read-events';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { RecordJourney } from '#records/journeys/record-journey';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { CLOSED, closeAt, contactAt, eventAt, keepSomeClient, raiseAt, recordingOf } from './recordings.js';

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

const journeyId = (): string => `${clientId}.1`;
const sequences = async (): Promise<number[]> =>
  (await new ReadEvents(database.dataSource).upTo(journeyId(), 1_000)).map(({ seq }) => seq);
const tasks = (): Promise<unknown[]> =>
  database.dataSource.query(
    'select task, seq, status, rung, closed_by, how from task where journey_id = $1',
    [journeyId()],
  );
const everything = (): Promise<unknown> =>
  database.dataSource.query(
    `select (select json_agg(j) from journey j where journey_id = $1) as journey,
            (select json_agg(e order by seq) from journey_event e where journey_id = $1) as events,
            (select json_agg(t order by task) from task t where journey_id = $1) as tasks,
            (select json_agg(s) from standing s where journey_id = $1) as standing`,
    [journeyId()],
  );

describe('a recording', () => {
  it('is written in whole: events, the row of the read model, tasks', async () => {
    const recording = recordingOf(clientId, [contactAt(1), raiseAt(2, 'a')], { overdue: true, risk: 'low' });
    await expect(recordJourney.record(recording)).resolves.toEqual({ written: 2 });

    await expect(new ReadEvents(database.dataSource).upTo(journeyId(), 2)).resolves.toEqual(recording.events);
    expect((await new ReadJourneys(database.dataSource).one(journeyId()))?.view).toEqual(recording.view);
    await expect(tasks()).resolves.toEqual([
      { task: 'a', seq: 2, status: 'open', rung: 1, closed_by: null, how: null },
    ]);
  });

  it('counts once when it arrives twice, also at the same time', async () => {
    const recording = recordingOf(clientId, [contactAt(1), raiseAt(2, 'a'), closeAt(3, 'a')]);
    await recordJourney.record(recording);
    const before = await everything();
    const again = await Promise.all(Array.from({ length: 8 }, () => recordJourney.record(recording)));
    expect(again.every(({ written }) => written === 0)).toBe(true);
    await expect(everything()).resolves.toEqual(before);
  });

  it('counts once when eight deliveries race to be the first', async () => {
    const recording = recordingOf(clientId, [contactAt(1), raiseAt(2, 'a')]);
    const answers = await Promise.all(Array.from({ length: 8 }, () => recordJourney.record(recording)));
    expect(answers.reduce((sum, { written }) => sum + written, 0)).toBe(2);
    await expect(sequences()).resolves.toEqual([1, 2]);
  });

  it('adds only what is new when it overlaps an earlier one', async () => {
    await recordJourney.record(recordingOf(clientId, [contactAt(1), raiseAt(2, 'a')]));
    const overlapping = recordingOf(clientId, [raiseAt(2, 'a'), closeAt(3, 'a'), raiseAt(4, 'b')], {
      tier: 'T3',
    });
    await expect(recordJourney.record(overlapping)).resolves.toEqual({ written: 2 });
    await expect(sequences()).resolves.toEqual([1, 2, 3, 4]);
    await expect(tasks()).resolves.toEqual([
      { task: 'a', seq: 3, status: 'closed', rung: 1, closed_by: 'staff-7', how: 'done' },
      { task: 'b', seq: 4, status: 'open', rung: 1, closed_by: null, how: null },
    ]);
  });

  it('changes nothing newer than itself when it comes late', async () => {
    const early = recordingOf(clientId, [contactAt(1), raiseAt(2, 'a')]);
    const late = recordingOf(clientId, [closeAt(3, 'a')], { phase: 'screening' });
    await recordJourney.record(late);
    await expect(recordJourney.record(early)).resolves.toEqual({ written: 2 });

    const inOrder = await everything();
    await recordJourney.record(early);
    await expect(everything()).resolves.toEqual(inOrder);
    await expect(sequences()).resolves.toEqual([1, 2, 3]);
    expect((await new ReadJourneys(database.dataSource).one(journeyId()))?.view.phase).toBe('screening');
    await expect(tasks()).resolves.toMatchObject([{ task: 'a', seq: 3, status: 'closed', how: 'done' }]);
  });

  it('opens a task again that was closed, with its new rung', async () => {
    await recordJourney.record(recordingOf(clientId, [raiseAt(1, 'a'), closeAt(2, 'a')]));
    await recordJourney.record(recordingOf(clientId, [raiseAt(3, 'a', { rung: 2 })]));
    await expect(tasks()).resolves.toEqual([
      { task: 'a', seq: 3, status: 'open', rung: 2, closed_by: null, how: null },
    ]);
    await recordJourney.record(recordingOf(clientId, [closeAt(4, 'a'), raiseAt(5, 'a', { rung: 3 })]));
    await expect(tasks()).resolves.toMatchObject([{ seq: 5, status: 'open', rung: 3 }]);
  });
});

describe('recordings of several journeys', () => {
  const someClients = (count: number): Promise<string[]> =>
    Promise.all(Array.from({ length: count }, () => keepSomeClient(database.dataSource)));

  it('are written in one commit, each to its own journey', async () => {
    const [first, second] = (await someClients(2)) as [string, string];
    await recordJourney.record(recordingOf(second, [raiseAt(1, 'a')]));
    const together = recordJourney.together([
      recordingOf(first, [contactAt(1), raiseAt(2, 'a')], { risk: 'low' }),
      recordingOf(second, [raiseAt(1, 'a'), closeAt(2, 'a'), raiseAt(3, 'b')], { risk: 'high' }),
    ]);
    await expect(together).resolves.toEqual({ written: 4 });
    const standing: unknown = await database.dataSource.query(
      `select journey.seq, risk, task.task, status, (select count(*)::int from journey_event e
         where e.journey_id = journey.journey_id) as events
       from journey join task using (journey_id) where client_id = any($1) order by risk desc, task.task`,
      [[first, second]],
    );
    expect(standing).toEqual([
      { seq: 2, risk: 'low', task: 'a', status: 'open', events: 2 },
      { seq: 3, risk: 'high', task: 'a', status: 'closed', events: 3 },
      { seq: 3, risk: 'high', task: 'b', status: 'open', events: 3 },
    ]);
    const audited: unknown = await database.dataSource.query(
      `select details from audit where subject_id = any($1) order by subject_id = $2, details->>'from'`,
      [[`${first}.1`, `${second}.1`], `${second}.1`],
    );
    expect(audited).toEqual([
      { details: { from: 1, to: 2 } },
      { details: { from: 1, to: 1 } },
      { details: { from: 2, to: 3 } },
    ]);
  });

  it('leave nothing behind where one of them cannot be', async () => {
    const [first, second] = (await someClients(2)) as [string, string];
    await recordJourney.record(recordingOf(second, [contactAt(1)]));
    const together = recordJourney.together([
      recordingOf(first, [contactAt(1)]),
      recordingOf(second, [contactAt(1)], {}, 2),
    ]);
    await expect(together).rejects.toBeInstanceOf(SecondOpenJourney);
    expect(await new ReadJourneys(database.dataSource).one(`${first}.1`)).toBeNull();
  });

  it('never wait for each other in a circle', async () => {
    const clients = await someClients(24);
    const turned = (by: number): string[] => [...clients.slice(by), ...clients.slice(0, by)];
    for (let seq = 1; seq <= 8; seq += 1) {
      const commits = Array.from({ length: 8 }, (_, lane) => {
        const order = lane % 2 === 0 ? turned(lane) : turned(lane).reverse();
        return recordJourney.together(order.map((client) => recordingOf(client, [raiseAt(seq, 'a')])));
      });
      const written = await Promise.all(commits);
      expect(written.reduce((sum, one) => sum + one.written, 0)).toBe(clients.length);
    }
    // Different journeys meet at the chains of the audit.
    const halves = [clients.slice(0, 12), clients.slice(12).reverse()];
    for (let seq = 9; seq <= 16; seq += 1)
      await Promise.all(
        halves.map((half) =>
          recordJourney.together(half.map((client) => recordingOf(client, [contactAt(seq)]))),
        ),
      );
  });
});

describe('a recording that cannot be', () => {
  it('is a SecondOpenJourney while the client has one open, and leaves nothing behind', async () => {
    await recordJourney.record(recordingOf(clientId, [contactAt(1)]));
    const second = recordJourney.record(recordingOf(clientId, [contactAt(1)], {}, 2));
    await expect(second).rejects.toBeInstanceOf(SecondOpenJourney);
    await expect(second).rejects.toMatchObject({ name: 'SecondOpenJourney', constraint: 'journey_one_open' });
    await expect(new ReadEvents(database.dataSource).upTo(`${clientId}.2`, 9)).resolves.toEqual([]);

    await recordJourney.record(recordingOf(clientId, [contactAt(2)], CLOSED));
    await recordJourney.record(recordingOf(clientId, [contactAt(1)], {}, 2));
  });

  it.each([
    [
      'a client nobody knows',
      () => recordingOf('00000000-0000-4000-8000-000000000000', [contactAt(1)]),
      '23503',
    ],
    [
      'an id of another client',
      () => ({
        ...recordingOf(clientId, [contactAt(1)]),
        journeyId: '00000000-0000-4000-8000-000000000000.1',
      }),
      '23514',
    ],
    [
      'closed without an instant',
      () => recordingOf(clientId, [contactAt(1)], { ...CLOSED, closedAt: null }),
      '23514',
    ],
    [
      'a NUL in a text',
      () =>
        recordingOf(clientId, [
          eventAt(1, 'relapseReported', { source: 'self', note: 'Rivera\0', atTopTier: false }),
        ]),
      '22P05',
    ],
  ])('is a RecordRefused that quotes no value: %s', async (_why, recording, code) => {
    const refused = await recordJourney.record(recording()).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RecordRefused);
    expect(refused).toMatchObject({ name: 'RecordRefused', code, statement: 'record-journey' });
    expect(JSON.stringify(refused) + String((refused as Error).stack)).not.toMatch(/Rivera|00000000-/);
    expect((refused as Error).cause).toBeUndefined();
  });
});
