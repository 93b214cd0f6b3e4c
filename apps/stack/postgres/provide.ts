import { ensureDatabase } from './database.js';
import { NOT_OURS } from '../supervise/not-ours.js';
import { startEmbeddedPostgres } from './embedded.js';

export interface Postgres {
  /** Connects as the owner of the tables, who migrates. */
  url: string;
  /** Connects as the application. */
  applicationUrl: string;
  /** Rejects if a server of ours ends unasked; otherwise it never settles. */
  failed: Promise<never>;
  stop(): Promise<void>;
}

/** The database that `DATABASE_URL` names, or one of our own under `dataDir`. */
export async function providePostgres(options: {
  databaseUrl: string | undefined;
  /** Connects as the owner of the tables. Default: `databaseUrl`. */
  migrationUrl?: string | undefined;
  dataDir: string;
  durable: boolean;
  say: (line: string) => void;
}): Promise<Postgres> {
  if (!options.databaseUrl) return startEmbeddedPostgres(options);
  const { databaseUrl: applicationUrl, migrationUrl: url = applicationUrl } = options;
  await ensureDatabase(url);
  return { url, applicationUrl, failed: NOT_OURS, stop: () => Promise.resolve() };
}
