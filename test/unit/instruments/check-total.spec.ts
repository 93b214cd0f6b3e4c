import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkTotal } from '#instruments/check-total';
import { INSTRUMENT_CODES, type InstrumentCode } from '#instruments/instrument';
import { runs } from '../property-parameters.js';

const MAX: Record<InstrumentCode, number> = {
  'PHQ-2': 6,
  'PHQ-9': 27,
  'PHQ-9-TEEN': 27,
  'GAD-7': 21,
  AUDIT: 40,
  'AUDIT-C': 12,
  'DAST-10': 10,
  'C-SSRS': 3,
  'BAM-USE': 12,
  'PCL-5': 80,
  SCOFF: 5,
};

describe('checkTotal', () => {
  test.each(Object.entries(MAX) as [InstrumentCode, number][])('%s runs from 0 to %i', (code, max) => {
    expect(checkTotal(code, 0)).toEqual({ ok: true });
    expect(checkTotal(code, max)).toEqual({ ok: true });
    expect(checkTotal(code, -1)).toMatchObject({ ok: false, reason: 'outOfRange' });
    expect(checkTotal(code, max + 1)).toMatchObject({ ok: false, reason: 'outOfRange' });
  });

  test('says what it expected', () => {
    expect(checkTotal('PHQ-9', 28)).toMatchObject({ detail: 'a PHQ-9 total is 0 to 27, not 28' });
    expect(checkTotal('PHQ-9', 9.5)).toMatchObject({ detail: 'a PHQ-9 total is a whole number, not 9.5' });
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 0.5])('%d is no whole number', (total) => {
    expect(checkTotal('GAD-7', total)).toMatchObject({ ok: false, reason: 'notInteger' });
  });

  test('takes a number exactly when it is whole and on the scale', () => {
    const number = fc.oneof(fc.integer({ min: -5, max: 90 }), fc.double());
    fc.assert(
      fc.property(fc.constantFrom(...INSTRUMENT_CODES), number, (code, total) => {
        expect(checkTotal(code, total).ok).toBe(Number.isInteger(total) && total >= 0 && total <= MAX[code]);
      }),
      runs(500),
    );
  });
});
