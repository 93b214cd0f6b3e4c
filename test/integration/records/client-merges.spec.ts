import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EVERYTHING, type Scope } from '#access/scope';
import type { Actor } from '#journey/model/actor';
import { CorrectClient } from '#records/clients/correct-client';
import type { ClientDetails } from '#records/clients/client-details';
import { ReceiveReferral, type Received } from '#records/clients/receive-referral';
import { ClientMerges, type ClientMerge, type Merged } from '#records/merges/client-merges';
import { ClientJourneys } from '#records/journeys/client-journeys';
import { MatchClients } from '#records/journeys/match-clients';
import { ReadClients } from '#records/journeys/read-clients';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { RecordJourney } from '#records/journeys/record-journey';
import { Relations } from '#records/access/relations';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { keptClient, someDetails } from '../../support/kept-client.js';
import { CLOSED, contactAt, recordingOf } from './recordings.js';

const COORDINATOR: Actor = { id: 'staff-1', role: 'coordinator' };
const SUPERVISOR: Actor = { id: 'staff-2', role: 'supervisor' };

let database: TestDatabase;
let merges: ClientMerges;
let clients: ReadClients;

beforeAll(async () => {
  database = await createTestDatabase();
  merges = new ClientMerges(database.dataSource);
  clients = new ReadClients(database.dataSource);
});
afterAll(() => database.drop());

const request = (id: string = randomUUID(), hash = 'h') => ({ id, hash });
const query = <Row>(text: string, ...values: unknown[]): Promise<Row[]> =>
  database.owner.query<Row[]>(text, values);

interface Known {
  readonly id: string;
  readonly details: ClientDetails;
}

/** A client with journeys, the last of them open or closed. */
const known = async (
  more: Partial<ClientDetails> = {},
  { open = false, track = 't' } = {},
): Promise<Known> => {
  const details = someDetails({ family: `F${randomUUID().slice(0, 8)}`, ...more });
  const id = await keptClient(database.dataSource, details);
  await new RecordJourney(database.dataSource).record(
    recordingOf(id, [contactAt(1)], { ...(open ? {} : CLOSED), track }),
  );
  return { id, details };
};

const done = (merged: Merged): ClientMerge => {
  if (merged.kind !== 'done') throw new Error(JSON.stringify(merged));
  return merged.merge;
};
const propose = async (survivor: Known, other: Known): Promise<string> =>
  done(await merges.propose(survivor.id, other.id, 'one passport', COORDINATOR, request())).id;
const merged = async (survivor: Known, other: Known): Promise<string> => {
  const id = await propose(survivor, other);
  done(await merges.sign(id, SUPERVISOR, request()));
  return id;
};
const undone = (id: string): Promise<Merged> => merges.undo(id, 'twins', SUPERVISOR, request());
const receive = (details: ClientDetails, requestId: string = randomUUID()): Promise<Received> =>
  new ReceiveReferral(database.dataSource).receive({
    ...{ requestId, hash: 'h', receivedAt: Date.now(), source: 'json', content: {} },
    client: details,
  });

/** Everything on record of a client, but the audit. */
const everything = async ({ id }: Known): Promise<unknown> => ({
  client: await query('select * from client where id = $1', id),
  words: await query('select word from client_word where client_id = $1 order by 1', id),
  identifiers: await query('select * from client_identifier where client_id = $1 order by 2, 3', id),
  versions: await query('select * from client_version where client_id = $1', id),
  related: await query('select * from related_persons where client_id = $1', id),
  journeys: await query(
    'select journey_id, client_id, number from journey where client_id = $1 order by 1',
    id,
  ),
});
const foundBy = async (by: Parameters<ReadClients['search']>[0], scope?: Scope): Promise<string[]> =>
  (await clients.search(by, { limit: 50 }, scope)).items.map(({ id }) => id);
const journeysFoundBy = async (by: Parameters<ReadJourneys['list']>[0]): Promise<unknown[]> =>
  (await new ReadJourneys(database.dataSource).list(by, { limit: 50 })).items.map(
    ({ journeyId, clientId, client }) => [journeyId, clientId, client.id],
  );

