import { z } from 'zod';
import { CONTACT_WAYS } from '#journey/model/milestone';
import { daySpan, span } from './clocks.js';

const least = z.int().min(1).max(20);

/** R-CONTACT, R-AFTERCARE: on how many days, and in how many ways, staff try to reach a client. */
export const contact = z.strictObject({
  onDays: least,
  inWays: z.int().min(1).max(CONTACT_WAYS.length),
  warnDaysBefore: z.int().min(0).max(30),
  afterReached: z.literal('aPersonDecides').exactOptional(),
});

/** R-PLAN-SIGN: what a plan must have at least. */
export const plan = z.strictObject({
  ...{ goals: least, interventions: least, dischargeCriteria: least },
  stepsFrom: z.literal('sessionDay').exactOptional(),
  tiersToCome: z.literal('withReason').exactOptional(),
});

/** R-REVIEW: what makes a review due; R-CONTINUE: whether the review includes a new rating. */
export const review = z.strictObject({
  by: z.enum(['days', 'hours', 'earlier']),
  continuedStay: z.boolean(),
  climbsEvery: span.exactOptional(),
});

/** R-HOLD: the calls to the provider where the client is, and the review after the return. */
export const hold = z.strictObject({
  call: daySpan,
  callWithin: span,
  tierWithin: daySpan.exactOptional(),
  standsStill: z.literal('localTime').exactOptional(),
  careAnew: z.literal('whenPast').exactOptional(),
});

/** R-LEAVE: the longest leave in days, and how long looking at it again may take. */
export const leave = z.strictObject({ mostDays: z.int().min(1).max(180), lookWithin: span });

/** R-TOXICOLOGY: how long after the collection a confirmation counts. */
export const toxicology = z.strictObject({ confirmWithinDays: z.int().min(1).max(30) });

/** R-DISCH: how long a discharge can be undone. R-ATTEND: for how many days after an ending its sessions may still be recorded. */
export const endings = z.strictObject({
  seatKept: span,
  recordWithinDays: z.int().min(1).max(90),
  handedOnFromHold: z.literal('transferred').exactOptional(),
});
