import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JourneyEvent } from '#journey/model/event';
import type { ClientDetails } from '#records/clients/client-details';
import { LookUpReferred } from '#records/clients/look-up-referred';
import { ReceiveReferral, type Received } from '#records/clients/receive-referral';
import { RecordRefused } from '#records/db/errors/record-refused';
import { ReadClients } from '#records/journeys/read-clients';
import { RecordJourney } from '#records/journeys/record-journey';
import { eventually } from '../../support/eventually.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { someDetails } from '../../support/kept-client.js';
import { CLOSED, contactAt, recordingOf } from './recordings.js';

let database: TestDatabase;
let referrals: ReceiveReferral;

beforeAll(async () => {
  database = await createTestDatabase();
  referrals = new ReceiveReferral(database.dataSource);
});
afterAll(() => database.drop());

const OLIVIA = { family: 'Original', given: 'Olivia', birthDate: '1990-04-12', gender: 'female' };
const DEREK = { family: 'Different', given: 'Derek', birthDate: '1971-01-05', gender: 'male' };

const receive = (client: ClientDetails, requestId: string = randomUUID(), hash = 'none'): Promise<Received> =>
  referrals.receive({
    requestId,
    hash,
    receivedAt: 1_772_442_000_123,
    source: 'json',
    content: { client },
    client,
  });
const read = (clientId: string) => new ReadClients(database.dataSource).one(clientId);
const query = <Row>(text: string, ...values: unknown[]): Promise<Row[]> =>
  database.owner.query<Row[]>(text, values);

/** The event with which a journey opens, by that request. */
const referredBy = (id: string): JourneyEvent =>
  ({ ...contactAt(1), type: 'referred', data: { referral: {} }, request: { id, hash: 'none' } }) as never;

const taken = (received: Received): Extract<Received, { kind: 'taken' }> => {
  if (received.kind !== 'taken') throw new Error(received.kind);
  return received;
};

/** Received, and nothing comes of it. */
const cameToNothing = async (client: ClientDetails): Promise<string> => {
  const requestId = randomUUID();
  const { clientId } = taken(await receive(client, requestId));
  await query('delete from owed_recording where request_id = $1', requestId);
  return clientId;
};

/** Received, and its journey is on record. */
const opened = async (client: ClientDetails, closed = true): Promise<string> => {
  const requestId = randomUUID();
  const received = await receive(client, requestId);
  const { clientId, earlier } = taken(received);
  const recording = recordingOf(clientId, [referredBy(requestId)], closed ? CLOSED : {}, earlier + 1);
  await new RecordJourney(database.dataSource).record(recording);
  await query('delete from owed_recording where request_id = $1', requestId);
  return clientId;
};

/** Everything that tells of a client. */
const everything = async (clientId: string): Promise<unknown> => ({
  client: await query('select * from client where id = $1', clientId),
  identifiers: await query('select * from client_identifier where client_id = $1 order by 2, 3, 4', clientId),
  words: await query('select word from client_word where client_id = $1 order by 1', clientId),
  documents: await query(
    'select request_id from referral_document where client_id = $1 order by 1',
    clientId,
  ),
  owed: await query(`select * from owed_recording where journey_id ^@ $1::text`, clientId),
  audit: await query('select seq from audit where subject_id = $1', clientId),
});

