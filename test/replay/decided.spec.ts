import { beforeAll, describe, expect, test } from '@jest/globals';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { journeyRun, trackRun } from '#reconcile/decided-run';
import { replayHistories, type KeptRun } from '#reconciler/replay/replay-histories';
import { replayingBundle } from '../support/workflow-bundle.js';
import { golden, goldenFiles } from './golden-histories.js';
import type { History } from './replayed.js';

const EVENTS = new URL('./golden/events/', import.meta.url);
Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });

type Named = readonly [name: string, history: History];

async function* runs(histories: readonly Named[]): AsyncGenerator<KeptRun> {
  for (const [name, history] of histories) yield { workflowId: name, runId: name, continues: null, history };
}

/** What the rules as they are decide in these histories, by name. One worker for all: it takes longer than they do. */
const decidedIn = async (...histories: Named[]): Promise<ReadonlyMap<string, readonly object[]>> => {
  const decided = new Map<string, readonly object[]>();
  for await (const run of replayHistories(runs(histories), { bundle: await replayingBundle() })) {
    expect([run.workflowId, run.fault]).toEqual([run.workflowId, null]);
    const found = journeyRun(run, run.told)?.run ?? trackRun(run, run.told)?.run;
    // Lossless, as the records have them.
    decided.set(run.workflowId, JSON.parse(JSON.stringify(found?.events ?? [])) as object[]);
  }
  return decided;
};

describe('the rules decide in golden histories what they decided then', () => {
  const files = goldenFiles.filter((file) => !file.startsWith('disclosure'));
  let decided: ReadonlyMap<string, readonly object[]>;
  beforeAll(async () => {
    decided = await decidedIn(...files.map((file) => [file, golden(file)] as const));
  });

  test.each(files)('%s', (file) => {
    const kept = new URL(file, EVENTS);
    // Kept once, beside the history: a change of rules must not write them anew.
    if (process.env['KEEP_GOLDEN'] && !existsSync(kept))
      writeFileSync(kept, `${JSON.stringify(decided.get(file), undefined, 2)}\n`);
    expect(decided.get(file)).toEqual(JSON.parse(readFileSync(kept, 'utf8')));
  });

  test('a rule that decides otherwise is found out, though the history replays', async () => {
    const history = golden('high-risk.json');
    const [input] = history.events![0]!.workflowExecutionStartedEventAttributes!.input!.payloads!;
    const text = Buffer.from(input!.data!).toString();
    const started = JSON.parse(text) as { policy: { clocks: object; version: string } };
    started.policy.version = 'another';
    input!.data = Buffer.from(JSON.stringify(started));
    const otherwise = (await decidedIn(['otherwise', history])).get('otherwise');
    expect(otherwise).not.toEqual(decided.get('high-risk.json'));
    expect(otherwise).toHaveLength(decided.get('high-risk.json')!.length);
  });
});
