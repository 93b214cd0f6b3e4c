import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { freePorts } from '../supervise/free-ports.js';
import { supervise } from '../supervise/supervise.js';
import { postgresBinaries } from './binaries.js';
import { ensureCluster } from './cluster.js';
import { ensureApplication } from './application.js';
import { ensureDatabase, untilAnswering } from './database.js';
import { passwordIn } from './password.js';
import { runAs } from './run-as.js';
import { postgresUser } from './system-user.js';

export interface EmbeddedPostgres {
  dataDir: string;
  port?: number;
  /** False only for tests: their data may be lost if the machine crashes. */
  durable: boolean;
  say: (line: string) => void;
}

const SUPERUSER = 'iop';
const DATABASE = 'iop';
const APPLICATION_LOGIN = 'iop_app';

/** Starts PostgreSQL on loopback, with its data under `dataDir`. */
export async function startEmbeddedPostgres(options: EmbeddedPostgres) {
  const dataDir = resolve(options.dataDir);
  const folder = join(dataDir, 'postgres');
  mkdirSync(dataDir, { recursive: true });
  const { initdb, postgres } = await postgresBinaries();
  const user = postgresUser(options.say);
  const run = runAs(user, [initdb, postgres, dirname(folder)]);
  const password = passwordIn(join(dataDir, 'postgres-password'));
  await ensureCluster({ initdb, folder, superuser: SUPERUSER, password, user, run });

  const application = {
    login: APPLICATION_LOGIN,
    password: passwordIn(join(dataDir, 'application-password')),
  };
  const port = options.port ?? (await freePorts(1))[0]!;
  const server = supervise({
    name: 'PostgreSQL',
    ...run(postgres, ['-D', folder, '-p', String(port), ...settings(options.durable)]),
    // SIGINT is the fast shutdown: it ends sessions instead of waiting for them.
    stopSignal: 'SIGINT',
    graceMs: 10_000,
    dataDir,
    file: 'postgres',
    mark: folder,
  });
  const url = `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${DATABASE}`;
  try {
    const maintenance = url.replace(/[^/]*$/, 'postgres');
    await Promise.race([untilAnswering(maintenance, 60_000), server.failed]);
    await ensureDatabase(url);
    await ensureApplication(url, application);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const applicationUrl = new URL(url);
  Object.assign(applicationUrl, { username: application.login, password: application.password });
  return { url, applicationUrl: applicationUrl.href, failed: server.failed, stop: () => server.stop() };
}

function settings(durable: boolean): string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    // No socket file, because it would lie outside the data folder, and its path has a short limit.
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
