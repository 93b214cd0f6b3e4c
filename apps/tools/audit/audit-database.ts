import { createDataSource } from '#records/data-source';
import { dataDirOf } from '#command-line/env-file';
import { ownDatabaseUrl } from '#command-line/own-database';
import type { DataSource } from 'typeorm';
import type { AuditSettings } from '#settings/processes/audit';

/** The owner's database: that of the settings, or the one that a running `npm start` keeps under DATA_DIR. */
export async function auditDatabase(settings: AuditSettings): Promise<DataSource> {
  const url = settings.MIGRATION_DATABASE_URL ?? settings.DATABASE_URL ?? ownDatabaseUrl(dataDirOf(settings));
  const options = { applicationName: 'iop-audit', poolSize: 1, statementTimeoutMs: 600_000 };
  return createDataSource(url, options).initialize();
}
