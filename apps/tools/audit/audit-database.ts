import { createDataSource } from '#records/data-source';
import { ownDatabaseUrl } from '#command-line/own-database';
import type { DataSource } from 'typeorm';
import type { Settings } from '#command-line/settings';

/** The owner's database: that of the settings, or the one that a running `npm start` keeps under DATA_DIR. */
export async function auditDatabase(settings: Settings): Promise<DataSource> {
  const url = settings.MIGRATION_DATABASE_URL ?? settings.DATABASE_URL ?? ownDatabaseUrl(settings.DATA_DIR);
  const options = { applicationName: 'iop-audit', poolSize: 1, statementTimeoutMs: 600_000 };
  return createDataSource(url, options).initialize();
}
