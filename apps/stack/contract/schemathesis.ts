import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '#command-line/project-root';
import { cached } from '../cached.js';
import { findOnPath } from '../temporal/find-on-path.js';
import { runPython } from './run-python.js';

/** Schemathesis and all its dependencies, each in one version and with its hash. */
const REQUIREMENTS = join(projectRoot, 'test/contract/requirements.txt');

const MISSING =
  'npm run test:contract needs Python 3.11 or later with its module venv: install python3 and python3-venv, and try again';

/**
 * The Python of a virtual environment that has Schemathesis. It is made once, in the cache of a user's checkouts, and anew for other requirements. @throws
 * Error in one line that helps, where there is no Python; or with what pip says
 */
export async function schemathesis(say: (line: string) => void): Promise<string> {
  const hash = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 16);
  const folder = cached(`schemathesis-${hash}`);
  const python = pythonIn(folder);
  if (existsSync(python)) return python;

  const python3 = findOnPath('python3');
  if (!python3) throw new Error(MISSING);
  say('installing Schemathesis from PyPI, once: half a minute');
  mkdirSync(dirname(folder), { recursive: true });
  // Made aside and renamed, so that an interrupted one does not count. pip writes the first path into its scripts, but nobody runs those.
  const aside = mkdtempSync(join(dirname(folder), 'unfinished-schemathesis-'));
  try {
    await runPython(python3, ['-m', 'venv', aside]).catch((cause: unknown) => {
      throw new Error(MISSING, { cause });
    });
    await runPython(pythonIn(aside), [
      ...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps', '--require-hashes'],
      ...['--only-binary', ':all:', '--requirement', REQUIREMENTS],
    ]);
    if (!existsSync(python)) renameSync(aside, folder);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return python;
}

const pythonIn = (folder: string): string =>
  process.platform === 'win32' ? join(folder, 'Scripts/python.exe') : join(folder, 'bin/python');
