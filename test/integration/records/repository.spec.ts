import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createDataSource } from '#records/data-source';
import { Client } from '#records/clients/client.entity';
import { ReferralDocument } from '#records/clients/referral-document.entity';
import { DatabaseUnavailable } from '#records/db/errors/database-unavailable';
import { RecordRefused } from '#records/db/errors/record-refused';
import { repositoryOf } from '#records/db/repository';
import { run } from '#records/db/statement';
import { inTransaction } from '#records/db/transaction';
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

const SECRET = 'Canaryname';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ statementTimeoutMs: 300, connectTimeoutMs: 500 });
});
afterAll(() => database.drop());

const client = (family = SECRET) => ({
  ...{ id: randomUUID(), recordSystem: 'urn:test', recordNumber: randomUUID(), given: 'Ada', family },
  birthDate: '1990-01-01',
});
const clients = () => repositoryOf(database.dataSource, Client, 'clients');
const thrownBy = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
/** Everything that a log could write of an error. */
const said = (error: unknown): string => {
  const { message, stack, cause } = error as Error;
  return JSON.stringify([message, stack, { ...(error as Error) }, cause ? said(cause) : null]);
};

describe('a repository of the records', () => {
  it('reads and writes rows as their entity has them', async () => {
    const one = client();
    await clients().insert(one);
    await clients().update({ id: one.id }, { phone: '555 0100' });
    const found = await clients().findOneByOrFail({ id: one.id });
    expect(found).toMatchObject({ ...one, phone: '555 0100', language: null, createdAt: expect.any(Date) });
  });

  it('says how many rows it has changed', async () => {
    const one = client();
    await clients().insert(one);
    expect(await clients().update({ id: one.id }, { given: 'Bea' })).toMatchObject({ affected: 1 });
    expect(await clients().delete({ id: one.id })).toMatchObject({ affected: 1 });
    expect(await clients().delete({ id: one.id })).toMatchObject({ affected: 0 });
  });

  it('is refused by name, and nothing that was sent is in the error', async () => {
    const unknown = { requestId: randomUUID(), clientId: randomUUID(), receivedAt: new Date(), content: {} };
    const referrals = repositoryOf(database.dataSource, ReferralDocument, 'referrals');
    const error = await thrownBy(
      referrals.insert({ ...unknown, source: 'json', content: { name: SECRET } as never }),
    );
    expect(error).toBeInstanceOf(RecordRefused);
    expect(error).toMatchObject({ statement: 'referrals', code: '23503' });
    const again = client();
    await clients().insert(again);
    const twice = await thrownBy(clients().insert(again));
    expect(twice).toMatchObject({ name: 'RecordRefused', code: '23505' });
    for (const one of [error, twice]) expect(said(one)).not.toMatch(new RegExp(`${SECRET}|${again.id}`));
  });

  it('is unavailable when it takes too long', async () => {
    const slow = clients().createQueryBuilder('client').select('pg_sleep(5)', 'slept').getRawMany();
    await clients().insert(client());
    await expect(slow).rejects.toMatchObject({ name: 'DatabaseUnavailable', code: '57014' });
  });

  it('is unavailable once disconnected, and before it is connected', async () => {
    const gone = createDataSource(database.url);
    expect(() => repositoryOf(gone, Client, 'clients')).toThrow(DatabaseUnavailable);
    await gone.initialize();
    const held = repositoryOf(gone, Client, 'clients');
    await gone.destroy();
    expect(() => repositoryOf(gone, Client, 'clients')).toThrow(DatabaseUnavailable);
    await expect(held.find()).rejects.toBeInstanceOf(DatabaseUnavailable);
  });

  it('begins no transaction of its own, which would be on a connection of somebody else', async () => {
    await expect(clients().save(client())).rejects.toThrow('begins no transaction');
    await expect(clients().manager.transaction(() => Promise.resolve())).rejects.toThrow(
      'begins no transaction',
    );
    const locked = clients().findOne({ where: { family: SECRET }, lock: { mode: 'pessimistic_write' } });
    await expect(locked).rejects.toThrow('transaction');
  });

  it('is of the transaction that it is in', async () => {
    const one = client();
    const undone = inTransaction(database.dataSource, 'undone', async ({ repository }) => {
      await repository(Client, 'clients').insert(one);
      expect(await repository(Client, 'clients').countBy({ id: one.id })).toBe(1);
      expect(await clients().countBy({ id: one.id })).toBe(0);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await clients().countBy({ id: one.id })).toBe(0);
  });
});

/** A way to PostgreSQL on which from now on nothing comes back, and nobody is told. */
const muteWay = async (): Promise<{ url: string; mute: () => void; close: () => Promise<void> }> => {
  const { hostname, port } = new URL(database.url);
  const ends: Socket[] = [];
  const far: Socket[] = [];
  const server = createServer((near) => {
    const there = connect(Number(port), hostname);
    near.pipe(there).pipe(near);
    ends.push(near, there);
    far.push(there);
    for (const end of [near, there]) end.on('error', () => end.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(database.url);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    mute: () => far.forEach((end) => end.unpipe().pause()),
    close: () => {
      for (const end of ends) end.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};

type Ask = (on: DataSource, mute: () => void) => Promise<unknown>;
const ONE = { name: 'one', text: 'select 1', prepared: false };

const ASKED: Record<string, Ask> = {
  'a statement': (on, mute) => {
    mute();
    return run(on, ONE);
  },
  'a repository': (on, mute) => {
    mute();
    return repositoryOf(on, Client, 'clients').find();
  },
  'a transaction': (on, mute) =>
    inTransaction(on, 'mute', (inside) => {
      mute();
      return inside.run(ONE);
    }),
};

describe('where nothing comes back any more', () => {
  it.each(Object.entries(ASKED))('%s is given up in time', async (_, ask) => {
    const way = await muteWay();
    const waits = { statementTimeoutMs: 200, connectTimeoutMs: 200, poolSize: 1 };
    const dataSource = await createDataSource(way.url, waits).initialize();
    const before = Date.now();
    await expect(ask(dataSource, way.mute)).rejects.toBeInstanceOf(DatabaseUnavailable);
    expect(Date.now() - before).toBeLessThan(5_000);
    await way.close();
    await dataSource.destroy();
  });
});
