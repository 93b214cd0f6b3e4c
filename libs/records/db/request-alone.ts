import type { DataSource } from 'typeorm';
import type { WritingRequest } from './insert-once.js';
import type { Session } from './session.js';
import type { Statement } from './statement.js';
import { inTransaction } from './transaction.js';

/** Locks the request's id until the transaction ends. It is the first lock of the transaction, so it cannot cause a deadlock. */
const ALONE: Statement = {
  name: 'request-alone',
  prepared: true,
  text: `select pg_advisory_xact_lock(hashtextextended('request ' || $1, 0))`,
};

/**
 * A transaction that looks whether a request's id has come before, and then writes under it. Two processes may get the same id at the same moment, for two
 * things that share no lock. Each would find nothing, and the unique index would refuse the second as if PostgreSQL were at fault. With this lock they run
 * one after the other, and the second finds what the first has written. Throws as `inTransaction` does.
 */
export const inTransactionOf = <T>(
  dataSource: DataSource,
  name: string,
  { id }: Pick<WritingRequest, 'id'>,
  work: (session: Session) => Promise<T>,
): Promise<T> =>
  inTransaction(dataSource, name, async (session) => {
    await session.run(ALONE, [id]);
    return work(session);
  });
