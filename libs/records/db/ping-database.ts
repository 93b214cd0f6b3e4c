import type { DataSource } from 'typeorm';
import { run } from './statement.js';

/** Resolves when PostgreSQL answers. @throws DatabaseUnavailable */
export const pingDatabase = async (dataSource: DataSource): Promise<void> => {
  await run(dataSource, { name: 'ping', text: 'select 1', prepared: false });
};
