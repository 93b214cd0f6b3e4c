/** What 42 CFR 2.51(c) requires to be recorded of a disclosure in a medical emergency, beside the recipient and the person who records it. */
export interface Emergency {
  readonly affiliation: string;
  /** The name of the person who told it; null if it is the person who recorded it. */
  readonly disclosedBy: string | null;
  /** ISO 8601. */
  readonly disclosedAt: string;
  readonly nature: string;
  readonly told: string;
}
