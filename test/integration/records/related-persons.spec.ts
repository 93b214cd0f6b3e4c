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
const versionOf = async (clientId: string): Promise<string> => (await related.of(clientId))!.version;
const keep = (
  clientId: string,
  people: RelatedPerson[],
  version: string,
  id: string = randomUUID(),
): Promise<KeptRelatedPersons> => related.keep(clientId, people, version, BY, { id, hash: 'h' });
/** In the place of what is there now. */
const kept = async (clientId: string, ...people: string[]): Promise<void> => {
  const done = await keep(
    clientId,
    people.map((name) => person(name)),
    await versionOf(clientId),
  );
  expect(done.kind).toBe('kept');
};
const names = async (clientId: string): Promise<string[]> =>
  (await related.of(clientId))!.people.map(({ name }) => name);
const merge = (other: string, survivor: string | null): Promise<unknown> =>
  database.owner.query('update client set merged_into = $2 where id = $1', [other, survivor]);

it('is whole each time, and once for each request', async () => {
  const id = await client();
  await expect(related.of(id)).resolves.toMatchObject({ people: [], since: null, by: null });
  const [request, version] = [randomUUID(), await versionOf(id)];
  const first = await keep(id, [person('Ana'), person('Ben')], version, request);
  expect(first).toMatchObject({ kind: 'kept', hash: 'h', list: { by: BY } });
  expect(await keep(id, [person('Ana'), person('Ben')], version, request)).toEqual(first);
  await kept(id, 'Ben');
  await expect(names(id)).resolves.toEqual(['Ben']);
});

it('of two at once that were made from one list, one is kept', async () => {
  const id = await client();
  const version = await versionOf(id);
  const both = await Promise.all(['Ana', 'Ben'].map((name) => keep(id, [person(name)], version)));
  expect(both.map(({ kind }) => kind).sort()).toEqual(['changed', 'kept']);
  expect(await names(id)).toHaveLength(1);
});

it('refuses what was made from another list, a client whom nobody knows, and one who is part of another', async () => {
  const [id, survivor] = [await client(), await client()];
  const version = await versionOf(id);
  await kept(id, 'Ana');
  const late = await keep(id, [person('Eve')], version);
  expect(late).toMatchObject({ kind: 'changed', list: { people: [{ name: 'Ana' }] } });
  await expect(keep(randomUUID(), [], version)).resolves.toEqual({ kind: 'unknown' });
  await merge(id, survivor);
  await expect(keep(id, [], await versionOf(id))).resolves.toEqual({ kind: 'merged', into: survivor });
  await expect(related.of(randomUUID())).resolves.toBeNull();
});

describe('two who were made one', () => {
  it('have one list: who was left out of it does not come back', async () => {
    const [one, other] = [await client(), await client()];
    await kept(one, 'Ana');
    await kept(other, 'Ben');
    const before = await versionOf(one);
    await merge(other, one);
    // The list of before they were made one is none of this list.
    await expect(keep(one, [person('Eve')], before)).resolves.toMatchObject({ kind: 'changed' });
    await expect(names(one)).resolves.toEqual(['Ben', 'Ana']);
    await kept(one, 'Ana', 'Dan');
    await expect(names(one)).resolves.toEqual(['Ana', 'Dan']);
  });

  it('have each their own again where they are parted, and nobody of the other', async () => {
    const [one, other] = [await client(), await client()];
    await kept(one, 'Ana');
    await kept(other, 'Ben');
    await merge(other, one);
    await kept(one, 'Ana', 'Ben', 'Dan');
    const together = await versionOf(one);
    await merge(other, null);
    await expect(names(one)).resolves.toEqual(['Ana']);
    await expect(names(other)).resolves.toEqual(['Ben']);
    await expect(keep(one, [person('Ben')], together)).resolves.toMatchObject({ kind: 'changed' });
    await kept(one, 'Eve');
    await expect(names(one)).resolves.toEqual(['Eve']);
  });
});

it('leaves a row in the audit for each list, without a name', async () => {
  const id = await client();
  await kept(id, 'Ana');
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
    await keep(id, people, await versionOf(id));
    const events = [
      raisedBy(1, 'risk.1.0', 'R-RISK-HIGH'),
      raisedBy(2, 'noShow.2026-03-02.1.0', 'R-NOSHOW'),
      raisedBy(3, 'review', 'R-REVIEW'),
    ];
    await new RecordJourney(database.dataSource).record(recordingOf(id, events));
    const { items } = await new ReadTasks(database.dataSource).list({}, { limit: 10, after: null });
    const calls = new Map(items.map(({ task, call }) => [task, call.map(({ name }) => name)]));
    expect(calls.get('risk.1.0')).toEqual(['Ben', 'Ana']);
    expect(calls.get('noShow.2026-03-02.1.0')).toEqual(['Ana']);
    expect(calls.get('review')).toEqual([]);
    expect(items.find(({ task }) => task === 'noShow.2026-03-02.1.0')!.call).toEqual([
      { name: 'Ana', relationship: 'sibling', phone: '555-0100', language: 'es' },
    ]);
  });
});