describe('a new client', () => {
  it('is one, however many referrals arrive at once', async () => {
    const client = someDetails();
    const answers = await Promise.all(Array.from({ length: 50 }, () => receive(client)));
    expect(new Set(answers.map((answer) => taken(answer).clientId)).size).toBe(1);
    await expect(read(taken(answers[0]!).clientId)).resolves.toMatchObject(client);
  });

  it('is kept with the referral as it came, what is owed, and a row in the audit', async () => {
    const requestId = randomUUID();
    const client = someDetails({ phone: '555', gender: 'female' });
    const received = await receive(client, requestId);
    expect(received).toMatchObject({ kind: 'taken', earlier: 0, fresh: true });
    const { clientId } = taken(received);
    await expect(
      query(
        'select content, said, received_at, source from referral_document where request_id = $1',
        requestId,
      ),
    ).resolves.toEqual([
      {
        content: { client },
        said: { gender: 'female', phone: '555' },
        received_at: new Date(1_772_442_000_123),
        source: 'json',
      },
    ]);
    await expect(
      query('select journey_id from owed_recording where request_id = $1', requestId),
    ).resolves.toEqual([{ journey_id: `${clientId}.1` }]);
    await expect(query('select action, outcome from audit where subject_id = $1', clientId)).resolves.toEqual(
      [{ action: 'write', outcome: 'allowed' }],
    );
    // The same request again, since nobody was told.
    await expect(receive(client, requestId)).resolves.toMatchObject({
      kind: 'taken',
      clientId,
      fresh: false,
    });
  });

  it('whose referral came to nothing is whoever the next one says', async () => {
    const number = randomUUID();
    const requestId = randomUUID();
    const { clientId } = taken(await receive(someDetails({ recordNumber: number, ...OLIVIA }), requestId));
    await query('delete from owed_recording where request_id = $1', requestId);
    const other = someDetails({ recordNumber: number, ...DEREK });
    await expect(receive(other)).resolves.toMatchObject({ kind: 'taken', clientId, earlier: 0 });
    await expect(read(clientId)).resolves.toMatchObject(DEREK);
    await expect(
      query('select word from client_word where client_id = $1 order by 1', clientId),
    ).resolves.toEqual([{ word: 'derek' }, { word: 'different' }]);
  });

  it('whose referral is being answered is not renamed by another', async () => {
    const number = randomUUID();
    const { clientId } = taken(await receive(someDetails({ recordNumber: number, ...OLIVIA })));
    await expect(receive(someDetails({ recordNumber: number, ...DEREK }))).resolves.toMatchObject({
      kind: 'differs',
      clientId,
    });
    await expect(read(clientId)).resolves.toMatchObject(OLIVIA);
  });

  it('of two names at once is one of them, and only one is taken', async () => {
    for (let round = 0; round < 20; round += 1) {
      const recordNumber = randomUUID();
      const people = [OLIVIA, DEREK].map((person) => someDetails({ recordNumber, ...person }));
      const answers = await Promise.all(people.map((person) => receive(person)));
      expect(answers.map(({ kind }) => kind).sort()).toEqual(['differs', 'taken']);
      const first = answers.findIndex(({ kind }) => kind === 'taken');
      await expect(read(taken(answers[first]!).clientId)).resolves.toMatchObject([OLIVIA, DEREK][first]!);
    }
  });

  it.each(['1973-02-31', '1973-13', 'nonsense'])(
    'is refused with the birth date %s, and the date is not told',
    async (birthDate) => {
      const refused = await receive(someDetails({ birthDate })).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(RecordRefused);
      expect(String((refused as Error).stack) + JSON.stringify(refused)).not.toMatch(/1973|nonsense|Rivera/);
    },
  );

  it('without any name is refused', async () => {
    await expect(receive(someDetails({ family: null, given: null }))).rejects.toBeInstanceOf(RecordRefused);
  });

  it.each(['2001-01-01', '1975', '1975-06'])(
    'is shown with the birth date %s as it is known',
    async (date) => {
      const { clientId } = taken(await receive(someDetails({ birthDate: date })));
      expect((await read(clientId))?.birthDate).toBe(date);
    },
  );
});

