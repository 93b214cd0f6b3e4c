import { afterAll } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { given } from './given.js';
import type { Stage } from './stage.js';

const WORKER = fileURLToPath(new URL('../../dist/apps/worker/main.js', import.meta.url));

/** Those that have not ended. */
const running = new Set<ChildProcess>();

// A test that fails does not come to where it stops its worker. That would hold Jest's output open, and the whole run would never end.
afterAll(() => Promise.all([...running].map(kill)));

/** The worker as it is deployed, in a process of its own that a test may kill. */
export const spawnWorker = (
  stage: Stage,
  settings: NodeJS.ProcessEnv = {},
  logTo?: (text: string) => unknown,
): ChildProcess => {
  if (!existsSync(WORKER)) throw new Error('The worker is not built: run the tests with npm test.');
  const worker = spawn(process.execPath, [WORKER], {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      NODE_OPTIONS: '',
      IOP_KEYRING: '',
      IOP_KEYRING_FILE: '',
      LOG_LEVEL: 'silent',
      DATABASE_URL: stage.database.url,
      MIGRATION_DATABASE_URL: stage.database.ownerUrl,
      TEMPORAL_ADDRESS: given('TEST_TEMPORAL_ADDRESS'),
      TEMPORAL_NAMESPACE: given('TEST_TEMPORAL_NAMESPACE'),
      TEMPORAL_TASK_QUEUE: stage.taskQueue,
      ...settings,
    },
    stdio: ['ignore', 'ignore', logTo ? 'pipe' : 'inherit'],
  });
  running.add(worker);
  worker.once('exit', () => running.delete(worker));
  worker.stderr?.setEncoding('utf8').on('data', logTo!);
  return worker;
};

const end = async (worker: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
  if (!running.has(worker)) return;
  const gone = once(worker, 'exit');
  worker.kill(signal);
  await gone;
};

/** Ends the worker as a crash would, without a shutdown. */
export const kill = (worker: ChildProcess): Promise<void> => end(worker, 'SIGKILL');

/** Asks the worker to stop, and waits until it has. */
export const stop = (worker: ChildProcess): Promise<void> => end(worker, 'SIGTERM');
