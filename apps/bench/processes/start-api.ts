import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePorts } from '#stack/supervise/free-ports';

export interface ApiProcess {
  readonly pid: number;
  readonly port: number;
  stop(): Promise<void>;
}

interface ApiOrder {
  readonly address: string;
  readonly namespace: string;
  readonly databaseUrl: string;
  readonly taskQueue: string;
  readonly folder: string;
}

const program = fileURLToPath(new URL('../../api/main.js', import.meta.url));

/** The API as it is deployed, on a port of its own; its log goes to a file. Resolves once it is ready. */
export const startApi = async (order: ApiOrder): Promise<ApiProcess> => {
  const [port] = await freePorts(1);
  const log = openSync(join(order.folder, 'api.log'), 'w');
  const child = spawn(process.execPath, ['--enable-source-maps', program], {
    stdio: ['ignore', log, log],
    env: {
      ...process.env,
      // As the bench's workers: a keyring of this machine's is not theirs.
      NODE_ENV: 'development',
      IOP_KEYRING: '',
      IOP_KEYRING_FILE: '',
      PORT: String(port),
      DATABASE_URL: order.databaseUrl,
      TEMPORAL_ADDRESS: order.address,
      TEMPORAL_NAMESPACE: order.namespace,
      TEMPORAL_TASK_QUEUE: order.taskQueue,
    },
  });
  const exited = once(child, 'exit');
  const ended = exited.then(([code]) => {
    throw new Error(`the API ended with ${code}: see ${order.folder}/api.log`);
  });
  ended.catch(() => undefined);
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await exited;
  };
  process.once('exit', () => child.kill('SIGKILL'));
  await Promise.race([untilReady(`http://127.0.0.1:${port}/health/ready`), ended]);
  return { pid: child.pid!, port: port!, stop };
};

const untilReady = async (url: string): Promise<void> => {
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(100)) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error('the API did not become ready within 30 s');
};
