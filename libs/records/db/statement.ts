import type { DataSource } from 'typeorm';
import { deadAfterMs, poolOf, type Connected, type QueryResult, type QueryResultRow } from './driver.js';
import { DatabaseUnavailable } from './errors/database-unavailable.js';
import { nameError } from './name-error.js';

/** A statement under the name that errors give it. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  /** Whether it is a prepared statement: each connection keeps it parsed and planned under its name. Only for a text that never varies. */
  readonly prepared: boolean;
}

/** Sends a statement and resolves to PostgreSQL's answer. Throws as `run` does. */
export type Ask = (statement: Statement, values: readonly unknown[]) => Promise<QueryResult>;

/** Asks over the pool, each statement as its own transaction; or over one connection. */
export const askOver =
  (dataSource: DataSource, connection: Connected | null): Ask =>
  async ({ name, text, prepared }, values) => {
    if (!connection) throw new DatabaseUnavailable(name, null);
    const waiting = { query_timeout: deadAfterMs(dataSource) };
    const query = { ...(prepared && { name }), text, values: [...values], ...waiting };
    try {
      return await connection.query(query);
    } catch (error) {
      throw nameError(name, error);
    }
  };

/**
 * Runs one statement, as its own transaction.
 * @throws DatabaseUnavailable, RecordRefused (or SecondOpenJourney), StatementFailed.
 */
export const run = async <Row extends QueryResultRow>(
  dataSource: DataSource,
  statement: Statement,
  values: readonly unknown[] = [],
): Promise<Row[]> => (await askOver(dataSource, poolOf(dataSource))(statement, values)).rows as Row[];
