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
  followUpsCount: z.literal('untilDue').exactOptional(),
});

/** R-PLAN-SIGN: what a plan has at least. */
export const plan = z.strictObject({
  ...{ goals: least, interventions: least, dischargeCriteria: least },
  stepsFrom: z.literal('sessionDay').exactOptional(),
  tiersToCome: z.literal('withReason').exactOptional(),
  tiersKept: z.literal('untilSummary').exactOptional(),
});

/** R-REVIEW: what makes a review due; R-CONTINUE: whether the review includes a new rating. */
export const review = z.strictObject({
  by: z.enum(['days', 'hours', 'earlier']),
  continuedStay: z.boolean(),
  climbsEvery: span.exactOptional(),
});

/** R-HOLD: calls to the provider that a client is at, and the review after the return. */
export const hold = z.strictObject({
  call: daySpan,
  callWithin: span,
  tierWithin: daySpan.exactOptional(),
  standsStill: z.literal('localTime').exactOptional(),
  careAnew: z.literal('whenPast').exactOptional(),
});

/** R-LEAVE: the most days until the day to look again, and how long looking may take. */
export const leave = z.strictObject({ mostDays: z.int().min(1).max(180), lookWithin: span });

/** R-TOXICOLOGY: how long after the collection a confirmation counts. */
export const toxicology = z.strictObject({
  confirmWithinDays: z.int().min(1).max(30),
  afterDecision: z.literal('askClinician').exactOptional(),
});

/** R-DISCH: how long a discharge can be taken back, and how far ahead its last day of treatment may be; R-ATTEND: for how many days after an ending its sessions are still recorded. */
export const endings = z.strictObject({
  seatKept: span,
  recordWithinDays: z.int().min(1).max(90),
  mostDaysAhead: z.int().min(1).max(30).exactOptional(),
  handedOnFromHold: z.literal('transferred').exactOptional(),
});
