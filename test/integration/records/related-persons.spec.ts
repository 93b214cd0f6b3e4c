import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RelatedPerson } from '#client/related-person';
import type { Actor } from '#journey/model/actor';
import type { JourneyEvent } from '#journey/model/event';
import type { RuleId } from '#journey/model/rule';
import { RelatedPersons, type KeptRelatedPersons } from '#records/clients/related-persons';
import { ReadTasks } from '#records/journeys/read-tasks';
import { RecordJourney } from '#records/journeys/record-journey';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { keptClient, someDetails } from '../../support/kept-client.js';
import { raiseAt, recordingOf } from './recordings.js';

const BY: Actor = { id: 'staff-1', role: 'coordinator' };

let database: TestDatabase;
let related: RelatedPersons;

beforeAll(async () => {
  database = await createTestDatabase();
  related = new RelatedPersons(database.dataSource);
});
afterAll(() => database.drop());

const person = (name: string, more: Partial<RelatedPerson> = {}): RelatedPerson => ({
  ...{ name, relationship: 'sibling', phone: '555-0100', language: null },
  ...{ emergency: false, maySpeakWith: true },
  ...more,
});
const client = (): Promise<string> => keptClient(database.dataSource, someDetails());
const keep = (
  clientId: string,
  people: RelatedPerson[],
  version: number,
  id: string = randomUUID(),
): Promise<KeptRelatedPersons> => related.keep(clientId, people, version, BY, { id, hash: 'h' });
const names = async (clientId: string): Promise<string[]> =>
  (await related.of(clientId))!.people.map(({ name }) => name);
const merge = (other: string, survivor: string | null): Promise<unknown> =>
  database.owner.query('update client set merged_into = $2 where id = $1', [other, survivor]);

it('is whole each time, and once for each request', async () => {
  const id = await client();
  await expect(related.of(id)).resolves.toEqual({ people: [], version: 0, since: null, by: null });
  const request = randomUUID();
  const first = await keep(id, [person('Ana'), person('Ben')], 0, request);
  expect(first).toMatchObject({ kind: 'kept', hash: 'h', list: { version: 1, by: BY } });
  expect(await keep(id, [person('Ana'), person('Ben')], 0, request)).toEqual(first);
  await keep(id, [person('Ben')], 1);
  await expect(names(id)).resolves.toEqual(['Ben']);
});

it('refuses what was made from another list, a client whom nobody knows, and one who is part of another', async () => {
  const [id, survivor] = [await client(), await client()];
  await keep(id, [person('Ana')], 0);
  const late = await keep(id, [person('Eve')], 0);
  expect(late).toMatchObject({ kind: 'changed', list: { version: 1, people: [{ name: 'Ana' }] } });
  await expect(keep(randomUUID(), [], 0)).resolves.toEqual({ kind: 'unknown' });
  await merge(id, survivor);
  await expect(keep(id, [], 1)).resolves.toEqual({ kind: 'merged', into: survivor });
  await expect(related.of(randomUUID())).resolves.toBeNull();
});

it('of two who were made one is one list: who was left out of it does not come back', async () => {
  const [one, other] = [await client(), await client()];
  await keep(one, [person('Ana')], 0);
  await keep(other, [person('Ben')], 0);
  await merge(other, one);
  // The version of the list before they were made one is none of this list.
  await expect(keep(one, [person('Eve')], 1)).resolves.toMatchObject({
    kind: 'changed',
    list: { version: 2 },
  });
  await expect(names(one)).resolves.toEqual(['Ben', 'Ana']);
  await keep(one, [person('Ana')], 2);
  await expect(names(one)).resolves.toEqual(['Ana']);
  await merge(other, null);
  await expect(names(other)).resolves.toEqual([]);
});

it('leaves a row in the audit for each list, without a name', async () => {
  const id = await client();
  await keep(id, [person('Ana')], 0);
  const rows = await database.owner.query<object[]>(
    `select person_id as person, action, details from audit where subject_id = $1 and details ? 'relatedPersons'`,
    [id],
  );
  expect(rows).toEqual([{ person: 'staff-1', action: 'write', details: { version: 1, relatedPersons: 1 } }]);
});

const raisedBy = (seq: number, task: string, id: RuleId): JourneyEvent => ({
  ...raiseAt(seq, task),
  rule: { id, version: 1 },
});

describe('a task leads to whom the client has agreed to', () => {
  it('of a high risk, a no-show, a lost contact, as long as it is open', async () => {
    const id = await client();
    const people = [
      person('Ana', { language: 'es' }),
      person('Ben', { emergency: true, maySpeakWith: false }),
      person('Eve', { maySpeakWith: false }),
    ];
    await keep(id, people, 0);
    const events = [
      raisedBy(1, 'high', 'R-RISK-HIGH'),
      raisedBy(2, 'absent', 'R-NOSHOW'),
      raisedBy(3, 'review', 'R-REVIEW'),
    ];
    await new RecordJourney(database.dataSource).record(recordingOf(id, events));
    const { items } = await new ReadTasks(database.dataSource).list({}, { limit: 10, after: null });
    const calls = new Map(items.map(({ task, call }) => [task, call.map(({ name }) => name)]));
    expect(calls.get('high')).toEqual(['Ben', 'Ana']);
    expect(calls.get('absent')).toEqual(['Ana']);
    expect(calls.get('review')).toEqual([]);
    expect(items.find(({ task }) => task === 'absent')!.call).toEqual([
      { name: 'Ana', relationship: 'sibling', phone: '555-0100', language: 'es' },
    ]);
  });
});
