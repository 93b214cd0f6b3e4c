import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '#records/data-source';
import { migrate } from '#records/migrate';
import { given } from './given.js';

export interface TestDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  drop(): Promise<void>;
}

/** A database of its own, migrated, on the server that the tests were given. */
export const createDatabase = async (): Promise<TestDatabase> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: given('TEST_DATABASE_URL') });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const url = new URL(given('TEST_DATABASE_URL'));
  url.pathname = `/${name}`;
  const dataSource = await createDataSource(url.href).initialize();
  await migrate(dataSource);
  return {
    url: url.href,
    dataSource,
    drop: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
};
