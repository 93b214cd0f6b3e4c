import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { given } from '../support/given.js';
import { isLocalActivity } from './local-activity.js';
import { replayed, type History, type Replayed, type Told } from './replayed.js';

/** Workers that replay at once, each on a core of its own: nothing else runs any more when this does. */
const WORKERS = 2;

let connection: Connection;
let told: readonly Replayed[];
/** Ids of workflows in whose history something was written inside a workflow task. */
const local: string[] = [];

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
  connection = await Connection.connect({ address: given('TEST_TEMPORAL_ADDRESS') });
  const client = new Client({ connection, namespace: given('TEST_TEMPORAL_NAMESPACE') });
  const made = client.workflow.list({ query: "WorkflowType in ('journey', 'track', 'disclosure')" });
  const histories = lookedAt(made.intoHistories({ concurrency: 8 }));
  // Whichever is free takes the next one.
  told = await Promise.all(Array.from({ length: WORKERS }, () => replayed(takenFrom(histories))));
}, 300_000);
afterAll(() => connection.close());

async function* lookedAt(histories: AsyncIterable<Told>): AsyncGenerator<Told> {
  for await (const one of histories) {
    if ((one.history as History).events?.some(isLocalActivity)) local.push(one.workflowId);
    yield one;
  }
}

/** What is left of them, for one of several who take from them. */
async function* takenFrom(histories: AsyncGenerator<Told>): AsyncGenerator<Told> {
  for (let next = await histories.next(); !next.done; next = await histories.next()) yield next.value;
}

test('every journey, track and disclosure that the tests made replays with the code as it is', () => {
  expect(Object.assign({}, ...told.map(({ faults }) => faults))).toEqual({});
  expect(told.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(0);
});

test('nothing that the tests made was written inside a workflow task', () => {
  expect(local).toEqual([]);
});
