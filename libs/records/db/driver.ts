import pg, { type Pool, type QueryConfig, type QueryResult } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/*
 * The only file that knows TypeORM's driver: `pg`, and a pool of its connections. TypeORM's own `query` has no prepared statements and no timeout, and its
 * errors contain every parameter. ESLint forbids all other files to import `pg` or the driver (docs/adr/0029).
 */

export type { QueryResult, QueryResultRow } from 'pg';

/** What can execute a statement: the pool, which uses any connection for each statement, or one connection of it. */
export interface Connected {
  query(config: QueryConfig): Promise<QueryResult>;
}

/** How long to wait after the server's own timeout before the connection counts as dead, ms. */
const GRACE_MS = 1_000;
/** The query timeout of the connection that listens, ms. The only query on it is whether it is still there. */
const LISTENER_ANSWERS_WITHIN_MS = 10_000;

/** A connection outside the pool, not yet connected, for LISTEN. It has the role and the connect timeout of those in the pool. */
export const listenerOn = ({ options }: DataSource): pg.Client => {
  const own = options as PostgresDataSourceOptions;
  const { url, applicationName, connectTimeoutMS } = own;
  const { options: role } = own.extra as { readonly options?: string };
  return new pg.Client({
    ...{ connectionString: url, keepAlive: true, query_timeout: LISTENER_ANSWERS_WITHIN_MS },
    // The name tells this connection in pg_stat_activity. Its last statement does not, because that may be the check whether it is still there.
    application_name: `${applicationName ?? 'iop'}-listener`,
    ...(connectTimeoutMS && { connectionTimeoutMillis: connectTimeoutMS }),
    ...(role && { options: role }),
  });
};

/** The pool of connections; null before the data source has connected, and after it has disconnected. */
export const poolOf = ({ driver, isInitialized }: DataSource): Pool | null =>
  (isInitialized && ((driver as PostgresDriver).master as Pool | undefined)) || null;

/** Milliseconds without an answer after which a connection counts as dead, whatever the server does. */
export const deadAfterMs = ({ options }: DataSource): number => {
  const { statement_timeout: timeout } = options.extra as { readonly statement_timeout: number };
  return timeout + GRACE_MS;
};

/** Whether PostgreSQL itself answered with an error. Any other error comes from the network, the pool or a timeout. */
export const isAnswer = (thrown: unknown): thrown is pg.DatabaseError => thrown instanceof pg.DatabaseError;
