import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { atLeast, SERVER_VERSION, versionAfter } from './versions.js';

const LEAST_CLI = '1.9.0';

/** Why this CLI will not do; undefined if it will. */
export async function whyNotCli(path: string): Promise<string | undefined> {
  const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 20_000 });
  const cli = versionAfter('version', stdout);
  const server = versionAfter('Server', stdout);
  if (cli && server && atLeast(cli, LEAST_CLI) && atLeast(server, SERVER_VERSION)) return undefined;
  return `says "${stdout.trim()}"; needed are CLI ${LEAST_CLI} and server ${SERVER_VERSION} or later`;
}
