import pg, { type Pool, type QueryConfig, type QueryResult } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/*
 * The one file that knows what TypeORM's driver is made of: `pg`, and a pool of its connections. TypeORM's own `query` knows no
 * prepared statements and no end of waiting, and its errors carry every parameter. ESLint keeps all other files from `pg` and from
 * the driver (docs/adr/0029).
 */

export type { QueryResult, QueryResultRow } from 'pg';

/** What takes a statement: the pool, each for itself, or one connection of it. */
export interface Connected {
  query(config: QueryConfig): Promise<QueryResult>;
}

/** Time the server's own timeout has to be heard of before the connection counts as dead, ms. */
const GRACE_MS = 1_000;
/** Of the connection that listens, on which nothing is asked but whether it is there, ms. */
const LISTENER_ANSWERS_WITHIN_MS = 10_000;

/** A connection beside the pool, not yet connected, to listen on: with the rights and the patience of those in the pool. */
export const listenerOn = ({ options }: DataSource): pg.Client => {
  const own = options as PostgresDataSourceOptions;
  const { url, applicationName, connectTimeoutMS } = own;
  const { options: role } = own.extra as { readonly options?: string };
  return new pg.Client({
    ...{ connectionString: url, keepAlive: true, query_timeout: LISTENER_ANSWERS_WITHIN_MS },
    // Its last statement says nothing of what it is for: it may be the one that asks whether it is there.
    application_name: `${applicationName ?? 'iop'}-listener`,
    ...(connectTimeoutMS && { connectionTimeoutMillis: connectTimeoutMS }),
    ...(role && { options: role }),
  });
};

/** The pool of connections; null before the data source has connected, and after it has disconnected. */
export const poolOf = ({ driver, isInitialized }: DataSource): Pool | null =>
  (isInitialized && ((driver as PostgresDriver).master as Pool | undefined)) || null;

/** After this many ms without an answer a connection counts as dead, whatever the server does. */
export const deadAfterMs = ({ options }: DataSource): number => {
  const { statement_timeout: timeout } = options.extra as { readonly statement_timeout: number };
  return timeout + GRACE_MS;
};

/** Whether PostgreSQL itself has answered with an error; whatever else is thrown is of the network, the pool or a timeout. */
export const isAnswer = (thrown: unknown): thrown is pg.DatabaseError => thrown instanceof pg.DatabaseError;
