export const SIGNERS = ['client', 'guardian', 'representative'] as const;
export type Signer = (typeof SIGNERS)[number];

/** Why a personal representative signs and the client does not: an adult who lacks capacity (42 CFR 2.15(a)), or who has died (2.15(b)). */
export const REASONS_IN_LIEU = ['lacksCapacity', 'deceased'] as const;
export type ReasonInLieu = (typeof REASONS_IN_LIEU)[number];

export interface InLieu {
  readonly because: ReasonInLieu;
  /** What lets them: the order of a court, letters testamentary, being the spouse. */
  readonly authority: string;
}
