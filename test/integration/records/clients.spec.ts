import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClientJourneys } from '#records/journeys/client-journeys';
import type { PersonFilter } from '#records/clients/clients-named';
import { MalformedCursor } from '#records/db/errors/malformed-cursor';
import { ReadClients } from '#records/journeys/read-clients';
import { RecordJourney } from '#records/journeys/record-journey';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { CLOSED, contactAt, keepSomeClient, recordingOf } from './recordings.js';

let database: TestDatabase;
let readClients: ReadClients;

beforeAll(async () => {
  database = await createTestDatabase();
  readClients = new ReadClients(database.dataSource);
});
afterAll(() => database.drop());

type Person = Parameters<typeof keepSomeClient>[1];

/** Somebody who has had a journey: nobody else is found. */
const known = async (person: Person): Promise<string> => {
  const clientId = await keepSomeClient(database.dataSource, person);
  await new RecordJourney(database.dataSource).record(recordingOf(clientId, [contactAt(1)], CLOSED));
  return clientId;
};

it('a client is not found under another id', async () => {
  await expect(readClients.one(randomUUID())).resolves.toBeNull();
});

describe('the search', () => {
  const PEOPLE: Person[] = [
    { family: 'Quist', given: 'Bea', recordNumber: 'Q-0', birthDate: '1970-01-02' },
    { family: 'quist', given: 'Adam', recordNumber: 'Q-1', birthDate: '1970-01' },
    { family: 'Quistgaard', given: 'Carl', recordNumber: 'Q-2', birthDate: '1970' },
    { family: 'Moe', given: 'Quistina', recordNumber: 'Q-3', birthDate: '1971-01-02' },
    {
      family: 'Moe',
      given: 'Anna',
      recordNumber: 'Q-4',
      identifiers: [{ system: 'urn:b', value: 'BQ-4' }],
      birthDate: '1970-02-01',
    },
    { family: 'De La Cruz', given: 'Maria Elena', recordNumber: 'N-0' },
    { family: 'Garcia Lopez', given: 'Ana', recordNumber: 'N-1' },
    { family: 'van der Berg', given: 'Pieter', recordNumber: 'N-2' },
    { family: 'O’Brien', given: 'Zoë', recordNumber: 'N-3' },
    { family: "D'Angelo", given: null, recordNumber: 'N-4' },
    { family: null, given: 'Suharto', recordNumber: 'N-5' },
  ];
  beforeAll(async () => {
    for (const person of PEOPLE) await known(person);
    // Nothing came of their referral.
    await keepSomeClient(database.dataSource, { family: 'Quist', given: 'Nobody', recordNumber: 'Q-9' });
  });

  const found = async (search: PersonFilter): Promise<string[]> =>
    (await readClients.search(search, { limit: 50 })).items.map(({ recordNumber }) => recordNumber);

  it('goes by the beginning of any word of the name, whatever the case, in the order of names', async () => {
    await expect(found({ name: 'QUIST' })).resolves.toEqual(['Q-3', 'Q-1', 'Q-0', 'Q-2']);
    await expect(found({ name: 'quist b' })).resolves.toEqual(['Q-0']);
    await expect(found({ name: 'uist' })).resolves.toEqual([]);
    await expect(found({ name: '%' })).resolves.toEqual([]);
  });

  it.each([
    ['De La Cruz', 'N-0'],
    ['De La Cruz, Maria', 'N-0'],
    ['Maria Elena De La Cruz', 'N-0'],
    ['Maria Elena', 'N-0'],
    ['delacruz elena', 'N-0'],
    ['Garcia Lopez', 'N-1'],
    ['Garcia Lopez, Ana', 'N-1'],
    ['García-López', 'N-1'],
    ['van der Berg', 'N-2'],
    ['Berg', 'N-2'],
    ["O'Brien", 'N-3'],
    ['zoe obrien', 'N-3'],
    ['D’Angelo', 'N-4'],
    ['suharto', 'N-5'],
  ])('finds %s', async (name, number) => {
    await expect(found({ name })).resolves.toEqual([number]);
  });

  it.each<[string, string[]]>([
    ['1970-01-02', ['Q-1', 'Q-0', 'Q-2']],
    ['1970-01', ['Q-1', 'Q-0', 'Q-2']],
    ['1970', ['Q-4', 'Q-1', 'Q-0', 'Q-2']],
    ['1971', ['Q-3']],
    ['1971-01-03', []],
  ])('goes by the birth date %s, as far as it is known', async (birthDate, numbers) => {
    await expect(found({ birthDate, recordNumber: 'Q-' })).resolves.toEqual(numbers);
  });

  it('goes by the beginning of any record number', async () => {
    await expect(found({ recordNumber: 'Q-4' })).resolves.toEqual(['Q-4']);
    await expect(found({ recordNumber: 'BQ' })).resolves.toEqual(['Q-4']);
    await expect(found({ recordNumber: 'Q-', name: 'moe' })).resolves.toEqual(['Q-4', 'Q-3']);
  });

  it('pages over everybody once, and no name stands in a cursor', async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await readClients.search({}, { limit: 2, after });
      seen.push(...page.items.map(({ recordNumber }) => recordNumber));
      if (page.next === null) break;
      after = page.next;
      expect(Buffer.from(after, 'base64url').toString()).toMatch(/^\["[0-9a-f-]{36}"\]$/);
    }
    expect(seen.toSorted()).toEqual(PEOPLE.map((person) => person!.recordNumber).toSorted());
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
