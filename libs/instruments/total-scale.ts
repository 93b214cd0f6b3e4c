import type { InstrumentCode } from './instrument.js';

/** A named stretch of totals, both ends included. */
export interface Band {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export type Sex = 'male' | 'female' | 'other';

/** Totals from this one on are positive. `other` is everybody else, and those whose sex is not known. */
export type PositiveCut = Readonly<Record<Sex, number>>;

/** How the total of one instrument reads: a whole number from `min` to `max`. The numbers are those of DOMAIN.md. */
export interface TotalScale {
  readonly code: InstrumentCode;
  readonly title: string;
  /** LOINC code of the *total*, never of the panel; null where LOINC is not used for it. */
  readonly loinc: string | null;
  readonly min: number;
  readonly max: number;
  /** From `min` to `max` without gap or overlap; empty where the instrument has a cut only. */
  readonly bands: readonly Band[];
  readonly cut: PositiveCut | null;
}

/** The same cut whoever is asked. */
export const cutAt = (total: number): PositiveCut => ({ male: total, female: total, other: total });
