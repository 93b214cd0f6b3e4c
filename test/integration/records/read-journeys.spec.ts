import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JourneyView } from '#journey/view';
import { MalformedCursor } from '#records/db/errors/malformed-cursor';
import type { JourneyFilter } from '#records/journeys/journey-filter';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { RecordJourney } from '#records/journeys/record-journey';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { CLOSED, contactAt, keepSomeClient, MORNING, recordingOf } from './recordings.js';

let database: TestDatabase;
let readJourneys: ReadJourneys;

const open = async (
  view: Partial<JourneyView> = {},
  client: Parameters<typeof keepSomeClient>[1] = {},
): Promise<string> => {
  const clientId = await keepSomeClient(database.dataSource, client);
  await new RecordJourney(database.dataSource).record(recordingOf(clientId, [contactAt(1)], view));
  return `${clientId}.1`;
};
const openedAt = (minute: number): Partial<JourneyView> => ({
  openedAt: new Date(MORNING + minute * 60_000).toISOString(),
});

beforeAll(async () => {
  database = await createTestDatabase();
  readJourneys = new ReadJourneys(database.dataSource);
});
afterAll(() => database.drop());

const listed = async (filter: JourneyFilter): Promise<string[]> =>
  (await readJourneys.list(filter, { limit: 200 })).items.map(({ journeyId }) => journeyId);

describe('each filter', () => {
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    ids.plain = await open({ ...openedAt(1) }, { family: 'Özdemir', given: 'Lena', recordNumber: 'MR-100' });
    ids.screening = await open({ ...openedAt(2), phase: 'screening', track: 'filter-day', risk: 'low' });
    ids.high = await open({ ...openedAt(3), phase: 'screening', risk: 'high', overdue: true });
    ids.treated = await open({
      ...openedAt(4),
      phase: 'treatment',
      tier: 'T2',
      track: 'filter-day',
      risk: 'low',
      policyVersion: '2026.4@riverside.12',
    });
    ids.closed = await open(
      { ...openedAt(5), ...CLOSED, policyVersion: '2026.4' },
      { family: "O'Neil", given: 'Zoë', recordNumber: 'MR-10%' },
    );
  });

  it.each<[JourneyFilter, string[]]>([
    [{}, ['closed', 'treated', 'high', 'screening', 'plain']],
    [{ phase: 'screening' }, ['high', 'screening']],
    [{ phase: ['treatment', 'closed'] }, ['closed', 'treated']],
    [{ open: true }, ['treated', 'high', 'screening', 'plain']],
    [{ open: false }, ['closed']],
    [{ tier: 'T2' }, ['treated']],
    [{ track: 'filter-day' }, ['treated', 'screening']],
    [{ risk: 'high' }, ['high']],
    [{ overdue: true }, ['high']],
    [{ overdue: false }, ['closed', 'treated', 'screening', 'plain']],
    [{ phase: 'screening', risk: 'low', track: 'filter-day', overdue: false }, ['screening']],
    [{ phase: 'screening', risk: 'high', track: 'filter-day' }, []],
    [{ policyVersion: '2026.4' }, ['closed', 'treated']],
    [{ policyVersion: '2026.4', open: true }, ['treated']],
    [{ policyVersion: '2026.4', phase: 'closed' }, ['closed']],
    [{ policyVersion: '2026.4', name: 'zo' }, ['closed']],
    [{ policyVersion: '2026' }, []],
    [{ policyVersion: '2026.4@riverside.12' }, []],
    [{ name: 'öz' }, ['plain']],
    [{ name: 'LEN' }, ['plain']],
    [{ name: 'lena özd' }, ['plain']],
    [{ name: 'Özdemir, Lena' }, ['plain']],
    [{ name: "o'n" }, ['closed']],
    [{ name: '%' }, []],
    [{ name: '  ' }, ['closed', 'treated', 'high', 'screening', 'plain']],
    [{ recordNumber: 'MR-10' }, ['closed', 'plain']],
    [{ recordNumber: 'MR-10%' }, ['closed']],
    [{ recordNumber: 'MR-10', phase: 'closed', name: 'zo' }, ['closed']],
    [
      { phase: null, name: null, overdue: null, policyVersion: null },
      ['closed', 'treated', 'high', 'screening', 'plain'],
    ],
  ])('%j', async (filter, expected) => {
    await expect(listed(filter)).resolves.toEqual(expected.map((name) => ids[name]));
  });

  it('shows the client and instants as ISO strings', async () => {
    const { items } = await readJourneys.list({ recordNumber: 'MR-10%' }, { limit: 1 });
    expect(items).toEqual([
      {
        journeyId: ids.closed,
        clientId: ids.closed!.slice(0, -2),
        number: 1,
        phase: 'closed',
        tier: null,
        track: null,
        risk: null,
        overdue: false,
        openedAt: new Date(MORNING + 5 * 60_000).toISOString(),
        closedAt: CLOSED.closedAt,
        closedBecause: 'completed',
        phaseSince: new Date(MORNING).toISOString(),
        entryKind: 'firstIntervention',
        careTeam: {},
        treatment: null,
        nextDue: null,
        lateSince: null,
        flags: [],
        client: {
          id: ids.closed!.slice(0, -2),
          recordSystem: 'urn:test',
          recordNumber: 'MR-10%',
          family: "O'Neil",
          given: 'Zoë',
          birthDate: '1990-04-01',
        },
      },
    ]);
  });
});

