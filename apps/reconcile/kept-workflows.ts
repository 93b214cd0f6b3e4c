import type { Parts } from './parts.js';
import { fetchRuns, listRuns } from './replay/kept-runs.js';
import { replayHistories, type ReplayedRun } from './replay/replay-histories.js';

/** A workflow and the runs of it that are kept, replayed. */
export interface KeptWorkflow {
  readonly workflowId: string;
  readonly isRunning: boolean;
  readonly runs: readonly ReplayedRun[];
}

/** As many as are looked up in the records with one statement. */
const TOGETHER = 50;

/** Kept workflows with their runs replayed, some at a time. @param replays whether histories are looked at, which takes the most time */
export async function* keptWorkflows(
  { client, taskQueue, replay }: Parts,
  which: string,
  replays: boolean,
): AsyncGenerator<readonly KeptWorkflow[]> {
  const listed = await listRuns(client, `TaskQueue = '${taskQueue}' AND ${which}`);
  const running = new Set(listed.filter(({ isRunning }) => isRunning).map(({ workflowId }) => workflowId));
  let together: KeptWorkflow[] = [];
  const workflows = replays
    ? byWorkflow(replayHistories(fetchRuns(client, listed), replay))
    : [...new Set(listed.map(({ workflowId }) => workflowId))].map((workflowId) => ({
        workflowId,
        runs: [],
      }));
  for await (const { workflowId, runs } of workflows) {
    together.push({ workflowId, runs, isRunning: running.has(workflowId) });
    if (together.length < TOGETHER) continue;
    yield together;
    together = [];
  }
  if (together.length > 0) yield together;
}

async function* byWorkflow(
  replayed: AsyncIterable<ReplayedRun>,
): AsyncGenerator<Omit<KeptWorkflow, 'isRunning'>> {
  let runs: ReplayedRun[] = [];
  for await (const run of replayed) {
    const [first] = runs;
    if (first && first.workflowId !== run.workflowId) {
      yield { workflowId: first.workflowId, runs };
      runs = [];
    }
    runs.push(run);
  }
  if (runs[0]) yield { workflowId: runs[0].workflowId, runs };
}
