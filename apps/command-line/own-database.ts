import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The owner's database of a running `npm start`. @throws Error where none runs */
export function ownDatabaseUrl(dataDir: string): string {
  const running = join(dataDir, 'postgres', 'postmaster.pid');
  if (!existsSync(running))
    throw new Error('Set DATABASE_URL, or run this while `npm start` runs: no database was found.');
  const port = readFileSync(running, 'utf8').split('\n')[3];
  const password = readFileSync(join(dataDir, 'postgres-password'), 'utf8');
  return `postgres://iop:${password}@127.0.0.1:${port}/iop`;
}
