import type { Client } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import type { Policy } from '#journey/model/policy';
import { loadDefaultPolicy } from '#policy/load-policy';
import { connectTemporal } from '#temporal/connection/connect-temporal';
import { RehearsalClock } from '#temporal/rehearsal-clock';
import { connectWorker } from '#worker/connect-worker';
import { createJourneyWorker, type JourneyWorkerOptions } from '#worker/journey-worker';
import { runWorker, type RunningWorker } from '#worker/run-worker';
import { seatsByHand } from '#scenarios/policy';
import { createTestDatabase, type TestDatabase } from './database.js';
import { given } from './given.js';
import { workflowBundle } from './workflow-bundle.js';

/** A test's part of the real Temporal server, with a database and a task queue of its own, on which it starts real workers. */
export interface Stage {
  readonly client: Client;
  readonly clock: RehearsalClock;
  readonly database: TestDatabase;
  readonly policy: Policy;
  readonly taskQueue: string;
  /** Starts a worker. `options` replace the stage's own, such as its data converter. */
  startWorker(options?: Partial<JourneyWorkerOptions>): Promise<RunningWorker>;
  close(): Promise<void>;
}

let installed = false;

/**
 * @param policy the program's policy; without it, the default policy with seats given by hand
 * @param dataConverter seals payloads; without it, Temporal is given clear text
 */
export const openStage = async (
  policy = seatsByHand(loadDefaultPolicy()),
  dataConverter?: DataConverter,
): Promise<Stage> => {
  if (!installed) Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
  installed = true;
  const address = given('TEST_TEMPORAL_ADDRESS');
  const namespace = given('TEST_TEMPORAL_NAMESPACE');
  const taskQueue = `test-${randomUUID()}`;
  const database = await createTestDatabase();
  const connection = connectTemporal(dataConverter, { connectionOptions: { address }, namespace });
  const native = await connectWorker({ address });
  const { client } = connection;
  const running = new Set<RunningWorker>();
  return {
    client,
    clock: await RehearsalClock.of(client),
    database,
    policy,
    taskQueue,
    startWorker: async (options = {}) => {
      const worker = runWorker(
        await createJourneyWorker({
          connection: native,
          namespace,
          taskQueue,
          dataSource: database.dataSource,
          workflowBundle: await workflowBundle(dataConverter),
          dataConverter,
          maxCachedWorkflows: 100,
          ...options,
        }),
      );
      running.add(worker);
      return worker;
    },
    close: async () => {
      await Promise.all([...running].map((worker) => worker.stop()));
      await native.close();
      await connection.close();
      await database.drop();
    },
  };
};
