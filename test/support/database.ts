import { randomBytes } from 'node:crypto';
import { createDataSource, type DataSourceSettings } from '#records/data-source';
import { migrate } from '#records/migrate';
import { APPLICATION_ROLE } from '#records/db/roles';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { given } from './given.js';

/** A database that belongs to one spec file, on the server of TEST_DATABASE_URL. The role of that URL may create databases. */
export interface TestDatabase {
  /** URL with which the application signs in. Its role belongs to this database, and may do what `iop_application` may. */
  readonly url: string;
  /** URL of the role that owns the tables and migrates. */
  readonly ownerUrl: string;
  /** Signed in as the application. */
  readonly dataSource: DataSource;
  /** Signed in as the owner of the tables, for changes by a test that the application must not make. */
  readonly owner: DataSource;
  /** Disconnects and removes the database. */
  readonly drop: () => Promise<void>;
}

interface OwnDatabase {
  readonly url: string;
  readonly remove: () => Promise<void>;
}

// It copies template0, because template1 may be in use by another spec's `create database`. template0 never is, and allows any encoding.
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
 * Most ms to wait for a connection. The product's limit (5 s) is for people who wait. In a whole test run, fifty connections at once may have to queue for
 * longer, and the tests check results and not times.
 */
const CONNECT_MS = 60_000;

/** Connects, and tries again after a time-out: while this process loads modules, it may hear PostgreSQL's answer too late. */
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
  // A database that `npm test` has migrated, to copy. If a file runs without `npm test`, it migrates its own.
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
      // A test of outages may have disconnected a data source already.
      for (const one of [dataSource, owner]) if (one.isInitialized) await one.destroy();
      await remove();
      await forget();
    },
  };
};

/** Makes a role for one database, because many specs that run at once must not change the same role. */
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
