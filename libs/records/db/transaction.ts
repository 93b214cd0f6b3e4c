import type { DataSource } from 'typeorm';
import { poolOf } from './driver.js';
import { DatabaseUnavailable } from './errors/database-unavailable.js';
import { nameError } from './name-error.js';
import { sessionOver, type Session } from './session.js';
import { askOver } from './statement.js';

/**
 * Runs several statements as one transaction, if a rule decides between them; for one statement `run` is enough. If `work` throws, the transaction is
 * rolled back. @throws DatabaseUnavailable, RecordRefused, StatementFailed, and what `work` throws
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
  // If a connection breaks between two statements, the next statement fails, too, so the event itself can be ignored.
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
    // If the rollback fails, too, the connection is closed, and with it the transaction ends.
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

/** Whether nobody has answered. Another statement on this connection would wait behind the one without an answer. */
const isSilence = (error: unknown): boolean => error instanceof DatabaseUnavailable && error.code === null;
