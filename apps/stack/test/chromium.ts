import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Progress } from '#command-line/progress';
import { findOnPath } from '../temporal/find-on-path.js';

/**
 * Chromium without windows: the same pages, drawn by the same engine. A whole Chromium opens a window of the desktop for each window of a test, with a frame
 * and buttons that are pages themselves, which costs more time than most of our pages do. So it only stands in where there is no other.
 */
const WITHOUT_WINDOWS = 'chromium-headless-shell';
const WHOLE = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];
const INSTALL = `apt-get install -y --no-install-recommends ${WITHOUT_WINDOWS}`;
/** Long enough for a slow mirror; a mirror that hangs does not stop the test run, ms. It is shorter where a whole Chromium can stand in. */
const [PATIENCE_MS, SHORT_PATIENCE_MS] = [5 * 60_000, 60_000];

/** One line that says what is missing where there is no browser. */
export const NO_BROWSER = `no Chromium: the tests in a browser are skipped. To run them: ${INSTALL}`;

/** Whether the chosen tests look at pages: all tests, or those that a path names. */
export const usesBrowser = (args: readonly string[]): boolean =>
  args.length === 0 || args.some((arg) => /test\/pages|headers|^test\/?$|^test\/e2e\/?$/.test(arg));

const onPath = (names: readonly string[]): string | undefined =>
  names.map((name) => findOnPath(name)).find((path) => path !== undefined);

/** The Chromium on the path: without windows, else a whole one. */
export const chromiumOnPath = (): string | undefined => onPath([WITHOUT_WINDOWS, ...WHOLE]);

/**
 * Finds a Chromium: the one that is set; else one without windows, which is installed where this runs as root with apt-get; else a whole one on the path.
 * Undefined where there is none: a clean clone passes its tests without it, and says so.
 */
export const provideChromium = async (
  set: string | undefined,
  progress: Progress,
): Promise<string | undefined> => {
  if (set !== undefined) {
    if (!existsSync(set)) throw new Error(`CHROMIUM_PATH: there is nothing at ${set}`);
    return set;
  }
  const whole = onPath(WHOLE);
  if (onPath([WITHOUT_WINDOWS]) === undefined && findOnPath('apt-get') && process.getuid?.() === 0) {
    progress.say(`Chromium for the tests in a browser: ${INSTALL}, once …`);
    await install(whole === undefined ? PATIENCE_MS : SHORT_PATIENCE_MS).catch((error: Error) =>
      progress.say(error.message.split('\n').slice(-3).join(' ')),
    );
  }
  const found = chromiumOnPath();
  if (found === undefined) progress.say(NO_BROWSER);
  return found;
};

const install = async (timeout: number): Promise<void> => {
  const run = promisify(execFile);
  const options = { timeout, maxBuffer: 64 * 1024 * 1024 };
  await run('apt-get', ['update', '-q'], options);
  await run('sh', ['-c', `DEBIAN_FRONTEND=noninteractive ${INSTALL} -q`], options);
};
