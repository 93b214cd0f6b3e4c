import { ApplicationFailure } from '@temporalio/workflow';
import { REFUSED } from '#contracts/journey-messages';
import type { Refusal } from '#journey/decision';
import type { Decided, Outcome } from '#journey/journey';

/** A refusal as whoever sent the Update gets it. */
export const refused = (refusal: Refusal): ApplicationFailure =>
  ApplicationFailure.create({
    type: REFUSED,
    nonRetryable: true,
    message: `${refusal.rule.id}: ${refusal.detail}`,
    details: [refusal],
  });

/** @throws what was refused. */
export const outcomeOf = (decided: Decided): Outcome => {
  if (!decided.ok) throw refused(decided.refusal);
  return decided.outcome;
};
