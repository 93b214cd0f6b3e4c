import { afterEach, describe, expect, it } from '@jest/globals';
import { createDataSource } from '#records/data-source';
import { migrate } from '#records/migrate';
import type { DataSource } from 'typeorm';
import { createEmptyDatabase, createTestDatabase } from '../../support/database.js';

/** What a test opened, last first; closed also where it fails. */
const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

const emptyDatabase = async (): Promise<string> => {
  const { url, remove } = await createEmptyDatabase();
  opened.unshift(remove);
  return url;
};

const connect = async (url: string): Promise<DataSource> => {
  const dataSource = await createDataSource(url, { poolSize: 2 }).initialize();
  opened.unshift(() => dataSource.destroy());
  return dataSource;
};

const migratedDatabase = async (): Promise<DataSource> => {
  const { owner, drop } = await createTestDatabase();
  opened.unshift(drop);
  return owner;
};

/** Of every migration, in order. */
const namesOf = ({ migrations }: DataSource): string[] =>
  migrations.map(({ name, constructor }) => name ?? constructor.name);

describe('the schema', () => {
  it('is made once by starters that come at the same time', async () => {
    const url = await emptyDatabase();
    const starters = await Promise.all(Array.from({ length: 4 }, () => connect(url)));
    const done = await Promise.all(starters.map(migrate));
    expect(done.flat()).toEqual(namesOf(starters[0]!));
  });

  it('goes away whole and comes back', async () => {
    const dataSource = await migratedDatabase();
    const all = namesOf(dataSource);
    for (let left = all.length; left > 0; left -= 1) await dataSource.undoLastMigration();
    await expect(dataSource.query("select to_regclass('client') as client")).resolves.toEqual([
      { client: null },
    ]);
    await expect(migrate(dataSource)).resolves.toEqual(all);
  });

  it('leaves nothing behind when a migration fails', async () => {
    const dataSource = await connect(await emptyDatabase());
    await dataSource.query('create table task (in_the_way int)');
    await expect(migrate(dataSource)).rejects.toThrow('already exists');
    await expect(dataSource.query("select to_regclass('client') as client")).resolves.toEqual([
      { client: null },
    ]);
    await dataSource.query('drop table task');
    await expect(migrate(dataSource)).resolves.toEqual(namesOf(dataSource));
  });
});
