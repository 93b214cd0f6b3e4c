import { createDataSource } from '#records/data-source';
import { migrate } from '#records/migrate';
import type { DataSource } from 'typeorm';
import type { Ground } from '../ground.js';

/**
 * Creates a database for one part of the bench, migrated and filled.
 * @param fill is given a connection with a timeout that suits long statements
 * @returns its address
 */
export const filled = async (
  { dataSource: server, databaseUrl, progress }: Ground,
  name: string,
  fill: (dataSource: DataSource) => Promise<unknown>,
): Promise<string> => {
  await server.query(`create database ${name} template template0`);
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  const settings = { applicationName: 'bench', statementTimeoutMs: 300_000 };
  const dataSource = await createDataSource(url.href, settings).initialize();
  try {
    await migrate(dataSource);
    await progress.step(`filling ${name}`, () => fill(dataSource));
  } finally {
    await dataSource.destroy();
  }
  return url.href;
};
