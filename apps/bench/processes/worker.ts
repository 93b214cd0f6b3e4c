import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { createDataSource } from '#records/data-source';
import { parseKeyring } from '#temporal/codec/parse-keyring';
import { sealingConverter } from '#temporal/codec/sealing-converter';
import { connectWorker } from '#worker/connect-worker';
import { createJourneyWorker } from '#worker/journey-worker';
import { runWorker, type RunningWorker } from '#worker/run-worker';
import { WORKFLOW_TASKS } from '#worker/workflow-tasks';
import type { DataSource } from 'typeorm';
import { floorActivities } from './floor-activities.js';
import { memoryNow } from './memory-now.js';
import { naiveActivities } from './naive-activities.js';
import type { Hosted, WorkerOrder } from './worker-order.types.js';

/** A worker process of the bench: argv holds its order; it ends with the bench, however that ends. */
const order = JSON.parse(process.argv[2]!) as WorkerOrder;

Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
const dataSource = await createDataSource(order.databaseUrl, {
  applicationName: 'bench-worker',
}).initialize();
const connection = await connectWorker({ address: order.address });

const create = (hosted: Hosted, records: DataSource): Promise<Worker> => {
  const { taskQueue, codePath, maxCachedWorkflows, keyring } = hosted;
  const common = {
    connection,
    namespace: order.namespace,
    taskQueue,
    workflowBundle: { codePath },
    maxCachedWorkflows,
  };
  return hosted.kind === 'journeys'
    ? createJourneyWorker({
        ...common,
        dataSource: records,
        dataConverter: keyring === undefined ? undefined : sealingConverter(parseKeyring(keyring)),
      })
    : Worker.create({
        ...common,
        ...WORKFLOW_TASKS,
        activities: { ...floorActivities(records), ...naiveActivities(records) },
        maxConcurrentLocalActivityExecutions: 100,
      });
};

const workers: RunningWorker[] = [];
for (const hosted of order.hosts) workers.push(runWorker(await create(hosted, dataSource)));

process.on('message', () => void memoryNow().then((memory) => process.send!(memory)));
process.on('disconnect', () => {
  void (async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    await connection.close();
    await dataSource.destroy();
    process.exit(0);
  })();
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined); // the bench ends it
process.send!('ready');
