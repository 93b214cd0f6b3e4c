/** What 42 CFR 2.51(c) wants of what was told in a medical emergency, beside recipient and who recorded it. */
export interface Emergency {
  readonly affiliation: string;
  /** By name; null: who put it on record. */
  readonly disclosedBy: string | null;
  /** ISO 8601. */
  readonly disclosedAt: string;
  readonly nature: string;
  readonly told: string;
}
