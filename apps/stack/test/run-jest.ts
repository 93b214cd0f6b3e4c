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
  /** Its report and the record of its process lie under here, by `name`. */
  dataDir: string;
  name: string;
  /** Files that run at once; 2 where it is not said. */
  workers?: number;
  /** Rejects when a server is gone: no test says anything after that. */
  broken: Promise<never>[];
  teardown: Teardown;
}

/** Where a run's report is, which Jest writes as JSON. */
export const reportOf = (dataDir: string, name: string): string => join(dataDir, `${name}.json`);

/** One run of Jest in a process of its own: Nest 12 is ESM, which Jest loads behind a flag of Node's. */
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
  // First of all: once the stopping has begun, this throws, and no second run comes after the one that was ended.
  const done = teardown.add('Jest', () => stop());
  mkdirSync(join(dataDir, 'run'), { recursive: true });
  const order = {
    name: 'Jest',
    command: process.execPath,
    args: [
      ...[
        '--experimental-vm-modules',
        '--disable-warning=ExperimentalWarning',
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
    // Tests start API and worker as processes many times over: each reads what one before has compiled.
    env: {
      NODE_COMPILE_CACHE: join(projectRoot, 'dist/.compiled'),
      ...process.env,
      ...env,
      NODE_ENV: 'test',
    },
    detached: true,
    // What Jest would say on stdout is where it has written the report.
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
