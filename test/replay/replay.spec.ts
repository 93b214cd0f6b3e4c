import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import type { temporal } from '@temporalio/proto';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { readdirSync, readFileSync } from 'node:fs';
import { sealingConverter } from '#temporal/codec/sealing-converter';
import { given } from '../support/given.js';
import { keyring } from '../support/keyring.js';
import { workflowBundle } from '../support/workflow-bundle.js';

type History = temporal.api.history.v1.IHistory;

/** Reads what tests have sealed, and what is in clear text. */
const dataConverter = sealingConverter(keyring('a', ['a', 'b', 'c', 'd']));

const GOLDEN = new URL('./golden/', import.meta.url);

let connection: Connection;
let client: Client;
beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
  connection = await Connection.connect({ address: given('TEST_TEMPORAL_ADDRESS') });
  client = new Client({ connection, namespace: given('TEST_TEMPORAL_NAMESPACE') });
});
afterAll(() => connection.close());

/** Workflow id → what went wrong when it was replayed with today's code. */
const replayed = async (
  histories: AsyncIterable<{ workflowId: string; history: unknown }>,
): Promise<{ count: number; faults: Record<string, string> }> => {
  const faults: Record<string, string> = {};
  let count = 0;
  for await (const { workflowId, error } of Worker.runReplayHistories(
    { workflowBundle: await workflowBundle(), dataConverter },
    histories,
  )) {
    count += 1;
    if (error) faults[`${workflowId} (${count})`] = error.message;
  }
  return { count, faults };
};

test('every journey and track that the tests made replays with the code as it is', async () => {
  const made = client.workflow.list({ query: "WorkflowType = 'journey' or WorkflowType = 'track'" });
  const { count, faults } = await replayed(made.intoHistories({ concurrency: 4 }));
  expect(faults).toEqual({});
  expect(count).toBeGreaterThan(0);
});

describe('golden histories', () => {
  const files = readdirSync(GOLDEN).filter((file) => file.endsWith('.json'));
  const golden = (file: string): History =>
    historyFromJSON(JSON.parse(readFileSync(new URL(file, GOLDEN), 'utf8')));
  async function* one(history: History) {
    yield { workflowId: 'golden', history };
  }

  test.each(files)('%s replays', async (file) => {
    expect(await replayed(one(golden(file)))).toEqual({ count: 1, faults: {} });
  });

  test('there are some', () => expect(files.length).toBeGreaterThan(0));

  test("a history that today's code would not have made is found out", async () => {
    const history = golden('lost-to-contact.json');
    const [input] = history.events![0]!.workflowExecutionStartedEventAttributes!.input!.payloads!;
    const started = JSON.parse(Buffer.from(input!.data!).toString()) as { policy: { ladder: string[] } };
    // Without a ladder there is no clock to set an alarm for, and the history begins with one.
    started.policy.ladder = [];
    input!.data = Buffer.from(JSON.stringify(started));
    const { faults } = await replayed(one(history));
    expect(Object.values(faults)).toEqual([expect.stringMatching(/nondeterminis/i)]);
  });
});
