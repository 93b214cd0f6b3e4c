import type { InstrumentCode } from './instrument.js';
import { byCode } from './registry.js';

export type TotalCheck =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'notInteger' | 'outOfRange'; readonly detail: string };

/** Whether a total can be one of this instrument: a whole number on its scale. Nothing is rounded or clamped. */
export const checkTotal = (code: InstrumentCode, total: number): TotalCheck => {
  const { min, max } = byCode(code);
  if (!Number.isInteger(total)) {
    return { ok: false, reason: 'notInteger', detail: `a ${code} total is a whole number, not ${total}` };
  }
  if (total < min || total > max) {
    return { ok: false, reason: 'outOfRange', detail: `a ${code} total is ${min} to ${max}, not ${total}` };
  }
  return { ok: true };
};
