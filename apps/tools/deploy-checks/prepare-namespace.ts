import { Connection } from '@temporalio/client';
import { explain } from '#command-line/explain';
import { ensureNamespace } from '#command-line/namespace';
import { namedServer } from '#command-line/named-server';

/**
 * A deployment's first step after Temporal is up: its namespace and search attributes, where they are missing. The
 * namespace gets no mark for rehearsal: real clients live in it.
 */
async function prepare(): Promise<string> {
  const named = namedServer();
  if (!named?.namespace)
    throw new Error('TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE, or a profile with both, are needed');
  const connection = await Connection.connect(named.connectionOptions);
  await ensureNamespace(connection, named.namespace, { rehearsal: false }).finally(() => connection.close());
  return named.namespace;
}

try {
  process.stdout.write(`namespace ${await prepare()} is ready\n`);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
