import { ofWorkflow, workflowIdOf } from '#contracts/journey-id';
import type { Parts } from './parts.js';
import { fetchRuns, listRuns } from './replay/kept-runs.js';
import { replayHistories, type ReplayedRun } from './replay/replay-histories.js';

/** A workflow and its runs that are kept, replayed. For a client, this includes the workflows after closing of their journeys. */
export interface KeptWorkflow {
  readonly workflowId: string;
  readonly runs: readonly ReplayedRun[];
  /** Closed journeys that have a workflow after closing. */
  readonly afterClosing: readonly string[];
}

/** So many workflows are looked up in the records with one statement. */
const TOGETHER = 50;

/** Yields kept workflows with their runs replayed, some at a time. @param replays whether histories are replayed, which takes the most time */
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

/** Groups a workflow after closing with its client's workflow. Their ids begin alike, so they come one after the other in the list. */
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
