import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Progress } from '#command-line/progress';
import { findOnPath } from '../temporal/find-on-path.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];
const INSTALL = 'apt-get install -y --no-install-recommends chromium';
/** Long enough for a slow mirror; a mirror that hangs does not stop the test run. */
const PATIENCE_MS = 5 * 60_000;

/** One line that says what is missing where there is no browser. */
export const NO_BROWSER = `no Chromium: the tests in a browser are skipped. To run them: ${INSTALL}`;

/** Whether the chosen tests look at pages: all tests, or those that a path names. */
export const usesBrowser = (args: readonly string[]): boolean =>
  args.length === 0 || args.some((arg) => /test\/pages|headers|^test\/?$|^test\/e2e\/?$/.test(arg));

const onPath = (): string | undefined =>
  NAMES.map((name) => findOnPath(name)).find((path) => path !== undefined);

/**
 * Finds a Chromium: the one that is set, else the one on the path, else Debian's, which is installed where this runs as root with apt-get. Undefined where
 * there is none: a clean clone passes its tests without it, and says so.
 */
export const provideChromium = async (
  set: string | undefined,
  progress: Progress,
): Promise<string | undefined> => {
  if (set !== undefined) {
    if (!existsSync(set)) throw new Error(`CHROMIUM_PATH: there is nothing at ${set}`);
    return set;
  }
  const found = onPath();
  if (found !== undefined) return found;
  if (findOnPath('apt-get') === undefined || process.getuid?.() !== 0) {
    progress.say(NO_BROWSER);
    return undefined;
  }
  progress.say(`Chromium for the tests in a browser: ${INSTALL}, once …`);
  await install().catch((error: Error) => progress.say(`${error.message.split('\n').slice(-3).join(' ')}`));
  const installed = onPath();
  if (installed === undefined) progress.say(NO_BROWSER);
  return installed;
};

const install = async (): Promise<void> => {
  const run = promisify(execFile);
  const options = { timeout: PATIENCE_MS, maxBuffer: 64 * 1024 * 1024 };
  await run('apt-get', ['update', '-q'], options);
  await run('sh', ['-c', `DEBIAN_FRONTEND=noninteractive ${INSTALL} -q`], options);
};
