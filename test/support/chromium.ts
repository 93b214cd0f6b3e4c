import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromiumOnPath } from '#stack/test/chromium';

/** Path of the Chromium that `npm test` has found or installed; undefined if there is none. */
export const CHROMIUM = process.env['CHROMIUM_PATH'] ?? chromiumOnPath();

/** Opens a page in a browser. Returns its elements after its scripts have run, and the lines of its console. */
export const shown = async (url: string): Promise<{ readonly elements: string; readonly said: string }> => {
  const profile = mkdtempSync(join(tmpdir(), 'chromium-'));
  const flags = [
    ...['--headless=new', '--disable-gpu', '--no-first-run', `--user-data-dir=${profile}`],
    // The browser sends requests to nobody but the API under test.
    ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'],
    // Chromium refuses to run as root with a sandbox, and the page is our own.
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
