import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#journey/model/actor';
import type { ClientDetails } from '#records/clients/client-details';
import { CorrectClient, type ClientCorrection, type Corrected } from '#records/clients/correct-client';
import { ReadClients } from '#records/journeys/read-clients';
import { RecordJourney } from '#records/journeys/record-journey';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { keptClient, someDetails } from '../../support/kept-client.js';
import { contactAt, recordingOf } from './recordings.js';

const BY: Actor = { id: 'staff-1', role: 'coordinator' };

let database: TestDatabase;
let client: CorrectClient;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new CorrectClient(database.dataSource);
});
afterAll(() => database.drop());

const correct = (
  clientId: string,
  correction: ClientCorrection,
  id: string = randomUUID(),
): Promise<Corrected> => client.correct(clientId, correction, BY, 'as in the passport', { id, hash: 'h' });
const read = (clientId: string) => new ReadClients(database.dataSource).one(clientId);
const kept = async (more: Partial<ClientDetails> = {}): Promise<[string, ClientDetails]> => {
  const details = someDetails(more);
  return [await keptClient(database.dataSource, details), details];
};

const number = (system: string, value: string = randomUUID()) => ({ system: `urn:${system}`, value });
const opened = (clientId: string) =>
  new RecordJourney(database.dataSource).record(recordingOf(clientId, [contactAt(1)]));
const numbersOn = (clientId: string): Promise<{ value: string; ended: boolean }[]> =>
  database.owner.query(
    'select value, ended_at is not null as ended from client_identifier where client_id = $1 order by since, value',
    [clientId],
  );

describe('a correction of the numbers', () => {
  it('adds, replaces and ends them; what is left out stays, and what was is to be read', async () => {
    const [a, b] = [number('a', 'A'), number('b', 'B')];
    const [clientId, before] = await kept();
    await correct(clientId, { identifiers: [a, a, b] });
    await correct(clientId, { family: 'Ribera' });
    await expect(read(clientId)).resolves.toMatchObject({ family: 'Ribera', identifiers: [a, b] });
    await correct(clientId, { recordSystem: b.system, recordNumber: b.value });
    await expect(read(clientId)).resolves.toMatchObject({ recordNumber: 'B', identifiers: [a] });
    await correct(clientId, { identifiers: [] });
    expect(await numbersOn(clientId)).toEqual([
      { value: before.recordNumber, ended: true },
      { value: 'A', ended: true },
      { value: 'B', ended: false },
    ]);
    const versions = await client.versions(clientId);
    expect(versions.map(({ client: was }) => [was.recordNumber, was.identifiers])).toEqual([
      ['B', []],
      ['B', [a]],
      [before.recordNumber, [a, b]],
      [before.recordNumber, [a, b]],
      [before.recordNumber, []],
    ]);
    await expect(correct(clientId, { identifiers: [b] })).resolves.toEqual({ kind: 'same' });
  });

  it('to a number whose referral came to nothing takes it, and to one that is being answered does not', async () => {
    const [clientId, { recordSystem }] = await kept();
    const [nobody, { recordNumber }] = await kept();
    await expect(correct(clientId, { recordSystem, recordNumber })).resolves.toMatchObject({
      kind: 'corrected',
      version: { client: { recordNumber } },
    });
    expect(await numbersOn(nobody)).toEqual([{ value: recordNumber, ended: true }]);
    const [another, { recordNumber: taken }] = await kept();
    await database.owner.query(
      `insert into owed_recording (request_id, journey_id) values ($1, $2::text || '.1')`,
      [randomUUID(), another],
    );
    await expect(correct(clientId, { recordSystem, recordNumber: taken })).resolves.toEqual({
      ...{ kind: 'numberTaken', place: 0 },
    });
  });

  it('gives one number that two clients are corrected to at once to one of them', async () => {
    for (let round = 0; round < 10; round += 1) {
      const clients = await Promise.all(
        [0, 1].map(async () => {
          const [clientId] = await kept();
          await opened(clientId);
          return clientId;
        }),
      );
      const identifiers = [number('a')];
      const answers = await Promise.all(clients.map((clientId) => correct(clientId, { identifiers })));
      expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['corrected', 'numberTaken']);
    }
  });
});

