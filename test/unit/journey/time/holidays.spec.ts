import { expect, test } from '@jest/globals';
import { isHoliday } from '#journey/time/holidays';

test('a holiday is one of its own calendar alone, asked before or not', () => {
  const [one, other] = [{ holidays: ['2026-12-25'] }, { holidays: ['2026-11-26'] }];
  const asked = (): boolean[] => [
    isHoliday('2026-12-25', one),
    isHoliday('2026-12-25', other),
    isHoliday('2026-11-26', one),
    isHoliday('2026-11-26', other),
  ];
  expect(asked()).toEqual([true, false, false, true]);
  expect(asked()).toEqual([true, false, false, true]);
});
