import { ApplicationFailure, WorkflowUpdateFailedError } from '@temporalio/client';
import type { ProblemDocument } from '#contracts/http/problem';
import { MOVED_ON, REFUSED, type Refusal } from '#contracts/journey-messages';
import { Problem } from './problem.js';

/** The failure type of Temporal's server where a workflow ended before it answered an Update that it had accepted. */
const ENDED_MEANWHILE = 'AcceptedUpdateCompletedWorkflow';

/** The refusal in a workflow's error; null where the error is another one. */
export const refusalIn = (error: object): Refusal | null => {
  const failure = failureIn(error);
  return failure?.type === REFUSED ? (failure.details![0] as Refusal) : null;
};

/** Whether the journey, or the track, has moved on from where the sender has seen it. Then it has decided nothing. */
export const hasMovedOn = (error: unknown): boolean =>
  error instanceof Error && failureIn(error)?.type === MOVED_ON;

/** A journey's refusal: the rule as it stood, and what would be needed. */
export const fromRefusal = (error: object): Problem | null => {
  if (failureIn(error)?.type === ENDED_MEANWHILE)
    return new Problem('unconfirmed', undefined, {}, { cause: error });
  const refusal = refusalIn(error);
  return refusal && refused(refusal, error as Error);
};

const failureIn = (error: object): ApplicationFailure | null =>
  error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure
    ? error.cause
    : null;

/** A refusal as a problem, whoever refused. */
export const refused = ({ rule, detail, needed, requires }: Refusal, cause?: Error): Problem => {
  const extras = {
    ruleId: rule.id,
    ruleVersion: rule.version,
    needed: [...needed],
    ...(requires && { requires: requires as ProblemDocument['requires'] }),
  };
  return new Problem('refused', detail, extras, { cause });
};
