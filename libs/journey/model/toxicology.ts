import type { Substance } from './clinical-data.js';

export const SPECIMENS = ['urine', 'oralFluid', 'breath', 'blood', 'hair'] as const;

/** The outcome of the collection: there is a specimen, the client refused it, or it is too dilute to say much. */
export const TOXICOLOGY_STATUSES = ['collected', 'refused', 'dilute'] as const;

/** A screen is quick and may be wrong; a confirmation comes from a laboratory. */
export const TOXICOLOGY_KINDS = ['screen', 'confirmation'] as const;

export interface SubstanceFound {
  readonly substance: Substance;
  readonly found: 'positive' | 'negative';
  /** The client has a prescription for it, or for what looks like it in the test. */
  readonly expectedByPrescription: boolean;
}

/** R-TOXICOLOGY: one test of one specimen. */
export interface ToxicologyReport {
  /** ms since epoch; a confirmation has the one of the screen. */
  readonly collectedAt: number;
  readonly specimen: (typeof SPECIMENS)[number];
  readonly status: (typeof TOXICOLOGY_STATUSES)[number];
  readonly kind: (typeof TOXICOLOGY_KINDS)[number];
  readonly results: readonly SubstanceFound[];
}

/** What a journey keeps of a test, so that the next test of the same specimen can be compared with it. */
export interface ReportedPositive {
  /** ms since epoch. */
  readonly collectedAt: number;
  readonly kind: ToxicologyReport['kind'];
  /** Positive, and not expected by prescription. */
  readonly substances: readonly Substance[];
  /** Sequence of the relapse report that it made. */
  readonly report: number;
  /** A confirmation was negative for all of them. */
  readonly refuted?: true;
}
