import type { DataSource } from 'typeorm';
import { poolOf } from './driver.js';
import { DatabaseUnavailable } from './errors/database-unavailable.js';
import { nameError } from './name-error.js';
import { sessionOver, type Session } from './session.js';
import { askOver } from './statement.js';

/**
 * Several statements that a rule stands between, as one transaction; for one statement `run` is enough. What `work` throws
 * undoes it. @throws DatabaseUnavailable, RecordRefused, StatementFailed, and what `work` throws
 */
export const inTransaction = async <T>(
  dataSource: DataSource,
  name: string,
  work: (session: Session) => Promise<T>,
): Promise<T> => {
  const pool = poolOf(dataSource);
  if (!pool) throw new DatabaseUnavailable(name, null);
  const client = await pool.connect().catch((error: unknown) => {
    throw nameError(name, error);
  });
  // A connection that breaks between two statements is told to the next one, too.
  const ignore = (): void => undefined;
  client.on('error', ignore);
  const ask = askOver(dataSource, client);
  const plain = (text: string): Promise<unknown> => ask({ name, text, prepared: false }, []);
  let broken = true;
  try {
    await plain('begin');
    const result = await work(sessionOver(dataSource, ask, true));
    await plain('commit');
    broken = false;
    return result;
  } catch (error) {
    // Where not even this is heard, the connection is thrown away, and with it the transaction.
    if (!isSilence(error))
      await plain('rollback').then(
        () => (broken = false),
        () => undefined,
      );
    throw error;
  } finally {
    client.off('error', ignore);
    client.release(broken);
  }
};

/** Nobody has answered: whatever is asked next would wait behind it. */
const isSilence = (error: unknown): boolean => error instanceof DatabaseUnavailable && error.code === null;
