import type { Substance } from './clinical-data.js';

export const SPECIMENS = ['urine', 'oralFluid', 'breath', 'blood', 'hair'] as const;

/** How it came out: there is a specimen, there is none since the client refused, or there is one that says little. */
export const TOXICOLOGY_STATUSES = ['collected', 'refused', 'dilute'] as const;

/** A screen is quick and errs; a confirmation is the laboratory's. */
export const TOXICOLOGY_KINDS = ['screen', 'confirmation'] as const;

export interface SubstanceFound {
  readonly substance: Substance;
  readonly found: 'positive' | 'negative';
  /** The client has it, or what looks like it, by prescription. */
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

/** What of a test a journey keeps to compare the next one of the same specimen with. */
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
