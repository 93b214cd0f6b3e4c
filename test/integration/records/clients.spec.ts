import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClientJourneys } from '#records/journeys/client-journeys';
import { MalformedCursor } from '#records/db/errors/malformed-cursor';
import { RecordRefused } from '#records/db/errors/record-refused';
import { KeepClient, type ClientDetails } from '#records/clients/keep-client';
import { KeepReferral } from '#records/clients/keep-referral';
import { ReadClients } from '#records/journeys/read-clients';
import { RecordJourney } from '#records/journeys/record-journey';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { CLOSED, contactAt, keepSomeClient, recordingOf } from './recordings.js';

let database: TestDatabase;
let keepClient: KeepClient;
let readClients: ReadClients;

beforeAll(async () => {
  database = await createTestDatabase();
  keepClient = new KeepClient(database.dataSource);
  readClients = new ReadClients(database.dataSource);
});
afterAll(() => database.drop());

const details = (more: Partial<ClientDetails> = {}): ClientDetails => ({
  recordSystem: 'http://hospital.example',
  recordNumber: randomUUID(),
  family: 'Greenfelder',
  given: 'Adolfo',
  birthDate: '1973-02-07',
  gender: 'male',
  phone: '555-159-5445',
  language: 'en-US',
  ...more,
});

describe('a client', () => {
  it('is one, however many referrals arrive at once', async () => {
    const client = details();
    const answers = await Promise.all(Array.from({ length: 50 }, () => keepClient.findOrCreate(client)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(answers.filter(({ created }) => created)).toHaveLength(1);
  });

  it('has the newest details, and keeps what a newer referral does not say', async () => {
    const first = details();
    const { id } = await keepClient.findOrCreate(first);
    await keepClient.findOrCreate({ ...first, family: 'Smith', gender: null, phone: null, language: 'es' });
    await expect(readClients.one(id)).resolves.toEqual({
      ...first,
      id,
      family: 'Smith',
      language: 'es',
      createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
  });

  it('keeps the birth date as it is in any time zone of the server', async () => {
    const { id } = await keepClient.findOrCreate(details({ birthDate: '2001-01-01' }));
    expect((await readClients.one(id))?.birthDate).toBe('2001-01-01');
  });

  it('is not found under another id', async () => {
    await expect(readClients.one(randomUUID())).resolves.toBeNull();
  });

  it('is refused with a birth date that is none, and the date is not told', async () => {
    const refused = await keepClient
      .findOrCreate(details({ birthDate: '1973-02-31' }))
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RecordRefused);
    expect(String((refused as Error).stack) + JSON.stringify(refused)).not.toMatch(/1973|Greenfelder/);
  });
});

describe('the search', () => {
  beforeAll(async () => {
    const people = [
      ['Quist', 'Bea'],
      ['quist', 'Adam'],
      ['Quistgaard', 'Carl'],
      ['Moe', 'Quistina'],
      ['Moe', 'Anna'],
    ] as const;
    for (const [index, [family, given]] of people.entries())
      await keepClient.findOrCreate(details({ family, given, recordNumber: `Q-${index}` }));
  });

  const found = async (search: { name?: string; recordNumber?: string }): Promise<string[]> =>
    (await readClients.search(search, { limit: 50 })).items.map(({ family, given }) => `${family} ${given}`);

  it('goes by the beginning of a name, whatever the case, in the order of names', async () => {
    await expect(found({ name: 'QUIST' })).resolves.toEqual([
      'Moe Quistina',
      'quist Adam',
      'Quist Bea',
      'Quistgaard Carl',
    ]);
    await expect(found({ name: 'quist b' })).resolves.toEqual(['Quist Bea']);
    await expect(found({ name: 'uist' })).resolves.toEqual([]);
  });

  it('goes by the beginning of a record number', async () => {
    await expect(found({ recordNumber: 'Q-4' })).resolves.toEqual(['Moe Anna']);
    await expect(found({ recordNumber: 'Q-', name: 'moe' })).resolves.toEqual(['Moe Anna', 'Moe Quistina']);
  });

  it('pages over everybody once, and no name stands in a cursor', async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await readClients.search({ recordNumber: 'Q-' }, { limit: 2, after });
      seen.push(...page.items.map(({ recordNumber }) => recordNumber));
      if (page.next === null) break;
      after = page.next;
      expect(Buffer.from(after, 'base64url').toString()).toMatch(/^\["[0-9a-f-]{36}"\]$/);
    }
    expect(seen.toSorted()).toEqual(['Q-0', 'Q-1', 'Q-2', 'Q-3', 'Q-4']);
    await expect(readClients.search({}, { limit: 2, after: 'x' })).rejects.toBeInstanceOf(MalformedCursor);
  });
});

it('counts journeys and names the open one', async () => {
  const clientId = await keepSomeClient(database.dataSource);
  const clientJourneys = new ClientJourneys(database.dataSource);
  const recordJourney = new RecordJourney(database.dataSource);
  await expect(clientJourneys.count(clientId)).resolves.toEqual({ total: 0, open: null });
  await recordJourney.record(recordingOf(clientId, [contactAt(1)], CLOSED));
  await expect(clientJourneys.count(clientId)).resolves.toEqual({ total: 1, open: null });
  await recordJourney.record(recordingOf(clientId, [contactAt(1)], {}, 2));
  await expect(clientJourneys.count(clientId)).resolves.toEqual({ total: 2, open: `${clientId}.2` });
  expect((await readClients.journeys(clientId)).map(({ number, phase }) => [number, phase])).toEqual([
    [2, 'intake'],
    [1, 'closed'],
  ]);
});

describe('a referral', () => {
  it('is kept as it came, once for its request', async () => {
    const clientId = await keepSomeClient(database.dataSource);
    const content = { resourceType: 'Bundle', entry: [{ note: 'as it came', value: 1.5 }] };
    const referral = {
      requestId: randomUUID(),
      clientId,
      receivedAt: 1_772_442_000_123,
      source: 'fhir',
      content,
    } as const;
    const keepReferral = new KeepReferral(database.dataSource);
    await expect(keepReferral.keep(referral)).resolves.toEqual({ kept: true });
    await expect(keepReferral.keep({ ...referral, content: {} })).resolves.toEqual({ kept: false });
    await expect(
      database.dataSource.query(
        'select content, received_at, source from referral_document where request_id = $1',
        [referral.requestId],
      ),
    ).resolves.toEqual([{ content, received_at: new Date(referral.receivedAt), source: 'fhir' }]);
  });

  it('is refused for a client nobody knows', async () => {
    const referral = {
      requestId: randomUUID(),
      clientId: randomUUID(),
      receivedAt: 0,
      source: 'json',
      content: {},
    } as const;
    await expect(new KeepReferral(database.dataSource).keep(referral)).rejects.toBeInstanceOf(RecordRefused);
  });
});
