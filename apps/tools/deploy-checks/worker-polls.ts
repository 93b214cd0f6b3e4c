import { hostname } from 'node:os';
import { Connection } from '@temporalio/client';
import { pollingWorkers, SILENT_MS } from '#temporal/connection/polling-workers';
import { explain } from '#command-line/explain';
import { namedServer } from '#command-line/named-server';

/** The health check of a worker's container: status 0 if Temporal has heard of a worker on this host lately. */
async function polls(): Promise<boolean> {
  const named = namedServer();
  if (!named) throw new Error('TEMPORAL_ADDRESS is not set');
  const connection = await Connection.connect(named.connectionOptions);
  try {
    const queue = process.env['TEMPORAL_TASK_QUEUE'] || 'journeys';
    const polling = await pollingWorkers(connection, named.namespace ?? 'default', queue);
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
