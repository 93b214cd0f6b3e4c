import { defaultGrpcRetryOptions, makeGrpcRetryInterceptor } from '@temporalio/client';

/** A gRPC answer, or what stands for one where none came. */
interface Status {
  readonly code: number;
  readonly details: string;
  readonly metadata: { set(key: string, value: string): void };
}

const OK = 0;
const INVALID_ARGUMENT = 3;
const FAILED_PRECONDITION = 9;
const RESOURCE_EXHAUSTED = 8;
const UNAVAILABLE = 14;

/** Calls after which something is otherwise. The poll comes after an Update that was accepted. */
const CHANGES =
  /\/(UpdateWorkflowExecution|PollWorkflowExecutionUpdate|ExecuteMultiOperation|SignalWorkflowExecution|StartWorkflowExecution)$/;

/** Nobody heard of it: there was no connection to send it on. */
const UNSENT = /^(No connection established|Name resolution failed)/;

/**
 * The workflow task in which an Update was sent has failed, and the server has let the Update go: a run that hands over to the
 * next while a Signal comes, for one. The worker does the task again, and the same Update, with its own id, may be sent again.
 */
const LET_GO = /unexpected workflow task failure/;

/**
 * A Query that a worker failed: what it read of the history was for a task that had not begun, or that another worker has
 * (workflows/shared/only-begun-tasks.ts). While that one is dead with it the Query waits for the task, up to ten seconds.
 */
const QUERY = /\/QueryWorkflow$/;

const MARK = 'iop-may-be-taken';

const mayBeHeard = ({ code, details }: Status): boolean =>
  code !== OK && code !== RESOURCE_EXHAUSTED && !(code === UNAVAILABLE && UNSENT.test(details));

const wasLetGo = ({ code, details }: Status): boolean => code === FAILED_PRECONDITION && LET_GO.test(details);

/**
 * Tries a call again as the SDK does, where the server has let an Update go, and where a worker has failed a Query; and marks what fails in the end where any of
 * the tries may have been heard: the last one says nothing of it, since a connection that broke under the first try cannot be had
 * again for the next.
 */
export const retryAndMark =
  (maxAttempts: number): ReturnType<typeof makeGrpcRetryInterceptor> =>
  (options, nextCall) => {
    const usual = defaultGrpcRetryOptions({ maxAttempts });
    const path = options.method_definition?.path ?? '';
    const changes = CHANGES.test(path);
    const again = (status: Status): boolean =>
      wasLetGo(status) || (QUERY.test(path) && status.code === INVALID_ARGUMENT);
    let heard = false;
    return makeGrpcRetryInterceptor({
      ...usual,
      retryableDecider: (attempt, status) => {
        heard ||= mayBeHeard(status);
        if (changes && heard) status.metadata.set(MARK, 'yes');
        return again(status) ? attempt < maxAttempts : usual.retryableDecider(attempt, status);
      },
    })(options, nextCall);
  };

/** Whether what came of a call leaves it open that it takes effect. */
export const mayBeTaken = (grpcError: object): boolean => {
  const { metadata } = grpcError as { readonly metadata?: { get?(key: string): unknown[] } };
  return (metadata?.get?.(MARK) ?? []).length > 0;
};
