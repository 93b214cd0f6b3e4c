import { describe, expect, test } from '@jest/globals';
import { isBirthDate, knownTo, youngestReading } from '#journey/time/birth-date';

describe('a birth date', () => {
  test.each([
    ['1975', 'year', '1975-12-31'],
    ['1975-06', 'month', '1975-06-30'],
    ['2008-02', 'month', '2008-02-29'],
    ['2007-02', 'month', '2007-02-28'],
    ['1975-06-03', 'day', '1975-06-03'],
  ])('%s is known to the %s, and the youngest reading of it is %s', (date, known, youngest) => {
    expect(isBirthDate(date)).toBe(true);
    expect([knownTo(date), youngestReading(date)]).toEqual([known, youngest]);
  });

  test.each([
    '75',
    '1975-6',
    '1975-13',
    '1975-00',
    '2007-02-29',
    '1975-06-31',
    '1975-06-3',
    '1975-06-03T00',
    '',
  ])('%s is none', (text) => {
    expect(isBirthDate(text)).toBe(false);
  });
});
