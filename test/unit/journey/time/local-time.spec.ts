import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { loadDefaultPolicy } from '#policy/load-policy';
import { fromLocal, HOUR, localDate, localWeekday, startOfLocalDay, toLocal } from '#journey/time/local-time';
import { addDays } from '#journey/time/spans';
import { offsetsOf } from '#policy/offsets';
import { POLICY } from '#scenarios/policy';
import { iso } from '#scenarios/pure/pure-journey';
import { runs } from '../../property-parameters.js';

const { calendar } = POLICY;
const instant = fc.integer({ min: Date.UTC(2025, 4), max: Date.UTC(2032, 8) });
const luxon = (at: number): DateTime => DateTime.fromMillis(at, { zone: calendar.timeZone });

test('local date, weekday and start of day agree with luxon at any instant', () => {
  fc.assert(
    fc.property(instant, (at) => {
      expect(localDate(at, calendar)).toBe(luxon(at).toISODate());
      expect(localWeekday(at, calendar)).toBe(luxon(at).weekday);
      expect(startOfLocalDay(at, calendar)).toBe(luxon(at).startOf('day').toMillis());
    }),
    runs(500),
  );
});

test('adding days agrees with luxon at any instant, but for the hour that comes twice: there it is the first', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: -100, max: 100 }), (at, days) => {
      const expected = luxon(at).plus({ days });
      const first = Math.min(...expected.getPossibleOffsets().map((each) => each.toMillis()));
      expect(addDays(at, days, calendar)).toBe(first);
    }),
    runs(500),
  );
});

test('from local to UTC and back is the same local time, but in the hour that is skipped', () => {
  fc.assert(
    fc.property(instant, (at) => {
      const local = toLocal(at, calendar);
      expect(toLocal(fromLocal(local, calendar), calendar)).toBe(local);
    }),
    runs(500),
  );
});

test('the instant of a local time agrees with luxon in any zone, the first where it comes twice', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  fc.assert(
    fc.property(zones, fc.array(instant, { minLength: 1, maxLength: 20 }), (zone, instants) => {
      const offsets = offsetsOf(zone, { from: 2025, to: 2032 });
      // Beside instants of any day those around each change of the clocks.
      const around = offsets.slice(1).flatMap(({ from }) => [from - HOUR, from + HOUR / 2, from + HOUR]);
      for (const at of [...instants, ...around]) {
        const then = DateTime.fromMillis(at, { zone });
        const first = Math.min(...then.getPossibleOffsets().map((each) => each.toMillis()));
        expect([zone, fromLocal(toLocal(at, { ...calendar, offsets }), { ...calendar, offsets })]).toEqual([
          ...[zone, first],
        ]);
      }
    }),
    runs(40),
  );
});

test('a change of many hours, and another one soon after: what is skipped is later, what comes twice is the first', () => {
  const at = (iso: string): number => Date.parse(`${iso}Z`);
  // From Honolulu to New York at noon, and back again two hours later.
  const joined = {
    ...calendar,
    offsets: [
      { from: 0, minutes: -600 },
      { from: at('2026-01-13T22:00'), minutes: -300 },
      { from: at('2026-01-14T00:00'), minutes: -600 },
    ],
  };
  const found = (local: string): string => iso(fromLocal(at(local), joined));
  expect(found('2026-01-13T11:59')).toBe('2026-01-13T21:59:00.000Z');
  expect(found('2026-01-13T13:00')).toBe('2026-01-13T23:00:00.000Z');
  expect(found('2026-01-13T16:59')).toBe('2026-01-14T02:59:00.000Z');
  expect(found('2026-01-13T17:30')).toBe('2026-01-13T22:30:00.000Z');
  expect(found('2026-01-13T19:30')).toBe('2026-01-14T05:30:00.000Z');
});

test('east of Greenwich and south of the equator: Sydney', () => {
  const sydney = { ...calendar, offsets: sydneyOffsets() };
  // 2026-10-04 02:30 is skipped, 2026-04-05 02:30 comes twice.
  expect(iso(fromLocal(Date.UTC(2026, 9, 4, 2, 30), sydney))).toBe('2026-10-03T16:30:00.000Z');
  expect(iso(fromLocal(Date.UTC(2026, 3, 5, 2, 30), sydney))).toBe('2026-04-04T15:30:00.000Z');
});

/** 660 minutes in summer, 600 in winter. */
const sydneyOffsets = () => [
  { from: 0, minutes: 660 },
  { from: Date.UTC(2026, 3, 4, 16), minutes: 600 },
  { from: Date.UTC(2026, 9, 3, 16), minutes: 660 },
];

test('before the first entry of the table local time is that of the table', () => {
  const narrow = loadDefaultPolicy({ from: 2026, to: 2026 }).calendar;
  expect(localDate(Date.UTC(2026, 0, 1, 4, 59), narrow)).toBe('2025-12-31');
});
