import { randomBytes } from 'node:crypto';
import { createDataSource, type DataSourceSettings } from '#records/data-source';
import { migrate } from '#records/migrate';
import { APPLICATION_ROLE } from '#records/db/roles';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { given } from './given.js';

/** A database of one spec file's own, on the server of TEST_DATABASE_URL (a role that may create databases). */
export interface TestDatabase {
  /** As the application signs in: a role of this database's own that may do what `iop_application` may. */
  readonly url: string;
  /** As whoever migrates signs in. */
  readonly ownerUrl: string;
  /** The application's. */
  readonly dataSource: DataSource;
  /** Whoever owns the tables: for what a test does to them that the application must not. */
  readonly owner: DataSource;
  /** Disconnects and removes the database. */
  readonly drop: () => Promise<void>;
}

interface OwnDatabase {
  readonly url: string;
  readonly remove: () => Promise<void>;
}

// template1 may be in use by another spec's `create database`; template0 never is, and takes any encoding.
export const createEmptyDatabase = (): Promise<OwnDatabase> => createDatabase(`template0 encoding 'UTF8'`);

const createDatabase = async (template: string): Promise<OwnDatabase> => {
  const server = given('TEST_DATABASE_URL');
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await onServer(server, `create database ${name} template ${template}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => onServer(server, `drop database ${name} with (force)`) };
};

const TRIES = 6;

/**
 * ms for a connection to be had. What the product gives it (5 s) is for people who wait; beside a whole test run fifty at once may have
 * to queue for longer, and what is tested is what comes out, not when.
 */
const CONNECT_MS = 60_000;

/** What is being loaded may keep this process from hearing PostgreSQL's answer for longer than a connection may take. */
const connected = async (source: DataSource): Promise<DataSource> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await source.initialize();
    } catch (error) {
      if (tries === TRIES || !/timeout/.test((error as Error).message)) throw error;
    }
  }
};

export const createTestDatabase = async (settings: DataSourceSettings = {}): Promise<TestDatabase> => {
  // What `npm test` has migrated once for all; where a file runs without it, it migrates for itself.
  const template = process.env['TEST_TEMPLATE_DATABASE'];
  const { url: ownerUrl, remove } = await (template ? createDatabase(template) : createEmptyDatabase());
  const patient = { connectTimeoutMs: CONNECT_MS, applicationName: 'test', ...settings };
  const owner = createDataSource(ownerUrl, { ...patient, applicationName: 'test-owner', poolSize: 2 });
  await connected(owner);
  if (!template) await migrate(owner);
  const { url, forget } = await applicationLogin(ownerUrl);
  const dataSource = await connected(createDataSource(url, patient));
  return {
    url,
    ownerUrl,
    dataSource,
    owner,
    drop: async () => {
      // A test of outages may have disconnected them already.
      for (const one of [dataSource, owner]) if (one.isInitialized) await one.destroy();
      await remove();
      await forget();
    },
  };
};

/** A role of one database's own: many specs at once must not change the same one. */
const applicationLogin = async (ownerUrl: string): Promise<{ url: string; forget: () => Promise<void> }> => {
  const server = given('TEST_DATABASE_URL');
  const url = new URL(ownerUrl);
  url.username = `${url.pathname.slice(1)}_application`;
  url.password = randomBytes(12).toString('hex');
  await onServer(
    server,
    `create role ${url.username} login password '${url.password}' in role ${APPLICATION_ROLE}`,
  );
  return { url: url.href, forget: () => onServer(server, `drop role ${url.username}`) };
};

const onServer = async (connectionString: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};
