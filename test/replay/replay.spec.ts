import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { temporal } from '@temporalio/proto';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealingConverter } from '#temporal/codec/sealing-converter';
import { given } from '../support/given.js';
import { keyring } from '../support/keyring.js';
import { workflowBundle } from '../support/workflow-bundle.js';

type History = temporal.api.history.v1.IHistory;

/** Reads what tests have sealed, and what is in clear text. */
const dataConverter = sealingConverter(keyring('a', ['a', 'b', 'c', 'd']), { allowUnsealed: true });

/** The name that the SDK gives to the marker of a local activity. */
const LOCAL_ACTIVITY = 'core_local_activity';

const isLocalActivity = ({ markerRecordedEventAttributes }: temporal.api.history.v1.IHistoryEvent): boolean =>
  markerRecordedEventAttributes?.markerName === LOCAL_ACTIVITY;

const GOLDEN = new URL('./golden/', import.meta.url);

let connection: Connection;
let client: Client;
beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
  connection = await Connection.connect({ address: given('TEST_TEMPORAL_ADDRESS') });
  client = new Client({ connection, namespace: given('TEST_TEMPORAL_NAMESPACE') });
});
afterAll(() => connection.close());

interface Told {
  readonly workflowId: string;
  readonly history: unknown;
}

/** Workflow id → what went wrong when it was replayed with today's code, and where its history can be read. */
const replayed = async (
  histories: AsyncIterable<Told>,
): Promise<{ count: number; faults: Record<string, string> }> => {
  const faults: Record<string, string> = {};
  const under = new Map<string, unknown>();
  let count = 0;
  const remembered = async function* (): AsyncIterable<Told> {
    for await (const told of histories) {
      under.set(runOf(told.history), told.history);
      yield told;
    }
  };
  for await (const { workflowId, runId, error } of Worker.runReplayHistories(
    { workflowBundle: await workflowBundle(), dataConverter },
    remembered(),
  )) {
    count += 1;
    if (error) faults[`${workflowId} (${count})`] = `${kept(under.get(runId))}: ${error.message}`;
    under.delete(runId);
  }
  return { count, faults };
};

const runOf = (history: unknown): string =>
  (history as History).events?.[0]?.workflowExecutionStartedEventAttributes?.originalExecutionRunId ?? '';

/** A fault is rare, and its servers are gone a moment later. */
const kept = (history: unknown): string => {
  if (!history) return 'its history is not known';
  const file = join(mkdtempSync(join(tmpdir(), 'iop-replay-')), 'history.json');
  writeFileSync(file, historyToJSON(history));
  return file;
};

test('every journey, track and disclosure that the tests made replays with the code as it is', async () => {
  const made = client.workflow.list({ query: "WorkflowType in ('journey', 'track', 'disclosure')" });
  const { count, faults } = await replayed(made.intoHistories({ concurrency: 4 }));
  expect(faults).toEqual({});
  expect(count).toBeGreaterThan(0);
});

test('nothing that the tests made was written inside a workflow task', async () => {
  const made = client.workflow.list({ query: "WorkflowType in ('journey', 'track', 'disclosure')" });
  const local: string[] = [];
  for await (const { workflowId, history } of made.intoHistories({ concurrency: 4 }))
    if ((history as History).events?.some(isLocalActivity)) local.push(workflowId);
  expect(local).toEqual([]);
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

  test('earlier versions wrote inside workflow tasks, and their histories say so', () => {
    expect(golden('ninety-days.json').events!.some(isLocalActivity)).toBe(true);
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
