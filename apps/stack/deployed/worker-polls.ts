import { hostname } from 'node:os';
import { Connection } from '@temporalio/client';
import protos from '@temporalio/proto';
import { explain } from '../explain.js';
import { namedServer } from '../temporal/named-server.js';

/** A worker asks for work again after a minute at the latest. */
const SILENT_MS = 120_000;

/** The health check of a worker's container: status 0 if Temporal has heard of a worker on this host lately. */
async function polls(): Promise<boolean> {
  const named = namedServer();
  if (!named) throw new Error('TEMPORAL_ADDRESS is not set');
  const connection = await Connection.connect(named.connectionOptions);
  try {
    const { pollers } = await connection.workflowService.describeTaskQueue({
      namespace: named.namespace ?? 'default',
      taskQueue: { name: process.env['TEMPORAL_TASK_QUEUE'] || 'journeys' },
      taskQueueType: protos.temporal.api.enums.v1.TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW,
    });
    // The SDK names a worker by its process and its host.
    return pollers.some(
      ({ identity, lastAccessTime }) =>
        identity?.endsWith(`@${hostname()}`) &&
        Date.now() - Number(lastAccessTime?.seconds) * 1_000 < SILENT_MS,
    );
  } finally {
    await connection.close();
  }
}

try {
  if (!(await polls()))
    throw new Error(`Temporal has not heard of a worker on ${hostname()} for ${SILENT_MS / 1_000} s`);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
