import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { utcDate } from '#journey/time/utc-date';
import { runs } from '../../property-parameters.js';

test('a date is as ISO 8601 has it, of any instant that a Date can have', () => {
  const instant = fc.oneof(fc.integer({ min: -62e12, max: 260e12 }), fc.maxSafeInteger());
  fc.assert(
    fc.property(instant, (at) => {
      fc.pre(Math.abs(at) <= 8.64e15);
      expect(utcDate(at)).toBe(new Date(at).toISOString().slice(0, 10));
    }),
    runs(500),
  );
});

test.each([
  ['0999-12-31', '0999-12-31'],
  ['1000-01-01', '1000-01-01'],
  ['9999-12-31T23:59:59.999Z', '9999-12-31'],
  ['+010000-01-01T00:00:00Z', '+010000-01'],
])('at the ends of what four digits can say: %s', (at, date) => {
  expect(utcDate(Date.parse(at))).toBe(date);
});

test('what is no instant has no date', () => {
  expect(() => utcDate(Number.NaN)).toThrow(RangeError);
});
