import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { FIRST_DAY, isPossibleDay } from '#contracts/http/dates';
import { siteTime } from '#contracts/http/time';

const documented = (): RegExp => {
  const { $defs } = z.toJSONSchema(z.object({ at: siteTime }), { io: 'input', unrepresentable: 'any' });
  return new RegExp(($defs!['SiteTime'] as { pattern: string }).pattern);
};

const two = (value: number): string => String(value).padStart(2, '0');

test('the document says the calendar, since a time without an offset has no format that would', () => {
  const pattern = documented();
  const wrong: string[] = [];
  for (const year of [1000, 1804, 1879, 1880, 1896, 1900, 1999, 2000, 2023, 2024, 2100, 2400, 9996])
    for (let month = 0; month <= 13; month += 1)
      for (let day = 0; day <= 32; day += 1) {
        const date = `${year}-${two(month)}-${two(day)}`;
        if (pattern.test(`${date}T09:30`) !== isPossibleDay(date)) wrong.push(date);
      }
  expect(wrong).toEqual([]);
  expect(pattern.test(`${FIRST_DAY}T00:00`)).toBe(true);
});

test('the document takes what the API takes: beside an offset there are seconds', () => {
  const pattern = documented();
  const taken = [
    '2026-03-02T09:30',
    '2026-03-02T09:30:00',
    '2026-03-02T09:30:00.5-05:00',
    '2026-03-02T09:30:00Z',
  ];
  const refused = [
    '2026-03-02T09:30-05:00',
    '2026-03-02T09:30Z',
    '2026-03-02T09:30:00+14:30',
    '2026-03-02T24:00',
  ];
  for (const time of taken) expect([time, pattern.test(time)]).toEqual([time, true]);
  for (const time of refused) {
    expect([time, pattern.test(time)]).toEqual([time, false]);
    expect([time, siteTime.safeParse(time).success]).toEqual([time, false]);
  }
});
