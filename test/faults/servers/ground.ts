import { Client, Connection } from '@temporalio/client';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Policy } from '#journey/model/policy';
import { loadPolicyFile } from '#policy/load-policy';
import { createDataSource } from '#records/data-source';
import { freePorts } from '#stack/supervise/free-ports';
import { stopWhatIsLeft } from '#stack/supervise/supervise';
import { temporaryDataDir } from '#stack/supervise/temporary-data-dir';
import type { DataSource } from 'typeorm';
import { AUDIENCE, Issuer } from '../../support/issuer.js';
import { MailServer } from '../../support/mail-server.js';
import { FullDisk } from './full-disk.js';
import { Line } from './line.js';
import { writePolicy } from './policy.js';
import { Postgres } from './postgres.js';
import { Program } from './program.js';
import { writeRota } from './rota.js';
import { writeStaff } from './staff.js';
import { NAMESPACE, Temporal } from './temporal.js';

const TASK_QUEUE = 'journeys';
export const MAIL_DOMAIN = 'iop.example';

/** Everything that a run stands on: all of it its own, each server a process that can be killed. */
export interface Ground {
  readonly folder: string;
  readonly postgres: Postgres;
  readonly temporal: Temporal;
  /** Between API and workers and PostgreSQL. */
  readonly toPostgres: Line;
  readonly toTemporal: Line;
  readonly disk: FullDisk;
  readonly apis: readonly { readonly url: string; readonly program: Program }[];
  /** Two; a replacement takes the place of the one before. */
  readonly workers: Program[];
  readonly newWorker: () => Program;
  readonly mail: MailServer;
  readonly issuer: Issuer;
  readonly policy: Policy;
  /** Past the line that is cut. */
  readonly client: Client;
  /** What a command of the program's is told to find all of it, past the line that is cut. */
  readonly commandEnv: Readonly<Record<string, string>>;
  /** The same, as whoever owns the tables. */
  readonly records: () => Promise<DataSource>;
  readonly close: () => Promise<void>;
}

export const layGround = async (journeys: number, say: (line: string) => void): Promise<Ground> => {
  const { dataDir: folder, remove } = temporaryDataDir('iop-faults-');
  // Kept, the servers' logs show what was going on.
  const keep = Boolean(process.env['TEST_FAULTS_KEEP']);
  if (keep) say(`data and logs stay in ${folder}`);
  const ends: (() => Promise<unknown> | void)[] = [...(keep ? [] : [remove]), stopWhatIsLeft];
  const close = async (): Promise<void> => {
    const faults: unknown[] = [];
    for (let end = ends.pop(); end; end = ends.pop())
      await Promise.resolve(end()).catch((error: unknown) => faults.push(error));
    if (faults.length > 0) throw new AggregateError(faults, faults.map(String).join('\n'));
  };
  try {
    const [port, ...apiPorts] = (await freePorts(3)) as [number, number, number];
    const postgres = await Postgres.start(folder, port, say);
    ends.push(() => postgres.stop());
    const temporal = await Temporal.start(folder, say);
    ends.push(() => temporal.stop());
    const [toPostgres, toTemporal] = [await Line.lay(port), await Line.lay(temporal.port)];
    ends.push(
      () => toPostgres.close(),
      () => toTemporal.close(),
    );
    const [issuer, mail] = [await Issuer.open(), await MailServer.open()];
    ends.push(
      () => issuer.down(),
      () => mail.close(),
    );
    const policyFile = writePolicy(folder, journeys);

    const common = {
      ...ofThisMachine(),
      NODE_ENV: 'test',
      LOG_LEVEL: 'warn',
      DATABASE_URL: postgres.applicationUrl(toPostgres.port),
      TEMPORAL_ADDRESS: `127.0.0.1:${toTemporal.port}`,
      TEMPORAL_NAMESPACE: NAMESPACE,
      TEMPORAL_TASK_QUEUE: TASK_QUEUE,
      POLICY_FILE: policyFile,
      STAFF_FILE: writeStaff(folder),
    };
    const ofWorkers = {
      ...common,
      MIGRATION_DATABASE_URL: postgres.ownerUrl(toPostgres.port),
      SMTP_URL: mail.url,
      MAIL_FROM: `tasks@${MAIL_DOMAIN}`,
      ROTA_FILE: writeRota(folder),
    };
    let workersMade = 0;
    const newWorker = (): Program =>
      new Program(`worker-${(workersMade += 1)}`, 'apps/worker/main.js', ofWorkers, folder);
    const { clientId, clientSecret } = issuer.settings;
    const apis = apiPorts.map((apiPort, index) => ({
      url: `http://127.0.0.1:${apiPort}`,
      program: new Program(
        `api-${index + 1}`,
        'apps/api/main.js',
        {
          ...common,
          ...{ PORT: String(apiPort), RATE_LIMIT_PER_PERSON: '0', RATE_LIMIT_PER_ADDRESS: '0' },
          ...{ OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: AUDIENCE },
          ...{ OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret! },
        },
        folder,
      ),
    }));
    const workers = [newWorker(), newWorker()];
    ends.push(() =>
      Promise.all([...workers, ...apis.map(({ program }) => program)].map((one) => one.stop())),
    );
    await Promise.all([...workers, ...apis.map(({ program }) => program)].map((one) => one.start()));
    await untilReady(apis.map(({ url }) => url)).catch((cause: unknown) => {
      const words = [...workers, ...apis.map(({ program }) => program)].map(({ lastWords }) => lastWords);
      throw new Error([(cause as Error).message, ...words].join('\n'), { cause });
    });

    const connection = await Connection.connect({ address: common.TEMPORAL_ADDRESS });
    ends.push(() => connection.close());
    const disk = new FullDisk(postgres.url);
    await disk.prepare();
    return {
      ...{
        folder,
        postgres,
        temporal,
        toPostgres,
        toTemporal,
        disk,
        apis,
        workers,
        newWorker,
        mail,
        issuer,
        close,
      },
      policy: loadPolicyFile(policyFile),
      commandEnv: {
        ...common,
        DATABASE_URL: postgres.applicationUrl(port),
        MIGRATION_DATABASE_URL: postgres.url,
      },
      client: new Client({ connection, namespace: NAMESPACE }),
      records: async () => {
        const records = createDataSource(postgres.url, { applicationName: 'judge', poolSize: 2 });
        return records.initialize();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
};

/** What any program needs of the machine, and nothing of anybody's settings. */
const ofThisMachine = (): Record<string, string> =>
  Object.fromEntries(
    ['PATH', 'HOME', 'TMPDIR', 'LANG'].flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

const untilReady = async (urls: readonly string[]): Promise<void> => {
  for (const url of urls)
    for (const end = performance.now() + 60_000; ; await sleep(100)) {
      const answer = await fetch(`${url}/health/ready`).catch(() => null);
      if (answer?.ok) break;
      if (performance.now() > end) throw new Error('the API has not become ready within 60 s');
    }
};
