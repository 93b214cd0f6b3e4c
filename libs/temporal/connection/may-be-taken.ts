import { defaultGrpcRetryOptions, makeGrpcRetryInterceptor } from '@temporalio/client';

/** The status of a gRPC answer, or the status that grpc-js makes if there was no answer. */
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

/** Calls that change something. The poll follows an Update that was accepted. */
const CHANGES =
  /\/(UpdateWorkflowExecution|PollWorkflowExecutionUpdate|ExecuteMultiOperation|SignalWorkflowExecution|StartWorkflowExecution)$/;

/** Details of a call that was never sent, because there was no connection. */
const UNSENT = /^(No connection established|Name resolution failed)/;

/**
 * The workflow task with an Update has failed, and the server has dropped the Update; for example because a run did continue-as-new while a Signal
 * arrived. The worker does the task again, and the same Update may be sent again with its own id.
 */
const LET_GO = /unexpected workflow task failure/;

/**
 * A worker may fail a Query: it has read the history for a task that had not begun, or that another worker has (workflows/shared/only-begun-tasks.ts). If
 * that other worker has died, the Query waits for the task, up to ten seconds.
 */
const QUERY = /\/QueryWorkflow$/;

const MARK = 'iop-may-be-taken';

const mayBeHeard = ({ code, details }: Status): boolean =>
  code !== OK && code !== RESOURCE_EXHAUSTED && !(code === UNAVAILABLE && UNSENT.test(details));

const wasLetGo = ({ code, details }: Status): boolean => code === FAILED_PRECONDITION && LET_GO.test(details);

/**
 * Retries a call as the SDK does; also if the server has dropped an Update, and if a worker has failed a Query. A call that fails in the end is marked if
 * any try may have reached the server. The last try alone does not show that: if the connection broke during the first try, the next may find no
 * connection at all.
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

/** Whether a call that failed may still take effect. */
export const mayBeTaken = (grpcError: object): boolean => {
  const { metadata } = grpcError as { readonly metadata?: { get?(key: string): unknown[] } };
  return (metadata?.get?.(MARK) ?? []).length > 0;
};
