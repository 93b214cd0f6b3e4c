import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const NO_SUCH_DATABASE = '3D000';
const ALREADY_THERE = new Set(['42P04', '23505']);

/** Creates the database that `url` names if it is missing. */
export async function ensureDatabase(url: string): Promise<void> {
  try {
    await ask(url, 'select 1');
  } catch (error) {
    if ((error as pg.DatabaseError).code !== NO_SUCH_DATABASE) throw unreachable(url, error);
    await create(url);
  }
}

/** Resolves once the server behind `url` answers. */
export async function untilAnswering(url: string, patienceMs: number): Promise<void> {
  for (const end = Date.now() + patienceMs; ; await sleep(50)) {
    try {
      return await ask(url, 'select 1');
    } catch (error) {
      if (Date.now() > end) throw unreachable(url, error);
    }
  }
}

async function create(url: string): Promise<void> {
  const maintenance = new URL(url);
  const name = decodeURIComponent(maintenance.pathname.slice(1));
  maintenance.pathname = '/postgres';
  try {
    await ask(maintenance.href, `create database ${pg.escapeIdentifier(name)}`);
  } catch (error) {
    // Two starts on one server may both have found it missing.
    if (!ALREADY_THERE.has((error as pg.DatabaseError).code ?? '')) throw unreachable(url, error);
  }
}

async function ask(connectionString: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  // The statement reports a connection that the server closes. Without a listener, its error event would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** An error that names the server and the database, and never the password. */
function unreachable(url: string, cause: unknown): Error {
  const { host, pathname, username } = new URL(url);
  const why = cause instanceof Error ? cause.message || cause.name : String(cause);
  return new Error(`PostgreSQL at ${username}@${host}${pathname}: ${why}`, { cause });
}
