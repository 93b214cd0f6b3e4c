import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { connectTemporal, type TemporalConnection } from '#temporal/connection/connect-temporal';
import { given } from '../support/given.js';
import { emptyTasks } from './empty-tasks.js';
import { isLocalActivity } from './local-activity.js';
import { dataConverter, replayed, type History, type Replayed, type Told } from './replayed.js';

let connection: TemporalConnection;
let all: Replayed;
/** Ids of workflows in whose history something was written inside a workflow task. */
const local: string[] = [];
/** Ids of workflows with tasks that Core may take for one with the next. */
const joined: string[] = [];

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
  // What is listed may have a sealed memo.
  connection = connectTemporal(dataConverter, {
    connectionOptions: { address: given('TEST_TEMPORAL_ADDRESS') },
    namespace: given('TEST_TEMPORAL_NAMESPACE'),
  });
  const made = connection.client.workflow.list({
    query: "WorkflowType in ('journey', 'afterClosing', 'track', 'disclosure')",
  });
  all = await replayed(lookedAt(made.intoHistories({ concurrency: 8 })));
}, 300_000);
afterAll(() => connection.close());

async function* lookedAt(histories: AsyncIterable<Told>): AsyncGenerator<Told> {
  for await (const one of histories) {
    if ((one.history as History).events?.some(isLocalActivity)) local.push(one.workflowId);
    if (emptyTasks(one.history as History).length > 0) joined.push(one.workflowId);
    yield one;
  }
}

test('every journey, track and disclosure that the tests made replays with the code as it is', () => {
  expect(all.faults).toEqual({});
  expect(all.count).toBeGreaterThan(0);
});

test('nothing that the tests made was written inside a workflow task', () => {
  expect(local).toEqual([]);
});

test('no task that the tests made had heard something, and left nothing in the history before the next', () => {
  // A disclosure is sent no Update, and so no task follows another at once.
  expect(joined).toEqual([]);
});
