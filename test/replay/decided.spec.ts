import { describe, expect, test } from '@jest/globals';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import type { temporal } from '@temporalio/proto';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { journeyRun, trackRun } from '#reconcile/decided-run';
import {
  replayBundle,
  replayHistories,
  type KeptRun,
  type ReplayedRun,
} from '#reconciler/replay/replay-histories';

type History = temporal.api.history.v1.IHistory;

const GOLDEN = new URL('./golden/', import.meta.url);
const EVENTS = new URL('./golden/events/', import.meta.url);
Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
const bundle = replayBundle();

const golden = (file: string): History =>
  historyFromJSON(JSON.parse(readFileSync(new URL(file, GOLDEN), 'utf8')));

async function* one(history: History): AsyncGenerator<KeptRun> {
  yield { workflowId: 'golden', runId: 'golden', continues: null, history };
}

/** What the rules as they are decide in that history. */
const decidedIn = async (history: History): Promise<readonly object[]> => {
  const runs: ReplayedRun[] = [];
  for await (const run of replayHistories(one(history), { bundle: await bundle })) runs.push(run);
  const [run] = runs;
  expect(runs.map(({ fault }) => fault)).toEqual([null]);
  const found = journeyRun(run!, run!.told)?.run ?? trackRun(run!, run!.told)?.run;
  // Lossless, as the records have them.
  return JSON.parse(JSON.stringify(found?.events ?? [])) as object[];
};

describe('the rules decide in golden histories what they decided then', () => {
  const files = readdirSync(GOLDEN).filter((file) => /^(?!disclosure).*\.json$/.test(file));

  test.each(files)('%s', async (file) => {
    const kept = new URL(file, EVENTS);
    const decided = await decidedIn(golden(file));
    // Kept once, beside the history: a change of rules must not write them anew.
    if (process.env['KEEP_GOLDEN'] && !existsSync(kept))
      writeFileSync(kept, `${JSON.stringify(decided, undefined, 2)}\n`);
    expect(decided).toEqual(JSON.parse(readFileSync(kept, 'utf8')));
  });

  test('a rule that decides otherwise is found out, though the history replays', async () => {
    const history = golden('high-risk.json');
    const [input] = history.events![0]!.workflowExecutionStartedEventAttributes!.input!.payloads!;
    const text = Buffer.from(input!.data!).toString();
    const started = JSON.parse(text) as { policy: { clocks: object; version: string } };
    started.policy.version = 'another';
    input!.data = Buffer.from(JSON.stringify(started));
    const decided = await decidedIn(history);
    expect(decided).not.toEqual(await decidedIn(golden('high-risk.json')));
    expect(decided).toHaveLength((await decidedIn(golden('high-risk.json'))).length);
  });
});
