import {
  defaultPayloadConverter,
  type ConcludeActivationInput,
  type WorkflowInterceptors,
} from '@temporalio/workflow';
import type { LeavesNoTaskEmpty } from '#contracts/no-empty-task';
import { isHeard } from './heard.js';

type Command = ConcludeActivationInput['commands'][number];

/** Under this key of the memo, in Temporal alone. It says nothing of anybody. */
const QUIET = 'quiet';

/**
 * Sees to it that a workflow task which has heard something leaves a command in the history, if only the smallest there is. Core takes
 * two tasks for one where the first has left none: what was heard then is heard later, at the time of the second task, and after its
 * Updates. A replay would decide something else than what was answered (docs/adr/0003).
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
          // After it: what is refused is not heard.
          heard ||= hears;
        },
        concludeActivation(input, next) {
          const { commands } = next(input);
          // An answer to a Query comes alone, or Core takes the worker down.
          if (commands.some(({ respondToQuery }) => respondToQuery)) return { commands };
          const isEmpty = asked && heard && !commands.some(isKept);
          heard = false;
          return { commands: isEmpty ? [...commands, nothingFollowed()] : commands };
        },
      },
    ],
  };
};

/** The refusal of an Update is told and not kept. */
const isKept = ({ updateResponse }: Command): boolean => !updateResponse?.rejected;

const nothingFollowed = (): Command => ({
  modifyWorkflowProperties: {
    upsertedMemo: { fields: { [QUIET]: defaultPayloadConverter.toPayload(true) } },
  },
});
