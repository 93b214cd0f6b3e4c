import { randomBytes } from 'node:crypto';
import { createDataSource, type DataSourceSettings } from '#records/data-source';
import { migrate } from '#records/migrate';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { given } from './given.js';

/** A database of one spec file's own, on the server of TEST_DATABASE_URL (a role that may create databases). */
export interface TestDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  /** Disconnects and removes the database. */
  readonly drop: () => Promise<void>;
}

export const createEmptyDatabase = async (): Promise<{ url: string; remove: () => Promise<void> }> => {
  const server = given('TEST_DATABASE_URL');
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;
  // template1 may be in use by another spec's `create database`; template0 never is, and takes any encoding.
  await onServer(server, `create database ${name} template template0 encoding 'UTF8'`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => onServer(server, `drop database ${name} with (force)`) };
};

export const createTestDatabase = async (settings: DataSourceSettings = {}): Promise<TestDatabase> => {
  const { url, remove } = await createEmptyDatabase();
  const dataSource = createDataSource(url, { applicationName: 'test', ...settings });
  await dataSource.initialize();
  await migrate(dataSource);
  return {
    url,
    dataSource,
    drop: async () => {
      // A test of outages may have disconnected it already.
      if (dataSource.isInitialized) await dataSource.destroy();
      await remove();
    },
  };
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
