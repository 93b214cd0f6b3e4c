import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDataSource } from '#records/data-source';
import type { DataSource } from 'typeorm';
import type { Settings } from '../settings.js';

/** The owner's database: that of the settings, or the one that a running `npm start` keeps under DATA_DIR. */
export async function auditDatabase(settings: Settings): Promise<DataSource> {
  const url = settings.MIGRATION_DATABASE_URL ?? settings.DATABASE_URL ?? ownDatabaseUrl(settings.DATA_DIR);
  const options = { applicationName: 'iop-audit', poolSize: 1, statementTimeoutMs: 600_000 };
  return createDataSource(url, options).initialize();
}

/** Of a running `npm start`. @throws Error where none runs */
export function ownDatabaseUrl(dataDir: string): string {
  const running = join(dataDir, 'postgres', 'postmaster.pid');
  if (!existsSync(running))
    throw new Error('Set DATABASE_URL, or run this while `npm start` runs: no database was found.');
  const port = readFileSync(running, 'utf8').split('\n')[3];
  const password = readFileSync(join(dataDir, 'postgres-password'), 'utf8');
  return `postgres://iop:${password}@127.0.0.1:${port}/iop`;
}
