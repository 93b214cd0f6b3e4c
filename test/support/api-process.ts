import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { freePorts } from '#stack/supervise/free-ports';
import { given } from './given.js';
import type { Issuer } from './issuer.js';
import type { Stage } from './stage.js';

const API = fileURLToPath(new URL('../../dist/apps/api/main.js', import.meta.url));

/** The API as it is deployed, in a process of its own that a test may freeze, stop or kill. */
export interface ApiProcess {
  readonly child: ChildProcess;
  readonly port: number;
  readonly url: string;
  /** What it has logged so far. */
  log(): string;
  /** Status and signal that it ended with. */
  readonly ended: Promise<[number | null, NodeJS.Signals | null]>;
}

/** Starts the API, and resolves when it answers. It uses the program's own policy, so the stage must use that too. */
export const spawnApi = async (
  stage: Stage,
  issuer: Pick<Issuer, 'settings'>,
  settings: NodeJS.ProcessEnv = {},
): Promise<ApiProcess> => {
  if (!existsSync(API)) throw new Error('The API is not built: run the tests with npm test.');
  const port = Number(settings['PORT'] ?? (await freePorts(1))[0]);
  const { issuer: OIDC_ISSUER, audience, clientId, clientSecret } = issuer.settings;
  const child = spawn(process.execPath, [API], {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      NODE_OPTIONS: '',
      IOP_KEYRING: '',
      IOP_KEYRING_FILE: '',
      LOG_LEVEL: 'warn',
      RATE_LIMIT_PER_PERSON: '0',
      RATE_LIMIT_PER_ADDRESS: '0',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_URL: stage.database.url,
      TEMPORAL_ADDRESS: given('TEST_TEMPORAL_ADDRESS'),
      TEMPORAL_NAMESPACE: given('TEST_TEMPORAL_NAMESPACE'),
      TEMPORAL_TASK_QUEUE: stage.taskQueue,
      OIDC_ISSUER,
      OIDC_AUDIENCE: audience,
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_SECRET: clientSecret ?? '',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let log = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (log += text));
  const ended = once(child, 'exit') as ApiProcess['ended'];
  const url = `http://127.0.0.1:${port}`;
  while (!(await fetch(`${url}/health/live`).catch(() => null))?.ok) {
    if (child.exitCode !== null) throw new Error(`The API ended with ${child.exitCode}: ${log}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { child, port, url, log: () => log, ended };
};
