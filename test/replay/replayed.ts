import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { temporal } from '@temporalio/proto';
import { Worker } from '@temporalio/worker';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealingConverter } from '#temporal/codec/sealing-converter';
import { keyring } from '../support/keyring.js';
import { workflowBundle } from '../support/workflow-bundle.js';

export type History = temporal.api.history.v1.IHistory;

export interface Told {
  readonly workflowId: string;
  readonly history: unknown;
}

export interface Replayed {
  readonly count: number;
  /** Workflow id → what went wrong when it was replayed with today's code, and where its history can be read. */
  readonly faults: Record<string, string>;
}

/** Reads what tests have sealed, and what is in clear text. */
export const dataConverter = sealingConverter(keyring('a', ['a', 'b', 'c', 'd']), { allowUnsealed: true });

/** Replays them one after the other. */
export const replayed = async (histories: AsyncIterable<Told>): Promise<Replayed> => {
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
