import { WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import { mayBeTaken } from '#temporal/connection/may-be-taken';
import { Problem } from './problem.js';

// gRPC status codes by which Temporal, or the way to it, says: not now.
const CANCELLED = 1;
const DEADLINE_EXCEEDED = 4;
const RESOURCE_EXHAUSTED = 8;
const ABORTED = 10;
const UNAVAILABLE = 14;
const NOT_NOW: ReadonlySet<number> = new Set([
  CANCELLED,
  DEADLINE_EXCEEDED,
  RESOURCE_EXHAUSTED,
  ABORTED,
  UNAVAILABLE,
]);
/** The journey's last workflow task has failed: the workflow is there, and does not answer until its worker can go on. */
const FAILED_PRECONDITION = 9;

interface GrpcError {
  readonly code: number;
}

const isGrpc = (error: unknown): error is GrpcError =>
  typeof error === 'object' && error !== null && 'details' in error && 'code' in error;

/** Temporal is away, or the journey's worker has not answered in time. */
export const fromTemporal = (error: object): Problem | null => {
  const unconfirmed = (): Problem => new Problem('unconfirmed', undefined, {}, { cause: error });
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return unconfirmed();
  const grpc = [error, 'cause' in error ? error.cause : undefined].find(isGrpc);
  if (!grpc) return null;
  // This request was not taken, but the same request, sent before, may have been.
  if (grpc.code === FAILED_PRECONDITION) return unconfirmed();
  if (!NOT_NOW.has(grpc.code)) return null;
  return mayBeTaken(grpc)
    ? unconfirmed()
    : new Problem('unavailable', undefined, { down: ['temporal'] }, { cause: error });
};
