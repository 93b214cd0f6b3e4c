import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#command-line/project-root';
import type { Teardown } from '../teardown.js';

export interface ContractRun {
  readonly python: string;
  /** Address of the API. */
  readonly url: string;
  /** The role of the person whose requests they are; it is printed. */
  readonly role: string;
  readonly token: string;
  /** File with Schemathesis's own settings. */
  readonly configFile: string;
  readonly seed: number;
  /** Requests that are made up for each route, beside those that its schema asks for by itself; also the number of sequences of requests. */
  readonly examples: number;
  /** A run that takes longer than this, in ms, is ended, and has failed. */
  readonly within: number;
  readonly dataDir: string;
  readonly teardown: Teardown;
}

const HOOKS = join(projectRoot, 'test/contract/hooks.py');

/** Runs Schemathesis on the whole document as one person. Resolves with its exit status: 0 where it found nothing. */
export async function checkRole(run: ContractRun): Promise<number> {
  const { python, url, role, token, configFile, seed, examples, within, dataDir, teardown } = run;
  // Schemathesis keeps failures in its working folder, so they are kept with everything else of this run.
  const folder = join(dataDir, 'contract', role);
  mkdirSync(folder, { recursive: true });
  const child = spawn(
    python,
    [
      ...['-m', 'schemathesis.cli', '--config-file', configFile, 'run', `${url}/openapi.json`],
      ...['--seed', String(seed), '--max-examples', String(examples)],
      // The checks are not named here, where they would count for all routes, whatever the settings say of one. All checks are on.
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
    // SIGINT, because then it prints what it has found so far.
    child.kill('SIGINT');
  }, within);
  return ended.finally(() => {
    clearTimeout(patience);
    done();
  });
}
