import type { DataSource } from 'typeorm';
import type { WritingRequest } from './insert-once.js';
import type { Session } from './session.js';
import type { Statement } from './statement.js';
import { inTransaction } from './transaction.js';

/** Until the transaction ends. Nobody has another lock yet, so no two wait for each other. */
const ALONE: Statement = {
  name: 'request-alone',
  prepared: true,
  text: `select pg_advisory_xact_lock(hashtextextended('request ' || $1, 0))`,
};

/**
 * A transaction of a request that looks whether its id has come before, and then writes under it. The same id may come at the same moment,
 * to two processes, for two things that have no lock in common: each would find nothing, and the unique index would refuse the second as
 * if PostgreSQL were at fault. So they come one after the other, and the second finds what the first has written. Throws as
 * `inTransaction` does.
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
