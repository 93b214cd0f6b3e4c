import {
  defaultPayloadConverter,
  type ConcludeActivationInput,
  type WorkflowInterceptors,
} from '@temporalio/workflow';
import type { LeavesNoTaskEmpty } from '#contracts/no-empty-task';
import { isHeard } from './heard.js';

type Command = ConcludeActivationInput['commands'][number];

/** A key of the memo, which only Temporal has. It says nothing about anybody. */
const QUIET = 'quiet';

/**
 * Makes sure that a workflow task which has heard something leaves a command in the history, if only the smallest there is. If a task leaves none, Core takes
 * it and the next task for one. Then what was heard in the first is heard later, at the time of the second task, and after its Updates. A replay would decide
 * something else than what was answered (docs/adr/0003).
 */
export const interceptors = (): WorkflowInterceptors => {
  let asked = false;
  let heard = false;
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
          const hears = isHeard(input);
          next(input);
          // This comes after `next`, because what `next` refuses is not heard.
          heard ||= hears;
        },
        concludeActivation(input, next) {
          const { commands } = next(input);
          // The answer to a Query must come alone, or Core takes the worker down.
          if (commands.some(({ respondToQuery }) => respondToQuery)) return { commands };
          const isEmpty = asked && heard && !commands.some(isKept);
          heard = false;
          return { commands: isEmpty ? [...commands, nothingFollowed()] : commands };
        },
      },
    ],
  };
};

/** Whether the history keeps the command: the refusal of an Update is told and not kept. */
const isKept = ({ updateResponse }: Command): boolean => !updateResponse?.rejected;

const nothingFollowed = (): Command => ({
  modifyWorkflowProperties: {
    upsertedMemo: { fields: { [QUIET]: defaultPayloadConverter.toPayload(true) } },
  },
});
