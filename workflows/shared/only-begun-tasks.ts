import type { ActivateInput, WorkflowInterceptors } from '@temporalio/workflow';
import type { LeavesNoTaskEmpty } from '#contracts/no-empty-task';
import { isHeard } from './heard.js';

/**
 * Refuses to hear what belongs to a workflow task that this worker has not been given. A worker that is asked a Query and has not the workflow in memory reads
 * its history, and may find events there that have come since the Query was sent. Core hands them on before the Query. What is decided then goes out with the
 * next task. A replay decides something else, because it has another time: the journey would stand still, or would have something else on record than it says
 * (docs/adr/0003). Therefore the Query fails and is sent again. The worker forgets the workflow, and reads it anew with the task.
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

/** The id that Core gives a Query that is asked beside workflow tasks (its LEGACY_QUERY_ID). Nothing else tells that it is such a Query. */
const BESIDE_TASKS = 'legacy_query';

class HeardSoFar {
  private time: string | null = null;
  private replays = false;
  private isFirstAfterReplay = false;

  /** Whether an activation can be of a task that this worker was given. */
  isOfThisWorker(input: ActivateInput): boolean {
    if (asks(input)) return !this.isFirstAfterReplay;
    // If there are Signals, one activation comes in two batches.
    if (input.batchIndex !== 0) return true;
    const { time, replays } = this;
    this.time = timeOf(input);
    this.replays = input.activation.isReplaying ?? false;
    // The first task after the replay was given to this worker, or to another one that still has it and may never answer: then it is done once more, at another
    // time. If a Query comes next, it may be why the history was read at all, and nothing tells which of the two it was.
    this.isFirstAfterReplay = replays && !this.replays;
    // The time moves on with each task that begins. If it has not moved, no task has begun.
    return !(isHeard(input) && this.time === time);
  }
}

const asks = ({ activation }: ActivateInput): boolean =>
  activation.jobs?.some(({ queryWorkflow }) => queryWorkflow?.queryId === BESIDE_TASKS) ?? false;

const timeOf = ({ activation: { timestamp } }: ActivateInput): string =>
  `${String(timestamp?.seconds ?? 0)}.${timestamp?.nanos ?? 0}`;
