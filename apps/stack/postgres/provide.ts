import { ensureDatabase } from './database.js';
import { NOT_OURS } from '../supervise/not-ours.js';
import { startEmbeddedPostgres } from './embedded.js';

export interface Postgres {
  url: string;
  /** Rejects if a server of ours ends unasked; never settles otherwise. */
  failed: Promise<never>;
  stop(): Promise<void>;
}

/** The database that `DATABASE_URL` names, or one of our own under `dataDir`. */
export async function providePostgres(options: {
  databaseUrl: string | undefined;
  dataDir: string;
  durable: boolean;
  say: (line: string) => void;
}): Promise<Postgres> {
  if (!options.databaseUrl) return startEmbeddedPostgres(options);
  await ensureDatabase(options.databaseUrl);
  return { url: options.databaseUrl, failed: NOT_OURS, stop: () => Promise.resolve() };
}
