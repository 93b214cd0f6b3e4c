import type { Pool, QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';
import { DatabaseUnavailable } from './errors/database-unavailable.js';
import { nameError } from './errors/name-error.js';
import type { Statement } from './statement.js';

/** Runs a statement inside a transaction. Throws as `run` does. */
export type RunInside = <Row extends QueryResultRow>(
  statement: Statement,
  values?: readonly unknown[],
) => Promise<Row[]>;

/**
 * Several statements that a rule stands between, as one transaction; for one statement `run` is enough. What `work` throws
 * undoes it. @throws DatabaseUnavailable, RecordRefused, StatementFailed, and what `work` throws
 */
export const inTransaction = async <T>(
  dataSource: DataSource,
  name: string,
  work: (run: RunInside) => Promise<T>,
): Promise<T> => {
  const { master } = dataSource.driver as unknown as { readonly master?: Pool };
  if (!dataSource.isInitialized || !master) throw new DatabaseUnavailable(name, null);
  const client = await master.connect().catch((error: unknown) => {
    throw nameError(name, error);
  });
  // A connection that breaks between two statements is told to the next one, too.
  const ignore = (): void => undefined;
  client.on('error', ignore);
  const run: RunInside = async (statement, values = []) => {
    try {
      const query = { ...(statement.prepared && { name: statement.name }), text: statement.text };
      return (await client.query<never>({ ...query, values: [...values] })).rows;
    } catch (error) {
      throw nameError(statement.name, error);
    }
  };
  const plain = (text: string): Promise<unknown> => run({ name, text, prepared: false });
  let broken = true;
  try {
    await plain('begin');
    const result = await work(run);
    await plain('commit');
    broken = false;
    return result;
  } catch (error) {
    // Where not even this is heard, the connection is thrown away, and with it the transaction.
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