describe('pages', () => {
  it('show every row exactly once while journeys open', async () => {
    const track = 'pages';
    const before: string[] = [];
    // Ten an instant: the id decides between them.
    for (let i = 0; i < 60; i += 1) before.push(await open({ ...openedAt(Math.floor(i / 10)), track }));
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await readJourneys.list({ track }, { limit: 7, after });
      seen.push(...page.items.map(({ journeyId }) => journeyId));
      if (page.next === null) break;
      after = page.next;
      await open({ ...openedAt(100), track });
    }
    expect(seen).toHaveLength(60);
    expect(new Set(seen)).toEqual(new Set(before));
  });

  it('end without a cursor when the last row is shown', async () => {
    await Promise.all([1, 2, 3].map((minute) => open({ ...openedAt(minute), track: 'three' })));
    expect((await readJourneys.list({ track: 'three' }, { limit: 3 })).next).toBeNull();
    expect((await readJourneys.list({ track: 'three' }, { limit: 2 })).next).toEqual(expect.any(String));
    expect(await readJourneys.list({ track: 'nobody' }, { limit: 2 })).toEqual({ items: [], next: null });
  });

  it.each([
    'rubbish',
    Buffer.from('[]').toString('base64url'),
    Buffer.from('["yesterday","x"]').toString('base64url'),
    Buffer.from('["2026-13-45T00:00:00.000Z","x"]').toString('base64url'),
    Buffer.from('["2026-01-01T00:00:00.000Z","a\\u0000"]').toString('base64url'),
    Buffer.from('{"length":2}').toString('base64url'),
  ])('refuse a cursor that is none: %s', async (after) => {
    await expect(readJourneys.list({}, { limit: 5, after })).rejects.toBeInstanceOf(MalformedCursor);
    await expect(readJourneys.timeline('x', { limit: 5, after })).rejects.toBeInstanceOf(MalformedCursor);
  });

  it.each([0, -1, 1.5, 201, Number.NaN])('have 1 to 200 rows, not %d', async (limit) => {
    await expect(readJourneys.list({}, { limit })).rejects.toBeInstanceOf(RangeError);
  });
});

it('shows the timeline latest first, page by page', async () => {
  const clientId = await keepSomeClient(database.dataSource);
  const events = [1, 2, 3, 4, 5].map(contactAt);
  await new RecordJourney(database.dataSource).record(recordingOf(clientId, events));
  const first = await readJourneys.timeline(`${clientId}.1`, { limit: 3 });
  const second = await readJourneys.timeline(`${clientId}.1`, { limit: 3, after: first.next });
  expect([...first.items, ...second.items]).toEqual(events.toReversed());
  expect(second.next).toBeNull();
});

it('shows what came before a sequence, and goes on from there', async () => {
  const clientId = await keepSomeClient(database.dataSource);
  const events = [1, 2, 3, 4, 5].map(contactAt);
  await new RecordJourney(database.dataSource).record(recordingOf(clientId, events));
  const seqs = async (
    ...asked: Parameters<ReadJourneys['timeline']> extends [string, ...infer Rest] ? Rest : never
  ) => (await readJourneys.timeline(`${clientId}.1`, ...asked)).items.map(({ seq }) => seq);
  expect(await seqs({ limit: 2 }, { before: 4 })).toEqual([3, 2]);
  const { next } = await readJourneys.timeline(`${clientId}.1`, { limit: 2 }, { before: 5 });
  // A cursor goes on where its page ended, whatever else is asked for.
  expect(await seqs({ limit: 5, after: next }, { before: 5 })).toEqual([2, 1]);
  expect(await seqs({ limit: 5 }, { before: 1 })).toEqual([]);
  expect(await seqs({ limit: 5 }, { only: { types: ['referred'], areWanted: true } })).toEqual([]);
});

it('has no journey under an unknown id', async () => {
  await expect(readJourneys.one('nobody.1')).resolves.toBeNull();
});
