import { beforeAll, expect, test } from '@jest/globals';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { golden, goldenFiles } from './golden-histories.js';
import { isLocalActivity } from './local-activity.js';
import { replayed, type History, type Replayed, type Told } from './replayed.js';

async function* told(...histories: (readonly [name: string, history: History])[]): AsyncGenerator<Told> {
  for (const [workflowId, history] of histories) yield { workflowId, history };
}

let all: Replayed;
beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
  // All at once: to make a worker ready takes longer than a history does.
  all = await replayed(told(...goldenFiles.map((file) => [file, golden(file)] as const)));
});

test.each(goldenFiles)('%s replays', (file) => {
  expect(Object.entries(all.faults).filter(([workflowId]) => workflowId.startsWith(`${file} `))).toEqual([]);
});

test('there are some, and all were replayed', () => {
  expect(goldenFiles.length).toBeGreaterThan(0);
  expect(all).toEqual({ count: goldenFiles.length, faults: {} });
});

test('earlier versions wrote inside workflow tasks, and their histories say so', () => {
  expect(golden('ninety-days.json').events!.some(isLocalActivity)).toBe(true);
});

test("a history that today's code would not have made is found out", async () => {
  const history = golden('lost-to-contact.json');
  const [input] = history.events![0]!.workflowExecutionStartedEventAttributes!.input!.payloads!;
  const started = JSON.parse(Buffer.from(input!.data!).toString()) as { policy: { ladder: string[] } };
  // Without a ladder there is no clock to set an alarm for, and the history begins with one.
  started.policy.ladder = [];
  input!.data = Buffer.from(JSON.stringify(started));
  const { faults } = await replayed(told(['otherwise', history]));
  expect(Object.values(faults)).toEqual([expect.stringMatching(/nondeterminis/i)]);
});
