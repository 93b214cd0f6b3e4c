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

/** What a milestone whose rules ask for it is told beside what somebody said; absent where nobody worked it out. */
export interface WithAge {
  readonly age?: Age;
}
