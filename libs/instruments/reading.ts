import type { InstrumentCode } from './instrument.js';
import { byCode } from './registry.js';
import { bandOn, positiveOn, type Band, type Sex } from './total-scale.js';

/** The band a total falls in; null where the instrument has none, or the total is not on its scale. */
export const bandOf = (code: InstrumentCode, total: number): Band | null => bandOn(byCode(code), total);

/** Whether a total is positive for a client of this sex; null where the instrument has no cut. */
export const isPositive = (code: InstrumentCode, total: number, sex: Sex): boolean | null =>
  positiveOn(byCode(code), total, sex);
