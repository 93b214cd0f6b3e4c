/**
 * What rules ask of a client's age, on one day (R-MINOR). The sender of a milestone works it out from the birth date, because a journey is never told the birth
 * date (docs/adr/0044-the-age-of-the-day.md).
 */
export interface Age {
  /** Under the age of consent: a guardian consents and signs, too. */
  readonly minor: boolean;
  /** Under the policy's `adolescentUnder`: least hours and family sessions are an adolescent's. */
  readonly adolescent: boolean;
}

/** The age that a milestone carries if its rules ask for it. The sender adds it to what a person said; absent if nobody worked it out. */
export interface WithAge {
  readonly age?: Age;
}
