import type { InstrumentCode } from './instrument.js';
import { byCode } from './registry.js';
import type { Band, Sex } from './total-scale.js';

/** The band a total falls in; null where the instrument has none, or the total is not on its scale. */
export const bandOf = (code: InstrumentCode, total: number): Band | null =>
  byCode(code).bands.find(({ from, to }) => from <= total && total <= to) ?? null;

/** Whether a total is positive for a client of this sex; null where the instrument has no cut. */
export const isPositive = (code: InstrumentCode, total: number, sex: Sex): boolean | null => {
  const { cut } = byCode(code);
  return cut === null ? null : total >= cut[sex];
};