describe('a client who is known', () => {
  it('is not changed by a referral with another name or birth date: nothing at all is written', async () => {
    const client = someDetails(OLIVIA);
    const clientId = await opened(client);
    const before = await everything(clientId);
    await expect(receive({ ...client, ...DEREK })).resolves.toEqual({
      kind: 'differs',
      clientId,
      differences: [
        { field: 'family', known: 'Original', sent: 'Different' },
        { field: 'given', known: 'Olivia', sent: 'Derek' },
        { field: 'birthDate', known: '1990-04-12', sent: '1971-01-05' },
      ],
    });
    expect(await everything(clientId)).toEqual(before);
  });

  it('with an open journey is not changed by a second referral', async () => {
    const client = someDetails({ ...OLIVIA, phone: '555 0100' });
    const clientId = await opened(client, false);
    const before = await everything(clientId);
    await expect(receive({ ...client, phone: '555 0199' })).resolves.toEqual({
      kind: 'open',
      clientId,
      journeyId: `${clientId}.1`,
    });
    expect(await everything(clientId)).toEqual(before);
  });

  it('keeps what a referral leaves out, and who they are; phone and language are the newest that were said', async () => {
    const client = someDetails({ ...OLIVIA, phone: '555 0100', language: 'es' });
    const clientId = await opened(client);
    const again = { ...client, family: 'ORIGINAL', gender: null, phone: null, language: 'en' };
    await opened(again);
    await expect(read(clientId)).resolves.toMatchObject({ ...OLIVIA, phone: '555 0100', language: 'en' });
    await opened({ ...client, gender: 'unknown', phone: '555 0199', language: null });
    await expect(read(clientId)).resolves.toMatchObject({ ...OLIVIA, phone: '555 0199', language: 'en' });
    await opened({ ...client, gender: 'male' });
    expect((await read(clientId))?.gender).toBe('female');
  });

  it('has the gender that nobody has said before', async () => {
    const client = someDetails({ gender: 'unknown' });
    const clientId = await opened(client);
    await opened({ ...client, gender: 'female' });
    expect((await read(clientId))?.gender).toBe('female');
  });

  it('has nothing of a referral that no journey has taken, though it was received', async () => {
    const client = someDetails({ phone: '555 0100' });
    const clientId = await opened(client);
    await receive({ ...client, phone: '555 0199' });
    expect((await read(clientId))?.phone).toBe('555 0100');
  });

  it('has what was said whoever records the journey, and once: who received the referral may be gone', async () => {
    const client = someDetails({ phone: '555 0100' });
    const clientId = await opened(client);
    const requestId = randomUUID();
    await receive({ ...client, phone: '555 0199' }, requestId);
    // As the journey itself records it with its next commit: nobody owes it afterwards.
    const recording = recordingOf(clientId, [referredBy(requestId), contactAt(2)], CLOSED, 2);
    await new RecordJourney(database.dataSource).record(recording);
    expect((await read(clientId))?.phone).toBe('555 0199');
    expect(await query('select from owed_recording where journey_id = $1', `${clientId}.2`)).toEqual([]);
    await query(`update client set phone = '555 0123' where id = $1`, clientId);
    await new RecordJourney(database.dataSource).record(recording);
    expect((await read(clientId))?.phone).toBe('555 0123');
  });

  it('is not changed by a recording of a journey that a referral of theirs has not opened', async () => {
    const client = someDetails({ phone: '555 0100' });
    const clientId = await opened(client, false);
    const event = { ...contactAt(2), request: { id: randomUUID(), hash: 'none' } };
    await new RecordJourney(database.dataSource).record(recordingOf(clientId, [event], CLOSED, 1));
    expect((await read(clientId))?.phone).toBe('555 0100');
  });

  it('locked by a referral that is looked at, a commit waits for it and holds nothing that it wants', async () => {
    const client = someDetails({ phone: '555 0100' });
    const clientId = await opened(client);
    const requestId = randomUUID();
    await receive({ ...client, phone: '555 0199' }, requestId);
    const recording = recordingOf(clientId, [referredBy(requestId)], CLOSED, 2);
    const recorded = await database.owner.transaction(async (session) => {
      await session.query('select from client where id = $1 for no key update', [clientId]);
      const commit = new RecordJourney(database.dataSource).record(recording);
      await eventually(async () => {
        const waiting = await query(
          `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        return waiting.length > 0;
      });
      // What the same request, sent again, would ask for next.
      const owed = 'select from owed_recording where request_id = $1 for update nowait';
      await session.query(owed, [requestId]);
      return { commit };
    });
    await recorded.commit;
    expect((await read(clientId))?.phone).toBe('555 0199');
  });
});

describe('several record numbers', () => {
  const number = (system: string, value: string = randomUUID()) => ({ system: `urn:${system}`, value });
  /** The client with these numbers, the first of them the one to show. */
  const known = (...[first, ...identifiers]: ReturnType<typeof number>[]): ClientDetails =>
    someDetails({ ...OLIVIA, recordSystem: first!.system, recordNumber: first!.value, identifiers });

  it('of a new client each find them, in any order and alone', async () => {
    const [a, b, c] = [number('a'), number('b'), number('c')];
    const clientId = await opened(known(a, b, c));
    await expect(read(clientId)).resolves.toMatchObject({ recordNumber: a.value, identifiers: [b, c] });
    for (const numbers of [[c, a, b], [b], [c, b], [a]])
      await expect(opened(known(...numbers))).resolves.toBe(clientId);
    await expect(read(clientId)).resolves.toMatchObject({ recordNumber: a.value, identifiers: [b, c] });
  });

  it('are added to who is known once the journey has taken the referral, and not before', async () => {
    const [a, b] = [number('a'), number('b')];
    const clientId = await opened(known(a));
    const requestId = randomUUID();
    const { earlier } = taken(await receive(known(b, a), requestId));
    expect((await read(clientId))?.identifiers).toEqual([]);
    const recording = recordingOf(clientId, [referredBy(requestId)], CLOSED, earlier + 1);
    await new RecordJourney(database.dataSource).record(recording);
    await new RecordJourney(database.dataSource).record(recording);
    await expect(read(clientId)).resolves.toMatchObject({ recordNumber: a.value, identifiers: [b] });
    await query('delete from owed_recording where request_id = $1', requestId);
    await expect(opened(known(b))).resolves.toBe(clientId);
  });

  it('of two clients are neither’s: both fields are named, and nothing is written', async () => {
    const [a, b, c] = [number('a'), number('b'), number('c')];
    const [one, other] = [await opened(known(a)), await opened(known(b))];
    const before = [await everything(one), await everything(other)];
    await expect(receive(known(c, b, a))).resolves.toEqual({
      kind: 'several',
      owners: [
        { clientId: other, places: [1] },
        { clientId: one, places: [2] },
      ],
    });
    expect([await everything(one), await everything(other)]).toEqual(before);
    await expect(query('select from client_identifier where value = $1', c.value)).resolves.toEqual([]);
  });

  it('that came to nothing are whose the next referral says, wherever they stood', async () => {
    const [a, b, c] = [number('a'), number('b'), number('c')];
    const nobody = await cameToNothing(known(a, b));
    const another = await cameToNothing(known(c));
    const clientId = await opened(known(b, c));
    expect([nobody, another]).toContain(clientId);
    await expect(read(clientId)).resolves.toMatchObject({ recordNumber: b.value, identifiers: [c] });
    // Nobody has said that `a` is theirs.
    const derek = await opened(someDetails({ ...DEREK, recordSystem: a.system, recordNumber: a.value }));
    expect(derek).not.toBe(clientId);
    // And one that is known takes over what is nobody's.
    const d = number('d');
    await cameToNothing(known(d));
    await expect(opened(known(b, d))).resolves.toBe(clientId);
    await expect(opened(known(d))).resolves.toBe(clientId);
  });

  it('that many bring at once, in different orders, are one client’s', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [a, b, c] = [number('a'), number('b'), number('c')];
      const orders = [[a, b, c], [c, b, a], [b, c, a], [b], [a, c]];
      const answers = await Promise.all(orders.map((numbers) => receive(known(...numbers))));
      // Whoever came first may have brought one number alone, and then there are two clients: that is said, and never mixed.
      for (const { kind } of answers) expect(['taken', 'several']).toContain(kind);
      expect(answers.some(({ kind }) => kind === 'taken')).toBe(true);
    }
  });
});

describe('looked up before anybody refers them', () => {
  const lookUp = (client: ClientDetails) => new LookUpReferred(database.dataSource).of(client);
  const free = { kind: 'free', earlier: 0, returns: false, clientId: null };

  it('nobody has the number, or nothing came of who had: it is free, and nobody is made', async () => {
    const client = someDetails();
    await expect(lookUp(client)).resolves.toEqual(free);
    await expect(
      query('select client_id from client_identifier where value = $1', client.recordNumber),
    ).resolves.toEqual([]);
    const nothing = someDetails();
    await cameToNothing(nothing);
    await expect(lookUp({ ...nothing, ...DEREK })).resolves.toEqual(free);
  });

  it('who was here is told of as a referral of theirs is received', async () => {
    const closed = someDetails();
    const known = { kind: 'free', earlier: 1, returns: true, clientId: await opened(closed) };
    await expect(lookUp(closed)).resolves.toEqual(known);
    const open = someDetails();
    const clientId = await opened(open, false);
    const stands = [open, { ...open, ...DEREK }];
    for (const client of stands) await expect(lookUp(client)).resolves.toEqual(await receive(client));
    await expect(lookUp(open)).resolves.toEqual({ kind: 'open', clientId, journeyId: `${clientId}.1` });
  });

  it('numbers of two clients are neither’s', async () => {
    const [one, other] = [someDetails(), someDetails()];
    await opened(one);
    await opened(other);
    const both = {
      ...one,
      identifiers: [{ system: other.recordSystem, value: other.recordNumber }],
    };
    await expect(lookUp(both)).resolves.toEqual(await receive(both));
    expect((await lookUp(both)).kind).toBe('several');
  });

  it('waits for nobody who receives a referral of theirs meanwhile', async () => {
    const client = someDetails();
    const clientId = await opened(client);
    const locked = database.owner.createQueryRunner();
    await locked.startTransaction();
    try {
      await locked.query('select id from client where id = $1 for update', [clientId]);
      await expect(lookUp(client)).resolves.toMatchObject({ kind: 'free' });
    } finally {
      await locked.rollbackTransaction();
      await locked.release();
    }
  });
});

describe('a key that comes again', () => {
  it('with another body is reused, whether with the same number or with another', async () => {
    const requestId = randomUUID();
    const client = someDetails(OLIVIA);
    const { clientId } = taken(await receive(client, requestId, 'one'));
    await expect(receive(client, requestId, 'two')).resolves.toEqual({ kind: 'reused' });
    const other = someDetails(DEREK);
    await expect(receive(other, requestId, 'two')).resolves.toEqual({ kind: 'reused' });
    await expect(
      query('select from client_identifier where value = $1', other.recordNumber),
    ).resolves.toEqual([]);
    const someone = await opened(someDetails(DEREK));
    const known = (await read(someone))!;
    const theirs = someDetails({ ...DEREK, recordNumber: known.recordNumber });
    await expect(receive(theirs, requestId, 'two')).resolves.toEqual({ kind: 'reused' });
    await expect(receive(client, requestId, 'one')).resolves.toMatchObject({ kind: 'taken', clientId });
  });
});
