import { cached } from '../cached.js';
import { SERVER_VERSION } from './versions.js';

/** The folder for what is built or downloaded once for all of a user's checkouts, by the server's version. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  return cached(`temporal-${SERVER_VERSION}`, env);
}
