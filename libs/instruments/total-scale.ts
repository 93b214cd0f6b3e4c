import type { InstrumentCode } from './instrument.js';

/** A named stretch of totals, both ends included. */
export interface Band {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export type Sex = 'male' | 'female' | 'other';

/** The lowest positive total by sex. `other` is for everybody else, and for those whose sex is not known. */
export type PositiveCut = Readonly<Record<Sex, number>>;

/** How to read the total of one instrument: a whole number from `min` to `max`. The numbers are those of docs/rules.md. */
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

/** The band a total falls in; null where the scale has none, or the total is not on it. */
export const bandOn = ({ bands }: TotalScale, total: number): Band | null => {
  for (const band of bands) if (band.from <= total && total <= band.to) return band;
  return null;
};

/** Whether a total is positive for a client of this sex; null where the scale has no cut. */
export const positiveOn = ({ cut }: TotalScale, total: number, sex: Sex): boolean | null =>
  cut === null ? null : total >= cut[sex];
