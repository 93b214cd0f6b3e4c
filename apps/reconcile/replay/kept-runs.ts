import type { Client } from '@temporalio/client';
import type { temporal } from '@temporalio/proto';
import type { KeptRun } from './replay-histories.js';

/** Histories that are fetched ahead of the replay. */
const AHEAD = 6;
/** The server allows few listings a second (`frontend.namespaceRPS.visibility`), so pages are large. */
const PAGE_SIZE = 500;

export interface ListedRun {
  readonly workflowId: string;
  readonly runId: string;
  readonly startTime: Date;
  readonly isRunning: boolean;
}

/**
 * The runs that Temporal keeps, those of a workflow together and in the order in which they began.
 * @param query as the Temporal UI has it, e.g. `WorkflowType = 'journey'`
 */
export const listRuns = async (client: Client, query: string): Promise<ListedRun[]> => {
  const runs: ListedRun[] = [];
  for await (const { workflowId, runId, startTime, status } of client.workflow.list({
    query,
    pageSize: PAGE_SIZE,
  }))
    runs.push({ workflowId, runId, startTime, isRunning: status.name === 'RUNNING' });
  return runs.sort(
    (a, b) =>
      (a.workflowId < b.workflowId ? -1 : a.workflowId > b.workflowId ? 1 : 0) ||
      a.startTime.getTime() - b.startTime.getTime(),
  );
};

/** Their histories, in the same order, some of them fetched ahead. */
export async function* fetchRuns(client: Client, runs: readonly ListedRun[]): AsyncGenerator<KeptRun> {
  const ahead: Promise<KeptRun>[] = [];
  for (const { workflowId, runId } of runs) {
    const kept = client.workflow
      .getHandle(workflowId, runId)
      .fetchHistory()
      .then((history) => ({ workflowId, runId, continues: continuedRun(history), history }));
    // It is told where it is awaited, a moment later.
    kept.catch(() => undefined);
    ahead.push(kept);
    if (ahead.length >= AHEAD) yield await ahead.shift()!;
  }
  for (const kept of ahead) yield await kept;
}

const continuedRun = ({ events }: temporal.api.history.v1.IHistory): string | null =>
  events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || null;
