import type { ActivateInput, WorkflowInterceptors } from '@temporalio/workflow';
import type { LeavesNoTaskEmpty } from '#contracts/no-empty-task';
import { isHeard } from './heard.js';

/**
 * Refuses to hear what belongs to a workflow task that has not begun. A worker that is asked a Query and has not the workflow in memory
 * reads its history, and may find events there that have come since the Query was sent. Core hands them on with the Query, at the
 * time of the task before; what is decided then goes out with the next task, and a replay, which has the right time, decides something
 * else: the journey would stand still (docs/adr/0003). The time tells: it moves on with each task. The Query fails and is sent again; the
 * worker forgets the workflow, and reads it anew with the task.
 */
export const interceptors = (): WorkflowInterceptors => {
  let asked = false;
  let last: string | null = null;
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
          const at = timeOf(input);
          // One activation comes in two batches where there are Signals.
          if (asked && at === last && input.batchIndex === 0 && isHeard(input))
            throw new Error('What has come is for a workflow task that has not begun. Nothing is lost.');
          last = at;
          next(input);
        },
      },
    ],
  };
};

const timeOf = ({ activation: { timestamp } }: ActivateInput): string =>
  `${String(timestamp?.seconds ?? 0)}.${timestamp?.nanos ?? 0}`;
