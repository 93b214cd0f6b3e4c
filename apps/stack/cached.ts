import { homedir } from 'node:os';
import { join } from 'node:path';

/** A folder for a thing that is built or downloaded once for all of a user's checkouts: one for each thing and version. */
export function cached(name: string, env: NodeJS.ProcessEnv = process.env): string {
  const caches = env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(caches, 'intensive-outpatient', name);
}
