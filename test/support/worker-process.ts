import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { given } from './given.js';
import type { Stage } from './stage.js';

const WORKER = fileURLToPath(new URL('../../dist/apps/worker/main.js', import.meta.url));

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
  worker.stderr?.setEncoding('utf8').on('data', logTo!);
  return worker;
};

/** Ends the worker as a crash would, without a shutdown. */
export const kill = async (worker: ChildProcess): Promise<void> => {
  const gone = once(worker, 'exit');
  worker.kill('SIGKILL');
  await gone;
};

/** Asks the worker to stop, and waits until it has. */
export const stop = async (worker: ChildProcess): Promise<void> => {
  const gone = once(worker, 'exit');
  worker.kill('SIGTERM');
  await gone;
};
