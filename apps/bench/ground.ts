import { Client, Connection } from '@temporalio/client';
import type { Policy } from '#journey/model/policy';
import { loadDefaultPolicy } from '#policy/load-policy';
import { createDataSource } from '#records/data-source';
import { migrate } from '#records/migrate';
import { seatsByHand } from '#scenarios/policy';
import { startIdentity, type Identity } from '#demo-identity/start-identity';
import { freePorts } from '#stack/supervise/free-ports';
import type { Progress } from '#command-line/progress';
import type { Teardown } from '#stack/teardown';
import { bringUpTemporaryServers } from '#stack/temporary-servers';
import type { DataSource } from 'typeorm';
import { writeBundles, type Bundles } from './bundles.js';
import { FLOOR_TABLE } from './processes/floor-activities.js';
import type { Hosted } from './processes/worker-order.types.js';
import { startWorker, type WorkerProcess } from './processes/start-worker.js';

/** More workflows than any part has at once, so that none is evicted except where that is measured. */
export const ALL = 5_000;

/** What every part measures on: servers that the bench starts itself, with real commits, and the program's code as it is built. */
export interface Ground {
  readonly folder: string;
  readonly address: string;
  readonly namespace: string;
  readonly databaseUrl: string;
  readonly client: Client;
  readonly dataSource: DataSource;
  readonly policy: Policy;
  /** The identity provider that the API believes: the one of `npm start`, with its demo people. */
  readonly identity: Identity;
  readonly bundles: Bundles;
  readonly progress: Progress;
  readonly teardown: Teardown;
  /** The worker that hosts both kinds of workflows, on task queues that have the names of the kinds. */
  readonly worker: WorkerProcess;
  /** Starts another worker. It is stopped with everything else, if not before. */
  startWorker(host: Omit<Hosted, 'codePath'>): Promise<WorkerProcess>;
}

export const prepareGround = async (progress: Progress, teardown: Teardown): Promise<Ground> => {
  const { dataDir, postgres, temporal } = await bringUpTemporaryServers(
    { durable: true },
    progress,
    teardown,
  );
  const { address, namespace } = temporal;
  const connection = await Connection.connect({ address });
  teardown.add('client', () => connection.close());
  const dataSource = await createDataSource(postgres.url, { applicationName: 'bench' }).initialize();
  teardown.add('data source', () => dataSource.destroy());
  await migrate(dataSource);
  await dataSource.query(FLOOR_TABLE);
  const [port, nobodys] = (await freePorts(2)) as [number, number];
  const apiUrl = `http://127.0.0.1:${nobodys}`;
  const identity = await startIdentity({ port, dataDir, apiUrl });
  teardown.add('identity provider', () => identity.stop());
  const bundles = await progress.step('workflow bundles', () => writeBundles(dataDir));
  const start = async (hosts: readonly Omit<Hosted, 'codePath'>[]): Promise<WorkerProcess> => {
    const order = { address, namespace, databaseUrl: postgres.url };
    const worker = await startWorker({
      ...order,
      hosts: hosts.map((host) => ({
        ...host,
        codePath: bundles[host.keyring === undefined ? host.kind : 'sealed'],
      })),
    });
    teardown.add('worker', () => worker.stop());
    return worker;
  };
  // There are more journeys than the tracks have seats. So seats are given by hand; what a track's seats cost is measured by a part of its own.
  const policy = seatsByHand(loadDefaultPolicy());
  return {
    folder: dataDir,
    address,
    namespace,
    databaseUrl: postgres.url,
    client: new Client({ connection, namespace }),
    dataSource,
    policy,
    identity,
    bundles,
    progress,
    teardown,
    worker: await start(
      (['journeys', 'floors'] as const).map((kind) => ({ kind, taskQueue: kind, maxCachedWorkflows: ALL })),
    ),
    startWorker: (host) => start([host]),
  };
};
