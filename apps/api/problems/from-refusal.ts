import { ApplicationFailure, WorkflowUpdateFailedError } from '@temporalio/client';
import { REFUSED, type Refusal } from '#contracts/journey-messages';
import { Problem } from './problem.js';

/** The server's own failure type, where a workflow ended before it answered an Update that it had accepted. */
const ENDED_MEANWHILE = 'AcceptedUpdateCompletedWorkflow';

/** A journey's refusal: the rule as it stood, and what would be needed. */
export const fromRefusal = (error: object): Problem | null => {
  if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure))
    return null;
  const { type, details } = error.cause;
  if (type === ENDED_MEANWHILE) return new Problem('unconfirmed', undefined, {}, { cause: error });
  if (type !== REFUSED) return null;
  return refused(details![0] as Refusal, error);
};

/** A refusal as a problem, whoever refused. */
export const refused = ({ rule, detail, needed }: Refusal, cause?: Error): Problem => {
  const extras = { ruleId: rule.id, ruleVersion: rule.version, needed: [...needed] };
  return new Problem('refused', detail, extras, { cause });
};
