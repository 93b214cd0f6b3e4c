import type { Pool, QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';
import { DatabaseUnavailable } from './errors/database-unavailable.js';
import { nameError } from './errors/name-error.js';

/** A statement under the name that errors give it. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  /** Kept parsed and planned on each connection, under its name. Only for a text that never varies. */
  readonly prepared: boolean;
}

/** Time the server's own timeout has to be heard of before the connection counts as dead, ms. */
const GRACE_MS = 1_000;

/**
 * Runs one statement, as its own transaction, on TypeORM's pool. TypeORM's `query` knows no prepared statements, and its
 * errors carry every parameter.
 * @throws DatabaseUnavailable, RecordRefused (or SecondOpenJourney), StatementFailed.
 */
export const run = async <Row extends QueryResultRow>(
  dataSource: DataSource,
  { name, text, prepared }: Statement,
  values: readonly unknown[] = [],
): Promise<Row[]> => {
  const { master } = dataSource.driver as unknown as { readonly master?: Pool };
  if (!dataSource.isInitialized || !master) throw new DatabaseUnavailable(name, null);
  const { statement_timeout: timeout } = dataSource.options.extra as { readonly statement_timeout: number };
  try {
    const query = { ...(prepared && { name }), text, values: [...values], query_timeout: timeout + GRACE_MS };
    return (await master.query<Row>(query)).rows;
  } catch (error) {
    throw nameError(name, error);
  }
};
