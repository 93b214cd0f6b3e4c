import { WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import { Problem } from './problem.js';

// gRPC status codes by which Temporal, or the way to it, says: not now.
const CANCELLED = 1;
const DEADLINE_EXCEEDED = 4;
const RESOURCE_EXHAUSTED = 8;
const ABORTED = 10;
const UNAVAILABLE = 14;
const NOT_NOW: ReadonlySet<unknown> = new Set([
  CANCELLED,
  DEADLINE_EXCEEDED,
  RESOURCE_EXHAUSTED,
  ABORTED,
  UNAVAILABLE,
]);

const grpcCode = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'details' in error && 'code' in error
    ? error.code
    : undefined;

/** Temporal is away, or the journey's worker has not answered in time. */
export const fromTemporal = (error: object): Problem | null => {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) {
    return new Problem('unconfirmed', undefined, {}, { cause: error });
  }
  const code = grpcCode(error) ?? ('cause' in error ? grpcCode(error.cause) : undefined);
  return NOT_NOW.has(code)
    ? new Problem('unavailable', undefined, { down: ['temporal'] }, { cause: error })
    : null;
};
