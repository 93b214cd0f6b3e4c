import type { Client } from '@temporalio/client';
import { tsToDate } from '@temporalio/common/lib/time.js';
import protos, { type temporal } from '@temporalio/proto';
import type { KeptRun } from './replay-histories.js';

/** Histories that are fetched ahead of the replay. */
const AHEAD = 6;
/** The server allows few listings a second (`frontend.namespaceRPS.visibility`), so pages are large. */
const PAGE_SIZE = 500;

const RUNNING = protos.temporal.api.enums.v1.WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;

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
  for await (const { execution, startTime, status } of listed(client, query))
    runs.push({
      ...{ workflowId: execution!.workflowId!, runId: execution!.runId! },
      startTime: tsToDate(startTime!),
      isRunning: status === RUNNING,
    });
  return runs.sort(
    (a, b) =>
      (a.workflowId < b.workflowId ? -1 : a.workflowId > b.workflowId ? 1 : 0) ||
      a.startTime.getTime() - b.startTime.getTime(),
  );
};

/**
 * Lists workflows as the server has them. The SDK's own list decodes the sealed parts of each, and would end at the first whose key is gone, though nothing
 * of them is needed here.
 */
async function* listed(
  { workflowService, options: { namespace } }: Client,
  query: string,
): AsyncGenerator<temporal.api.workflow.v1.IWorkflowExecutionInfo> {
  let nextPageToken: Uint8Array = new Uint8Array();
  do {
    const page = await workflowService.listWorkflowExecutions({
      ...{ namespace, query, pageSize: PAGE_SIZE, nextPageToken },
    });
    yield* page.executions;
    ({ nextPageToken } = page);
  } while (nextPageToken.length > 0);
}

/** Yields the histories of the runs, in the same order; some of them are fetched ahead. */
export async function* fetchRuns(client: Client, runs: readonly ListedRun[]): AsyncGenerator<KeptRun> {
  const ahead: Promise<KeptRun>[] = [];
  for (const { workflowId, runId } of runs) {
    const kept = client.workflow
      .getHandle(workflowId, runId)
      .fetchHistory()
      .then((history) => ({ workflowId, runId, continues: continuedRun(history), history }));
    // The error is thrown where the promise is awaited, a moment later.
    kept.catch(() => undefined);
    ahead.push(kept);
    if (ahead.length >= AHEAD) yield await ahead.shift()!;
  }
  for (const kept of ahead) yield await kept;
}

const continuedRun = ({ events }: temporal.api.history.v1.IHistory): string | null =>
  events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || null;
