import { spawn } from 'node:child_process';
import { projectRoot } from '../project-root.js';
import type { Teardown } from '../teardown.js';
import { tallyOf, type Tally } from './tally.js';

export interface JestRun {
  args: string[];
  env: NodeJS.ProcessEnv;
  resultFile: string;
  /** Rejects when a server is gone: no test says anything after that. */
  broken: Promise<never>[];
  teardown: Teardown;
}

/** One run of Jest in a process of its own: Nest 12 is ESM, which Jest loads behind a flag of Node's. */
export async function runJest({ args, env, resultFile, broken, teardown }: JestRun): Promise<Tally> {
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const reports = ['--maxWorkers=2', '--json', `--outputFile=${resultFile}`];
  let stop = () => Promise.resolve();
  // First of all: once the stopping has begun, this throws, and no second run comes after the one that was ended.
  const done = teardown.add('Jest', () => stop());
  const child = spawn(process.execPath, [...flags, 'node_modules/jest/bin/jest.js', ...reports, ...args], {
    cwd: projectRoot,
    env: { ...process.env, ...env, NODE_ENV: 'test' },
    // What Jest would say on stdout is where it has written the report.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
  stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const status = await Promise.race([ended, ...broken]);
  done();
  return tallyOf(resultFile, status);
}
