import { Connection } from '@temporalio/client';
import { explain } from '#command-line/explain';
import { ensureNamespace } from '#command-line/namespace';
import { readDeployCheckSettings } from '#settings/processes/deploy-checks';

/**
 * Registers the namespace and its search attributes, where they are missing: a deployment's first step after Temporal is up. The namespace gets no mark for
 * rehearsal, because real clients live in it.
 */
async function prepare(): Promise<string> {
  const { connectionOptions, namespace } = readDeployCheckSettings().temporal;
  const connection = await Connection.connect(connectionOptions);
  await ensureNamespace(connection, namespace, { rehearsal: false }).finally(() => connection.close());
  return namespace;
}

try {
  process.stdout.write(`namespace ${await prepare()} is ready\n`);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
