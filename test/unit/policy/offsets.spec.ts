import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { IANAZone } from 'luxon';
import { offsetsOf, spanAround } from '#policy/offsets';
import { runs } from '../property-parameters.js';

const iso = (offsets: ReturnType<typeof offsetsOf>) =>
  offsets.map(({ from, minutes }) => [new Date(from).toISOString(), minutes]);

describe('offsetsOf', () => {
  test('finds the clock changes of New York to the millisecond', () => {
    expect(iso(offsetsOf('America/New_York', { from: 2026, to: 2027 }))).toEqual([
      ['1970-01-01T00:00:00.000Z', -300],
      ['2026-03-08T07:00:00.000Z', -240],
      ['2026-11-01T06:00:00.000Z', -300],
      ['2027-03-14T07:00:00.000Z', -240],
      ['2027-11-07T06:00:00.000Z', -300],
    ]);
  });

  test('starts with the offset at the start of the span, summer in the south', () => {
    expect(iso(offsetsOf('Australia/Lord_Howe', { from: 2026, to: 2026 }))).toEqual([
      ['1970-01-01T00:00:00.000Z', 660],
      ['2026-04-04T15:00:00.000Z', 630],
      ['2026-10-03T15:30:00.000Z', 660],
    ]);
  });

  test('a zone without clock changes has one entry', () => {
    expect(offsetsOf('Asia/Kolkata', { from: 2026, to: 2040 })).toEqual([{ from: 0, minutes: 330 }]);
  });

  test('agrees with the time zone at every instant of the span', () => {
    const zones = [
      'America/New_York',
      'America/Phoenix',
      'Africa/Casablanca',
      'Australia/Lord_Howe',
      'Europe/Dublin',
    ];
    const tables = new Map(zones.map((zone) => [zone, offsetsOf(zone, { from: 2025, to: 2030 })]));
    const instant = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2031, 0, 1) - 1 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), instant, (zone, at) => {
        const entry = tables.get(zone)!.findLast(({ from }) => from <= at);
        expect(entry?.minutes).toBe(IANAZone.create(zone).offset(at));
      }),
      runs(500),
    );
    for (const [zone, table] of tables) {
      for (const { from, minutes } of table.slice(1)) {
        expect(IANAZone.create(zone).offset(from)).toBe(minutes);
        expect(IANAZone.create(zone).offset(from - 1)).not.toBe(minutes);
      }
    }
  });

  test('spans from the year before to 15 years after', () => {
    expect(spanAround(new Date('2026-12-31T23:59:59Z'))).toEqual({ from: 2025, to: 2041 });
  });

  test('refuses a span that ends before it begins', () => {
    expect(() => offsetsOf('Asia/Kolkata', { from: 2027, to: 2026 })).toThrow(RangeError);
  });
});
