import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#command-line/project-root';
import type { Teardown } from '../teardown.js';

export interface ContractRun {
  readonly python: string;
  /** Where the API is. */
  readonly url: string;
  /** Whom the requests are of, for what is printed. */
  readonly role: string;
  readonly token: string;
  /** Schemathesis's own settings. */
  readonly configFile: string;
  readonly seed: number;
  /** Requests of each route that are made up beside those that its schema asks for by itself, and sequences of requests. */
  readonly examples: number;
  /** ms; one that takes longer is ended, and has failed. */
  readonly within: number;
  readonly dataDir: string;
  readonly teardown: Teardown;
}

const HOOKS = join(projectRoot, 'test/contract/hooks.py');

/** Schemathesis on the whole document as one person. Resolves with its exit status: 0 where it found nothing. */
export async function checkRole(run: ContractRun): Promise<number> {
  const { python, url, role, token, configFile, seed, examples, within, dataDir, teardown } = run;
  // What it keeps of failures is kept with everything else of this run.
  const folder = join(dataDir, 'contract', role);
  mkdirSync(folder, { recursive: true });
  const child = spawn(
    python,
    [
      ...['-m', 'schemathesis.cli', '--config-file', configFile, 'run', `${url}/openapi.json`],
      ...['--seed', String(seed), '--max-examples', String(examples)],
      // Every check is on; that would be said here for all routes, whatever the settings say of one.
      ...['--generation-database', 'none', '--workers', '1', '--no-color'],
    ],
    {
      cwd: folder,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, SCHEMATHESIS_HOOKS: HOOKS, CONTRACT_TOKEN: token, PYTHONDONTWRITEBYTECODE: '1' },
    },
  );
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
  const end = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const done = teardown.add(`Schemathesis as ${role}`, end);
  const patience = setTimeout(() => {
    process.stderr.write(`as ${role} it took more than ${within / 60_000} minutes\n`);
    // Interrupted so, it tells what it has found until now.
    child.kill('SIGINT');
  }, within);
  return ended.finally(() => {
    clearTimeout(patience);
    done();
  });
}
