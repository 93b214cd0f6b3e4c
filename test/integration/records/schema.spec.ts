import { describe, expect, it } from '@jest/globals';
import { createDataSource } from '#records/data-source';
import { migrate } from '#records/migrate';
import { createEmptyDatabase, createTestDatabase } from '../../support/database.js';

describe('the schema', () => {
  it('is made once by starters that come at the same time', async () => {
    const { url, remove } = await createEmptyDatabase();
    const starters = await Promise.all(Array.from({ length: 4 }, () => createDataSource(url, { poolSize: 2 }).initialize()));
    const done = await Promise.all(starters.map(migrate));
    expect(done.flat()).toEqual(['Journeys1795460000000']);
    await Promise.all(starters.map((starter) => starter.destroy()));
    await remove();
  });

  it('goes away whole and comes back', async () => {
    const database = await createTestDatabase();
    await database.dataSource.undoLastMigration();
    await expect(migrate(database.dataSource)).resolves.toHaveLength(1);
    await database.drop();
  });

  it('leaves nothing behind when a migration fails', async () => {
    const { url, remove } = await createEmptyDatabase();
    const dataSource = await createDataSource(url).initialize();
    await dataSource.query('create table task (in_the_way int)');
    await expect(migrate(dataSource)).rejects.toThrow('already exists');
    await expect(dataSource.query("select to_regclass('client') as client")).resolves.toEqual([{ client: null }]);
    await dataSource.query('drop table task');
    await expect(migrate(dataSource)).resolves.toHaveLength(1);
    await dataSource.destroy();
    await remove();
  });

  it('is what the entities say, but for the indexes that they have no words for', async () => {
    const database = await createTestDatabase();
    const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
    const differences = upQueries.map(({ query }) => query).filter((query) => !query.startsWith('DROP INDEX'));
    expect(differences).toEqual([]);
    await database.drop();
  });
});