describe('a correction', () => {
  it('changes what it names, and keeps every version with who, when and why', async () => {
    const [clientId, before] = await kept();
    await correct(clientId, { family: 'Ribera', birthDate: '1990-04' });
    await correct(clientId, { gender: 'female', family: null });
    await expect(read(clientId)).resolves.toMatchObject({
      family: null,
      given: 'Ana',
      birthDate: '1990-04',
      gender: 'female',
    });
    const versions = await client.versions(clientId);
    expect(versions.map(({ version, client: was, by, reason }) => [version, was, by.id, reason])).toEqual([
      [
        3,
        { ...before, family: null, birthDate: '1990-04', gender: 'female' },
        'staff-1',
        'as in the passport',
      ],
      [2, { ...before, family: 'Ribera', birthDate: '1990-04' }, 'staff-1', 'as in the passport'],
      [1, before, 'system', null],
    ]);
  });

  it('is in the audit with what it changed, and without what anybody typed', async () => {
    const [clientId] = await kept();
    await correct(clientId, { family: 'Ribera', phone: '555 0100' });
    const rows: unknown[] = await database.owner.query(
      `select person_id, action, details from audit where subject_id = $1 and details ? 'corrected'`,
      [clientId],
    );
    expect(rows).toEqual([
      { person_id: 'staff-1', action: 'write', details: { version: 2, corrected: ['family', 'phone'] } },
    ]);
  });

  it('is found under the new name, and under the old one no more', async () => {
    const [clientId] = await kept({ family: 'Beforehand' });
    await correct(clientId, { family: 'Afterwards' });
    const words: { word: string }[] = await database.owner.query(
      'select word from client_word where client_id = $1 order by 1',
      [clientId],
    );
    expect(words.map(({ word }) => word)).toEqual(['afterwards', 'ana']);
  });

  it('takes effect once for its request', async () => {
    const [clientId] = await kept();
    const id = randomUUID();
    const first = await correct(clientId, { family: 'Ribera' }, id);
    await correct(clientId, { family: 'Other' });
    await expect(correct(clientId, { family: 'Ribera' }, id)).resolves.toEqual(first);
    expect((await read(clientId))?.family).toBe('Other');
  });

  it('one after the other, however many come at once', async () => {
    const [clientId] = await kept();
    const names = Array.from({ length: 20 }, (_, index) => `Name${index}`);
    await Promise.all(names.map((family) => correct(clientId, { family })));
    const versions = await client.versions(clientId);
    expect(versions.map(({ version }) => version)).toEqual(Array.from({ length: 21 }, (_, i) => 21 - i));
    expect((await read(clientId))?.family).toBe(versions[0]!.client.family);
  });

  it('of nobody, of nothing, of the only name, or to a number that is another’s is none', async () => {
    const [clientId, { recordSystem, family }] = await kept({ given: null });
    const [otherId, other] = await kept();
    await expect(correct(randomUUID(), { family: 'X' })).resolves.toEqual({ kind: 'unknown' });
    await expect(correct(clientId, { family })).resolves.toEqual({ kind: 'same' });
    await expect(correct(clientId, { family: null })).resolves.toEqual({ kind: 'nameless' });
    await opened(otherId);
    await expect(correct(clientId, { recordSystem, recordNumber: other.recordNumber })).resolves.toEqual({
      ...{ kind: 'numberTaken', place: 0 },
    });
    const identifiers = [number('free'), { system: 'urn:test', value: other.recordNumber }];
    await expect(correct(clientId, { identifiers })).resolves.toEqual({ kind: 'numberTaken', place: 2 });
    expect(await client.versions(clientId)).toEqual([]);
    expect((await read(clientId))?.identifiers).toEqual([]);
  });
});
