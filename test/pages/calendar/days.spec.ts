import { describe, expect, test } from '@jest/globals';
import { bodyOf, byYear, changesBetween, daysIn, isSame, withDays } from '../../../apps/web/calendar/days.js';
import { zonesWith } from '../../../apps/web/calendar/zones.js';
import { datesIn } from '../../../apps/web/calendar/dates-in-text.js';

const CALENDAR = {
  ...{ site: 'main', version: 2, published: null, timeZone: 'America/New_York', closed: [] },
  ...{ businessWeekdays: [1, 2, 3, 4, 5], lastHoliday: '2027-01-01', warnings: [] },
  holidays: ['2026-12-25', '2027-01-01'],
  closures: ['2026-12-24', '2026-12-25'],
  past: { holidays: ['2026-07-03'], closures: ['2026-02-02', '2026-07-03'] },
};

describe('the days of a calendar', () => {
  const days = daysIn(CALENDAR);

  test('are each once, whatever they are; those that have been, too', () => {
    expect(days.off).toEqual({
      ...{ '2026-02-02': 'closure', '2026-07-03': 'both', '2026-12-24': 'closure' },
      ...{ '2026-12-25': 'both', '2027-01-01': 'holiday' },
    });
    expect(byYear(days.off)).toEqual([
      ['2026', ['2026-02-02', '2026-07-03', '2026-12-24', '2026-12-25']],
      ['2027', ['2027-01-01']],
    ]);
  });

  test('go out as they came in, ascending, in whatever order they were written', () => {
    const { holidays, closures, past, businessWeekdays } = CALENDAR;
    const whole = {
      ...{ businessWeekdays, holidays: [...past.holidays, ...holidays] },
      closures: [...past.closures, ...closures],
      timeZone: 'America/New_York',
    };
    expect(bodyOf(days)).toEqual(whole);
    const shuffled = {
      ...days,
      businessWeekdays: days.businessWeekdays.toReversed(),
      off: Object.fromEntries(Object.entries(days.off).reverse()),
    };
    expect(bodyOf(shuffled)).toEqual(whole);
    expect(isSame(shuffled, days)).toBe(true);
  });

  test('that are otherwise are told, and no other', () => {
    const off = withDays(withDays(days.off, ['2027-01-18'], 'both'), ['2026-12-24'], 'both');
    expect(changesBetween(days.off, off)).toEqual([
      { date: '2026-12-24', from: 'closure', to: 'both' },
      { date: '2027-01-18', from: null, to: 'both' },
    ]);
    expect(changesBetween(off, days.off).at(-1)).toEqual({ date: '2027-01-18', from: 'both', to: null });
    expect(isSame({ ...days, off }, days)).toBe(false);
  });
});

describe('dates in several lines', () => {
  test('are found in either way of writing, beside the name of the day, sorted and each once', () => {
    const text = [
      '1/18/2027\tMartin Luther King Jr. Day',
      '2027-01-01 New Year’s Day',
      '',
      'Monday, 01/18/2027',
      '2027-2-15',
    ];
    expect(datesIn(text.join('\r\n'))).toEqual({
      dates: ['2027-01-01', '2027-01-18', '2027-02-15'],
      others: [],
    });
  });

  test.each([
    ['a day that no calendar has', '2027-02-30'],
    ['the day before the month', '18/1/2027'],
    ['a year of two digits', '1/18/27'],
    ['a word', 'Thanksgiving'],
    ['a number that goes on', '12027-01-018'],
  ])('%s is none: the line is given back', (_, line) => {
    expect(datesIn(`2027-01-01\n${line}`)).toEqual({ dates: ['2027-01-01'], others: [line] });
  });
});

describe('the zones that a site may have', () => {
  const { first, others } = zonesWith('US/Eastern', 'en-US');

  test('those of the United States first, by what people call them', () => {
    expect(first).toContainEqual({ value: 'America/Denver', label: 'Mountain Time (America/Denver)' });
    const spoken = zonesWith('America/New_York', 'es-US').first.map(({ label }) => label);
    expect(spoken).toContainEqual(
      expect.stringMatching(/^hora de las Montañas Rocosas \(America\/Denver\)$/),
    );
  });

  test('every other one once, and the one that it has already whatever it is called', () => {
    const values = [...first, ...others].map(({ value }) => value);
    expect(new Set(values).size).toBe(values.length);
    expect(values).toEqual(expect.arrayContaining(['Europe/Berlin', 'US/Eastern']));
  });
});
