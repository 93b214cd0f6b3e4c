import { ApplicationFailure } from '@temporalio/workflow';
import { MOVED_ON, REFUSED } from '#contracts/journey-messages';
import type { Refusal } from '#journey/model/decision';

/** A refusal, as the sender of the Update gets it. */
export const refused = (refusal: Refusal): ApplicationFailure =>
  ApplicationFailure.create({
    type: REFUSED,
    nonRetryable: true,
    message: `${refusal.rule.id}: ${refusal.detail}`,
    details: [refusal],
  });

/** Tells the sender of the Update that the journey, or the track, is not where the sender has seen it. */
export const movedOn = (seq: number): ApplicationFailure =>
  ApplicationFailure.create({
    type: MOVED_ON,
    nonRetryable: true,
    message: `It has moved on to ${seq}.`,
    details: [seq],
  });
