import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#command-line/project-root';
import { watchdog } from '../supervise/watchdog-path.js';
import type { Teardown } from '../teardown.js';
import { tallyOf, type Tally } from './tally.js';

export interface JestRun {
  args: string[];
  env: NodeJS.ProcessEnv;
  /** Its report and the record of its process are in this folder, named by `name`. */
  dataDir: string;
  name: string;
  /** Number of files that run at once. Default: 2. */
  workers?: number;
  /** Reject when a server is gone: after that, no test result means anything. */
  broken: Promise<never>[];
  teardown: Teardown;
}

/** The file with a run's report, which Jest writes as JSON. */
export const reportOf = (dataDir: string, name: string): string => join(dataDir, `${name}.json`);

/** Runs Jest once, in a process of its own, because Node is told by flags how to load TypeScript. */
export async function runJest({
  args,
  env,
  dataDir,
  name,
  workers = 2,
  broken,
  teardown,
}: JestRun): Promise<Tally> {
  const report = reportOf(dataDir, name);
  let stop = () => Promise.resolve();
  // This comes first. It throws once the stopping has begun, so that no second run follows the one that was ended.
  const done = teardown.add('Jest', () => stop());
  mkdirSync(join(dataDir, 'run'), { recursive: true });
  const order = {
    name: 'Jest',
    command: process.execPath,
    args: [
      ...[
        // Jest's workers are given the same: they load TypeScript by Node's own loader (test/jest/runtime.mjs).
        ...['--conditions=source', '--enable-source-maps', '--import=./test/jest/typescript.mjs'],
        'node_modules/jest/bin/jest.js',
      ],
      ...[`--maxWorkers=${workers}`, '--json', `--outputFile=${report}`, ...args],
    ],
    stopSignal: 'SIGTERM',
    graceMs: 3_000,
    group: true, // Jest leaves its own workers running when it is ended
    mark: report,
    recordFile: join(dataDir, 'run', `${name}.json`),
  };
  const child = spawn(process.execPath, [watchdog, JSON.stringify(order)], {
    cwd: projectRoot,
    // Tests start API and worker as processes many times over: with this cache, each reads what an earlier one has compiled.
    env: {
      NODE_COMPILE_CACHE: join(projectRoot, 'dist/.compiled'),
      ...process.env,
      ...env,
      NODE_ENV: 'test',
    },
    detached: true,
    // Nothing is read from stdout, because Jest prints only where it has written the report.
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
  stop = async () => {
    child.stdin?.end();
    await ended;
  };
  const status = await Promise.race([ended, ...broken]);
  done();
  return tallyOf(report, status);
}
