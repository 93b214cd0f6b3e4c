import { ofWorkflow, workflowIdOf } from '#contracts/journey-id';
import type { Parts } from './parts.js';
import { fetchRuns, listRuns } from './replay/kept-runs.js';
import { replayHistories, type ReplayedRun } from './replay/replay-histories.js';

/** A workflow and the runs of it that are kept, replayed: of a client, with those of what came to journeys that had closed. */
export interface KeptWorkflow {
  readonly workflowId: string;
  readonly runs: readonly ReplayedRun[];
  /** Journeys that have closed, and of which something has come since. */
  readonly afterClosing: readonly string[];
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
  const after = new Map<string, string[]>();
  for (const id of new Set(listed.map(({ workflowId }) => workflowId)))
    after.set(belongsTo(id), [...(after.get(belongsTo(id)) ?? []), ...closedIn(id)]);
  let together: KeptWorkflow[] = [];
  const workflows = replays
    ? byWorkflow(replayHistories(fetchRuns(client, listed), replay))
    : [...after.keys()].map((workflowId) => ({ workflowId, runs: [] }));
  for await (const { workflowId, runs } of workflows) {
    together.push({ workflowId, runs, afterClosing: after.get(workflowId) ?? [] });
    if (together.length < TOGETHER) continue;
    yield together;
    together = [];
  }
  if (together.length > 0) yield together;
}

const isJourneys = (workflowId: string): boolean => workflowId.startsWith('journey/');

/** What came after the end of a journey belongs to its client's; their ids begin alike, and so they are listed together. */
const belongsTo = (workflowId: string): string =>
  isJourneys(workflowId) ? workflowIdOf(ofWorkflow(workflowId).clientId) : workflowId;

const closedIn = (workflowId: string): string[] => {
  const closed = isJourneys(workflowId) ? ofWorkflow(workflowId).closed : null;
  return closed === null ? [] : [closed];
};

async function* byWorkflow(
  replayed: AsyncIterable<ReplayedRun>,
): AsyncGenerator<Pick<KeptWorkflow, 'workflowId' | 'runs'>> {
  let runs: ReplayedRun[] = [];
  for await (const run of replayed) {
    const [first] = runs;
    if (first && belongsTo(first.workflowId) !== belongsTo(run.workflowId)) {
      yield { workflowId: belongsTo(first.workflowId), runs };
      runs = [];
    }
    runs.push(run);
  }
  if (runs[0]) yield { workflowId: belongsTo(runs[0].workflowId), runs };
}
