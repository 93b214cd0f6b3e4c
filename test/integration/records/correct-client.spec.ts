import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#journey/model/actor';
import type { ClientDetails } from '#records/clients/client-details';
import { CorrectClient, type ClientCorrection, type Corrected } from '#records/clients/correct-client';
import { ReadClients } from '#records/journeys/read-clients';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { keptClient, someDetails } from '../../support/kept-client.js';

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
    const [, other] = await kept();
    await expect(correct(randomUUID(), { family: 'X' })).resolves.toEqual({ kind: 'unknown' });
    await expect(correct(clientId, { family })).resolves.toEqual({ kind: 'same' });
    await expect(correct(clientId, { family: null })).resolves.toEqual({ kind: 'nameless' });
    await expect(correct(clientId, { recordSystem, recordNumber: other.recordNumber })).resolves.toEqual({
      kind: 'numberTaken',
    });
    expect(await client.versions(clientId)).toEqual([]);
  });
});
