import { homedir } from 'node:os';
import { join } from 'node:path';
import { SERVER_VERSION } from './versions.js';

/** What is built or downloaded once for all of a user's checkouts, by version. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const caches = env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(caches, 'intensive-outpatient', `temporal-${SERVER_VERSION}`);
}
