import type { MilestoneName } from './milestone.js';

/**
 * What rules ask of a client's age, on one day (R-MINOR). Whoever sends a milestone works it out from the birth date, which a journey is
 * never told (docs/adr/0044-the-age-of-the-day.md).
 */
export interface Age {
  /** Under the age of consent: a guardian consents and signs, too. */
  readonly minor: boolean;
  /** Under the policy's `adolescentUnder`: least hours and family sessions are an adolescent's. */
  readonly adolescent: boolean;
}

/** Milestones whose rules ask for the age of the day. */
export const ASK_FOR_AGE = [
  'recordConsent',
  'draftPlan',
  'signPlan',
  'amendPlan',
] as const satisfies readonly MilestoneName[];

/** What such a milestone may be told beside what somebody said; absent where nobody worked it out. */
export interface WithAge {
  readonly age?: Age;
}
