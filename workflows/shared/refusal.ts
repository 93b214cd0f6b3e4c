import { ApplicationFailure } from '@temporalio/workflow';
import { REFUSED } from '#contracts/journey-messages';
import type { Refusal } from '#journey/model/decision';

/** A refusal as whoever sent the Update gets it. */
export const refused = (refusal: Refusal): ApplicationFailure =>
  ApplicationFailure.create({
    type: REFUSED,
    nonRetryable: true,
    message: `${refusal.rule.id}: ${refusal.detail}`,
    details: [refusal],
  });
