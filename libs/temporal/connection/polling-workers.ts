import type { Connection } from '@temporalio/client';
import protos from '@temporalio/proto';
import { parseIdentity, type WorkerIdentity } from '../worker-identity.js';

/** How long a worker counts as present after its last poll, ms. An idle worker polls again after a minute; the rest is a margin for the network. */
export const SILENT_MS = 90_000;

/** The workers that have asked this queue for journeys lately. @throws a gRPC error where Temporal does not answer */
export const pollingWorkers = async (
  { workflowService }: Pick<Connection, 'workflowService'>,
  namespace: string,
  taskQueue: string,
): Promise<WorkerIdentity[]> => {
  const { pollers } = await workflowService.describeTaskQueue({
    namespace,
    taskQueue: { name: taskQueue },
    taskQueueType: protos.temporal.api.enums.v1.TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW,
  });
  const since = Date.now() - SILENT_MS;
  return pollers
    .filter(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1_000 >= since)
    .map(({ identity }) => parseIdentity(identity ?? ''));
};
