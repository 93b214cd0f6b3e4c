import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findOnPath } from '#stack/temporal/find-on-path';

/** Where `npm test` has found or installed one; undefined where there is none. */
export const CHROMIUM =
  process.env['CHROMIUM_PATH'] ??
  ['chromium', 'chromium-browser', 'google-chrome', 'chrome']
    .map((name) => findOnPath(name))
    .find((path) => path !== undefined);

/** What a browser makes of a page: its elements once its scripts have run, and what it says on its console. */
export const shown = async (url: string): Promise<{ readonly elements: string; readonly said: string }> => {
  const profile = mkdtempSync(join(tmpdir(), 'chromium-'));
  const flags = [
    ...['--headless=new', '--disable-gpu', '--no-first-run', `--user-data-dir=${profile}`],
    // It asks nobody but us.
    ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'],
    // Root may not have one, and the page is ours.
    '--no-sandbox',
    ...['--enable-logging=stderr', '--virtual-time-budget=20000', '--dump-dom'],
  ];
  try {
    const { stdout, stderr } = await promisify(execFile)(CHROMIUM!, [...flags, url], {
      maxBuffer: 64 * 1024 * 1024,
      timeout: 90_000,
    });
    const said = stderr.split('\n').filter((line) => line.includes('CONSOLE'));
    return { elements: stdout, said: said.join('\n') };
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
};
