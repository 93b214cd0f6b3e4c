import { DBOS } from '@dbos-inc/dbos-sdk';
import { createDataSource } from '#records/data-source';
import { run } from '#records/db/statement';
import { readApiSettings } from '#settings/processes/api';
import type { PeerMilestone } from '../workflows/peer.types.js';
import { eventOf, WRITE_ALL } from './peer-rows.js';
import { servePeer } from './peer-server.js';

/**
 * A server with DBOS, which keeps its workflows in PostgreSQL and runs them in this process. A milestone is a workflow of one step, which writes its rows in
 * one statement that may be repeated. That makes four commits: the workflow with its input, the rows, the step, the output.
 */
const { DATABASE_URL: databaseUrl, PORT } = readApiSettings();
const dataSource = await createDataSource(databaseUrl, { applicationName: 'bench-dbos' }).initialize();

const reach = DBOS.registerWorkflow(
  async (milestone: PeerMilestone): Promise<void> => {
    await DBOS.runStep(async () => void (await run(dataSource, WRITE_ALL, eventOf(milestone))), {
      name: 'write',
    });
  },
  { name: 'milestone' },
);

DBOS.setConfig({ name: 'bench', systemDatabaseUrl: databaseUrl, logLevel: 'warn' });
await DBOS.launch();

await servePeer(
  PORT,
  async (milestone) => {
    const workflow = await DBOS.startWorkflow(reach, { workflowID: milestone.requestId })(milestone);
    await workflow.getResult();
  },
  async () => {
    await DBOS.shutdown();
    await dataSource.destroy();
  },
);
