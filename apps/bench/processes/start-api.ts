import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Identity } from '#demo-identity/start-identity';
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
  readonly identity: Identity;
  /** The keyring that seals what Temporal is given; clear text where it is left out. */
  readonly keyring?: string;
}

const programAt = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** The API as it is deployed. */
const DEPLOYED = programAt('../../api/main.js');
/** The API without what protects it: the difference is what that protection costs. */
const OPEN = programAt('./open-api.js');
/** Other designs behind the same routes. */
const PEERS = { naive: programAt('./naive-api.js'), dbos: programAt('./dbos-api.js') };

export const startApi = (order: ApiOrder): Promise<ApiProcess> => run(DEPLOYED, [], order);

/** An API that lets in whoever asks, and allows them everything. @param audited whether each request leaves its row */
export const startOpenApi = (order: ApiOrder, audited: boolean): Promise<ApiProcess> =>
  run(OPEN, [audited ? 'audited' : 'unaudited'], order);

/** Starts another design behind the same routes. */
export const startPeer = (order: ApiOrder, peer: keyof typeof PEERS): Promise<ApiProcess> =>
  run(PEERS[peer], [], order);

/** Starts a program on a port of its own; its log goes to a file. Resolves once it is ready. */
const run = async (program: string, args: readonly string[], order: ApiOrder): Promise<ApiProcess> => {
  const [port] = await freePorts(1);
  const log = openSync(join(order.folder, `api-${port}.log`), 'w');
  const { signIn } = order.identity;
  const child = spawn(process.execPath, ['--enable-source-maps', program, ...args], {
    stdio: ['ignore', log, log],
    env: {
      ...process.env,
      // As for the bench's workers: a keyring of this machine must not be used.
      NODE_ENV: 'development',
      IOP_KEYRING: order.keyring ?? '',
      IOP_KEYRING_FILE: '',
      // No limits, because the bench measures how fast the API answers, not how much it lets through.
      RATE_LIMIT_PER_PERSON: '0',
      RATE_LIMIT_PER_ADDRESS: '0',
      PORT: String(port),
      DATABASE_URL: order.databaseUrl,
      TEMPORAL_ADDRESS: order.address,
      TEMPORAL_NAMESPACE: order.namespace,
      TEMPORAL_TASK_QUEUE: order.taskQueue,
      OIDC_ISSUER: signIn.issuer,
      OIDC_AUDIENCE: signIn.audience,
      OIDC_CLIENT_ID: signIn.clientId,
      OIDC_CLIENT_SECRET: signIn.clientSecret ?? '',
    },
  });
  const exited = once(child, 'exit');
  const ended = exited.then(([code]) => {
    throw new Error(`the API ended with ${code}: see ${order.folder}/api-${port}.log`);
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

/** It takes a few seconds, unless somebody else uses the machine. */
const READY_WITHIN_MS = 120_000;

const untilReady = async (url: string): Promise<void> => {
  for (const end = Date.now() + READY_WITHIN_MS; Date.now() < end; await sleep(100)) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error(`the API did not become ready within ${READY_WITHIN_MS} ms`);
};