describe('a merge', () => {
  it('changes nothing until it is signed, and is in the audit of both', async () => {
    const [one, other] = [await known(), await known()];
    const before = [await everything(one), await everything(other)];
    const id = await propose(one, other);
    expect([await everything(one), await everything(other)]).toEqual(before);
    await expect(merges.one(id)).resolves.toMatchObject({
      ...{ status: 'proposed', survivor: { id: one.id }, other: { id: other.id }, reason: 'one passport' },
      ...{ proposed: { by: COORDINATOR }, signed: null, undone: null },
    });
    done(await merges.sign(id, SUPERVISOR, request()));
    done(await undone(id));
    const rows = await query(
      `select person_id, subject_id, details from audit where action = 'merge' order by seq`,
    );
    const said = (what: string, by: Actor) =>
      [one, other].map((client) => ({
        person_id: by.id,
        subject_id: client.id,
        details: { merge: id, what, survivor: one.id, other: other.id },
      }));
    const all = [
      ...said('proposed', COORDINATOR),
      ...said('signed', SUPERVISOR),
      ...said('undone', SUPERVISOR),
    ];
    // Of the two rows of a step either may be first.
    expect(rows).toHaveLength(all.length);
    expect(rows).toEqual(expect.arrayContaining(all));
  });

  it('lists the journeys of both under who stays, whose they are shown to be; their ids stay', async () => {
    const [one, other] = [await known(), await known({}, { open: true })];
    await merged(one, other);
    const journeys = await clients.journeys(one.id);
    expect(journeys.map(({ journeyId }) => journeyId).toSorted()).toEqual(
      [`${one.id}.1`, `${other.id}.1`].toSorted(),
    );
    await expect(new ReadJourneys(database.dataSource).one(`${other.id}.1`)).resolves.toMatchObject({
      client: { id: one.id, family: one.details.family },
    });
    await expect(clients.one(other.id)).resolves.toMatchObject({ id: other.id, mergedInto: one.id });
    await expect(clients.one(one.id)).resolves.toMatchObject({ mergedInto: null });
  });

  it('finds who stays under either name, number and birth date, once, and their journeys under both', async () => {
    const [one, other] = [await known({ birthDate: '1901-02-03' }), await known({ birthDate: '1902-03-04' })];
    await merged(one, other);
    for (const by of [
      { name: one.details.family },
      { name: other.details.family },
      { recordNumber: one.details.recordNumber },
      { recordNumber: other.details.recordNumber, birthDate: '1902-03-04' },
      { birthDate: '1902-03' },
    ])
      expect([by, await foundBy(by)]).toEqual([by, [one.id]]);
    for (const name of [one.details.family, other.details.family]) {
      const found = await journeysFoundBy({ name });
      expect(found).toHaveLength(2);
      expect(found).toEqual(
        expect.arrayContaining([
          [`${one.id}.1`, one.id, one.id],
          [`${other.id}.1`, one.id, one.id],
        ]),
      );
    }
  });

  it('matches who stays by what either was known as', async () => {
    const [one, other] = [
      await known({ given: 'Ana' }),
      await known({ given: 'Bea', phone: '555 010 7788' }),
    ];
    await merged(one, other);
    const matches = new MatchClients(database.dataSource);
    const { family, given, birthDate, recordSystem, recordNumber } = other.details;
    const nothing = { recordSystem: null, recordNumber: null, phone: null };
    const [byName, ...more] = await matches.of({ ...nothing, family, given, birthDate });
    expect(more).toEqual([]);
    expect(byName).toMatchObject({ client: { id: one.id, family: one.details.family }, score: 'likely' });
    expect(byName!.journeys).toHaveLength(2);
    const sent = { ...nothing, family: null, given: null, birthDate: null, recordSystem, recordNumber };
    await expect(matches.of(sent)).resolves.toMatchObject([{ client: { id: one.id }, score: 'sameRecord' }]);
    await expect(matches.of(sent, EVERYTHING, one.id)).resolves.toEqual([]);
  });

  it('sends a referral with either number, and either name, to who stays; one journey is open of both at most', async () => {
    const [one, other] = [await known(), await known()];
    await merged(one, other);
    await expect(receive({ ...other.details, phone: '5' })).resolves.toMatchObject({
      ...{ kind: 'taken', clientId: one.id, earlier: 1, returns: true },
    });
    await query('delete from owed_recording where journey_id = $1', `${one.id}.2`);
    await expect(receive({ ...one.details, family: 'Nobody' })).resolves.toMatchObject({
      kind: 'differs',
      clientId: one.id,
    });
    // Numbers of both are those of one.
    const { recordSystem: system, recordNumber: value } = other.details;
    await expect(receive({ ...one.details, identifiers: [{ system, value }] })).resolves.toMatchObject({
      ...{ kind: 'taken', clientId: one.id },
    });
  });

  it('lets a referral of before be sent again, whose sender had no answer', async () => {
    const [one, other] = [await known(), await known()];
    const id = randomUUID();
    await expect(receive(other.details, id)).resolves.toMatchObject({ kind: 'taken', clientId: other.id });
    // Nothing came of it, and nobody owes it any more.
    await query('delete from owed_recording where journey_id = $1', `${other.id}.2`);
    await merged(one, other);
    await expect(receive(other.details, id)).resolves.toMatchObject({ kind: 'taken', clientId: one.id });
  });

  it('refuses a referral as long as the journey of the other is open', async () => {
    const [one, other] = [await known(), await known({}, { open: true })];
    await merged(one, other);
    for (const { details } of [one, other])
      await expect(receive(details)).resolves.toEqual({
        ...{ kind: 'open', clientId: one.id, journeyId: `${other.id}.1` },
      });
    await expect(new ClientJourneys(database.dataSource).count(one.id)).resolves.toEqual({
      ...{ total: 1, open: `${other.id}.1` },
    });
  });

  it('lets who may see a journey of the other see who stays', async () => {
    const [one, other] = [await known({}, { track: 'there' }), await known({}, { track: 'here' })];
    const HERE: Scope = { tracks: { ids: ['here'], except: [], others: false }, own: null };
    const name = other.details.family;
    expect(await foundBy({ name: one.details.family }, HERE)).toEqual([]);
    await merged(one, other);
    expect(await foundBy({ name }, HERE)).toEqual([one.id]);
    expect((await clients.journeys(one.id, HERE)).map(({ journeyId }) => journeyId)).toEqual([
      `${other.id}.1`,
    ]);
    const tracks = (await new Relations(database.dataSource).toClient(one.id, 'staff-1')).map(
      ({ track }) => track,
    );
    expect(tracks.toSorted()).toEqual(['here', 'there']);
  });

  it('undone gives back exactly what was', async () => {
    const [one, other] = [await known(), await known({}, { open: true })];
    const before = [await everything(one), await everything(other)];
    const id = await merged(one, other);
    expect([await everything(one), await everything(other)]).not.toEqual(before);
    done(await undone(id));
    expect([await everything(one), await everything(other)]).toEqual(before);
    expect(await foundBy({ name: other.details.family })).toEqual([other.id]);
    await expect(receive(one.details)).resolves.toMatchObject({ kind: 'taken', clientId: one.id });
    await expect(receive(other.details)).resolves.toMatchObject({ kind: 'open', clientId: other.id });
    // And they may be made one again.
    await expect(merges.sign(id, SUPERVISOR, request())).resolves.toEqual({ kind: 'over', status: 'undone' });
  });

  it('that is declined merges nobody', async () => {
    const [one, other] = [await known(), await known()];
    const before = [await everything(one), await everything(other)];
    const id = await propose(one, other);
    expect(done(await undone(id))).toMatchObject({
      status: 'undone',
      signed: null,
      undone: { reason: 'twins' },
    });
    expect([await everything(one), await everything(other)]).toEqual(before);
    await expect(merges.sign(id, SUPERVISOR, request())).resolves.toEqual({ kind: 'over', status: 'undone' });
    await expect(undone(id)).resolves.toEqual({ kind: 'over', status: 'undone' });
  });

  it('takes effect once for its request; a key that came with something else is reused', async () => {
    const [one, other] = [await known(), await known()];
    const [proposing, signing] = [request(), request()];
    const again = (hash = 'h') =>
      merges.propose(one.id, other.id, 'one passport', COORDINATOR, { ...proposing, hash });
    const { id } = done(await again());
    await expect(again()).resolves.toMatchObject({ isSame: true, merge: { id } });
    await expect(again('other')).resolves.toMatchObject({ kind: 'done', isSame: false });
    done(await merges.sign(id, SUPERVISOR, signing));
    await expect(merges.sign(id, SUPERVISOR, signing)).resolves.toMatchObject({
      ...{ isSame: true, merge: { status: 'signed' } },
    });
    await expect(merges.sign(id, SUPERVISOR, request())).resolves.toEqual({ kind: 'over', status: 'signed' });
    const [third, fourth] = [await known(), await known()];
    const next = await propose(third, fourth);
    await expect(merges.sign(next, SUPERVISOR, signing)).resolves.toEqual({ kind: 'reused' });
    await expect(clients.one(fourth.id)).resolves.toMatchObject({ mergedInto: null });
  });

  it('of two with open journeys, of nobody, of one who is part of another, is refused, also when it is signed', async () => {
    const [one, other] = [await known(), await known({}, { open: true })];
    const fault = (survivor: string, second: string) =>
      merges.propose(survivor, second, 'x', COORDINATOR, request());
    const late = await propose(one, other);
    // Meanwhile a referral of the first is being answered.
    await receive(one.details);
    const open = { kind: 'open', journeys: [`${one.id}.2`, `${other.id}.1`] };
    await expect(merges.sign(late, SUPERVISOR, request())).resolves.toEqual({ kind: 'fault', fault: open });
    await expect(fault(one.id, other.id)).resolves.toEqual({ kind: 'fault', fault: open });
    const nobody = randomUUID();
    await expect(fault(one.id, nobody)).resolves.toEqual({
      kind: 'fault',
      fault: { kind: 'unknown', id: nobody },
    });
    const [a, b, c] = [await known(), await known(), await known()];
    await merged(a, b);
    await expect(fault(c.id, b.id)).resolves.toMatchObject({
      fault: { kind: 'merged', id: b.id, into: a.id },
    });
    await expect(fault(c.id, a.id)).resolves.toMatchObject({ fault: { kind: 'hasMerged', id: a.id } });
    await merged(a, c);
    expect((await clients.journeys(a.id)).map(({ journeyId }) => journeyId)).toHaveLength(3);
  });

  it('and referrals of both at once never leave two journeys open', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [one, other] = [await known(), await known()];
      const id = await propose(one, other);
      const [signed, ...received] = await Promise.all([
        merges.sign(id, SUPERVISOR, request()),
        receive(one.details),
        receive(other.details),
      ]);
      const journeys = new Set(
        received.flatMap((answer) =>
          answer.kind === 'taken' ? [`${answer.clientId}.${answer.earlier + 1}`] : [],
        ),
      );
      if (signed.kind === 'done') expect(journeys.size).toBeLessThanOrEqual(1);
      else expect(signed).toMatchObject({ kind: 'fault', fault: { kind: 'open' } });
    }
  });

  it('is corrected under who stays; a number of the other is theirs still', async () => {
    const [one, other] = [await known(), await known()];
    await merged(one, other);
    const client = new CorrectClient(database.dataSource);
    const correct = (id: string, correction: Parameters<CorrectClient['correct']>[1]) =>
      client.correct(id, correction, COORDINATOR, 'x', request());
    await expect(correct(other.id, { family: 'X' })).resolves.toEqual({ kind: 'merged', into: one.id });
    await expect(correct(one.id, { family: 'X' })).resolves.toMatchObject({ kind: 'corrected' });
    const { recordSystem: system, recordNumber: value } = other.details;
    await expect(correct(one.id, { identifiers: [{ system, value }] })).resolves.toMatchObject({
      kind: 'numberTaken',
    });
  });

  it('is listed to who has both clients in scope, latest first, by what became of it', async () => {
    const [here, there] = [await known({}, { track: 'a' }), await known({}, { track: 'b' })];
    const second = await known({}, { track: 'a' });
    const [across, within] = [await propose(here, there), await propose(here, second)];
    done(await merges.sign(within, SUPERVISOR, request()));
    const listed = async (scope: Scope, by: Parameters<ClientMerges['list']>[2] = {}) =>
      (await merges.list(scope, { limit: 50 }, by)).items.map(({ id }) => id);
    const tracks = (...ids: string[]): Scope => ({ tracks: { ids, except: [], others: false }, own: null });
    expect(await listed(tracks('a', 'b'))).toEqual([within, across]);
    expect(await listed(tracks('a'))).toEqual([within]);
    expect(await listed(tracks('b'))).toEqual([]);
    expect(await listed(tracks('a', 'b'), { status: 'proposed' })).toEqual([across]);
    expect(await listed(tracks('a', 'b'), { of: second.id })).toEqual([within]);
    const page = await merges.list(tracks('a', 'b'), { limit: 1 }, {});
    expect((await merges.list(tracks('a', 'b'), { limit: 1, after: page.next }, {})).items[0]!.id).toBe(
      across,
    );
  });
});
