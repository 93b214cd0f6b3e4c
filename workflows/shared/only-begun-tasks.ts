import type { ActivateInput, WorkflowInterceptors } from '@temporalio/workflow';
import type { LeavesNoTaskEmpty } from '#contracts/no-empty-task';
import { isHeard } from './heard.js';

/**
 * Refuses to hear what belongs to a workflow task that this worker has not been given. A worker that is asked a Query and has not the
 * workflow in memory reads its history, and may find events there that have come since the Query was sent. Core hands them on before the
 * Query; what is decided then goes out with the next task, and a replay decides something else, since it has another time: the journey
 * would stand still, or have something else on record than it says (docs/adr/0003). The Query fails and is sent again; the worker forgets
 * the workflow, and reads it anew with the task.
 */
export const interceptors = (): WorkflowInterceptors => {
  let asked = false;
  const heard = new HeardSoFar();
  return {
    inbound: [
      {
        execute(input, next) {
          asked = (input.args[0] as LeavesNoTaskEmpty | undefined)?.leavesNoTaskEmpty ?? false;
          return next(input);
        },
      },
    ],
    internals: [
      {
        activate(input, next) {
          if (!heard.isOfThisWorker(input) && asked)
            throw new Error('What has come is for a workflow task that another worker has. Nothing is lost.');
          next(input);
        },
      },
    ],
  };
};

/** What Core gives a Query that is asked beside workflow tasks, which is all that tells that it is (its LEGACY_QUERY_ID). */
const BESIDE_TASKS = 'legacy_query';

class HeardSoFar {
  private time: string | null = null;
  private replays = false;
  private isFirstAfterReplay = false;

  /** Whether what comes can be of a task that this worker was given. */
  isOfThisWorker(input: ActivateInput): boolean {
    if (asks(input)) return !this.isFirstAfterReplay;
    // One activation comes in two batches where there are Signals.
    if (input.batchIndex !== 0) return true;
    const { time, replays } = this;
    this.time = timeOf(input);
    this.replays = input.activation.isReplaying ?? false;
    // Such a task was given to this worker, or to another one that has it still and may never answer: then it is done once more, at another
    // time. A Query that comes next may be why it was read at all, and nothing tells which of the two it was.
    this.isFirstAfterReplay = replays && !this.replays;
    // The time moves on with each task that begins: here none has.
    return !(isHeard(input) && this.time === time);
  }
}

const asks = ({ activation }: ActivateInput): boolean =>
  activation.jobs?.some(({ queryWorkflow }) => queryWorkflow?.queryId === BESIDE_TASKS) ?? false;

const timeOf = ({ activation: { timestamp } }: ActivateInput): string =>
  `${String(timestamp?.seconds ?? 0)}.${timestamp?.nanos ?? 0}`;
