import { setTimeout as sleep } from 'node:timers/promises';
import { createDataSource } from '#records/data-source';
import { run } from '#records/db/statement';
import { readApiSettings } from '#settings/processes/api';
import { connectTemporal } from '#temporal/connection/connect-temporal';
import { IS_VISIBLE } from './peer-rows.js';
import { servePeer } from './peer-server.js';

/** Pause between two looks, ms: a row has waited half of it on average when it is seen. */
const POLL_MS = 5;
const GIVE_UP_MS = 30_000;

/**
 * A server that signals a journey, and looks into PostgreSQL until what the journey wrote is there. It looks itself, because its callers would need a request
 * for each look.
 */
const { DATABASE_URL, PORT, temporal: server } = readApiSettings();
const dataSource = await createDataSource(DATABASE_URL, { applicationName: 'bench-naive' }).initialize();
const temporal = connectTemporal(undefined, server);

/** @throws where the rows are not there in time */
const untilVisible = async (requestId: string): Promise<void> => {
  for (const end = Date.now() + GIVE_UP_MS; Date.now() < end;) {
    await sleep(POLL_MS);
    if ((await run(dataSource, IS_VISIBLE, [requestId])).length > 0) return;
  }
  throw new Error(`nothing to be seen after ${GIVE_UP_MS} ms`);
};

await servePeer(
  PORT,
  async (milestone) => {
    await temporal.client.workflow.getHandle(milestone.journeyId).signal('reached', milestone);
    await untilVisible(milestone.requestId);
  },
  async () => {
    await temporal.close();
    await dataSource.destroy();
  },
);
