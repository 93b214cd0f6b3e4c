import type { NativeConnection } from '@temporalio/worker';

/** What Temporal's runtime logs about a workflow task that fails: its run, and in `failure` the reason, which may have data of the journey in it. */
interface Said {
  readonly runId?: unknown;
  readonly failure?: unknown;
}

type FindWorkflow = (runId: string) => Promise<string | null>;
type Tell = (message: string, about: { readonly runId: string; readonly workflowId: string | null }) => void;

const FAILING = 'Failing workflow task';
const DOES_NOT_REPLAY =
  'a history does not replay under this build: this workflow stands still until a build is back under which it does; the others go on';
const FAILS =
  'a workflow task fails, and is tried again: this workflow stands still meanwhile; the others go on';

/**
 * Says which workflow stands still, by an id that names nobody. The runtime knows only the run, so the workflow id is looked up. The runtime's own words may
 * have anything of the journey in them, so none of them is repeated.
 */
export class FailingTasks {
  private find: FindWorkflow = () => Promise.resolve(null);

  constructor(private readonly tell: Tell) {}

  /** Sets where the workflow id of a run is looked up. */
  askAt(connection: Pick<NativeConnection, 'workflowService'>, namespace: string): void {
    this.find = async (runId) => {
      const query = `RunId = '${runId}'`;
      const { executions } = await connection.workflowService.listWorkflowExecutions({ namespace, query });
      return executions[0]?.execution?.workflowId ?? null;
    };
  }

  /** Whether the line was about a failing workflow task: then it is logged in other words. */
  takes(message: string, { runId, failure }: Said): boolean {
    if (message !== FAILING || typeof runId !== 'string') return false;
    const what = String(failure).includes('force_cause: NonDeterministicError') ? DOES_NOT_REPLAY : FAILS;
    void this.find(runId)
      .catch(() => null)
      .then((workflowId) => this.tell(what, { runId, workflowId }));
    return true;
  }
}
