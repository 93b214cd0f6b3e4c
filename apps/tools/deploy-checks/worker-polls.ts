import { hostname } from 'node:os';
import { Connection } from '@temporalio/client';
import { pollingWorkers, SILENT_MS } from '#temporal/connection/polling-workers';
import { explain } from '#command-line/explain';
import { readDeployCheckSettings } from '#settings/processes/deploy-checks';

/** The health check of a worker's container: status 0 if Temporal has heard of a worker on this host lately. */
async function polls(): Promise<boolean> {
  const { temporal, TEMPORAL_TASK_QUEUE: queue } = readDeployCheckSettings();
  const connection = await Connection.connect(temporal.connectionOptions);
  try {
    const polling = await pollingWorkers(connection, temporal.namespace, queue);
    return polling.some(({ host }) => host === hostname());
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
