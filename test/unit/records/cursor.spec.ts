import { describe, expect, test } from '@jest/globals';
import { readCursor, writeCursor } from '#records/db/cursor';
import { MalformedCursor } from '#records/db/errors/malformed-cursor';

describe('a place in a list', () => {
  test('comes back as it was written', () => {
    const place = [
      '2024-02-29T09:30:00.250Z',
      '2024-02-29T09:30:00.250123Z',
      7,
      '123456789012',
      'a',
    ] as const;
    expect(readCursor(writeCursor(place), ['instant', 'microsecond', 'integer', 'serial', 'text'])).toEqual(
      place,
    );
  });

  test.each([
    '2026-02-30T00:00:00.000Z',
    '2026-02-29T00:00:00.000Z',
    '2026-04-31T00:00:00.000Z',
    '2026-01-01T24:00:00.000Z',
    '2026-13-01T00:00:00.000Z',
    '0000-01-01T00:00:00.000Z',
  ])('is none on a day that no calendar has: %s', (instant) => {
    expect(() => readCursor(writeCursor([instant]), ['instant'])).toThrow(MalformedCursor);
    const microsecond = instant.replace('.000Z', '.000000Z');
    expect(() => readCursor(writeCursor([microsecond]), ['microsecond'])).toThrow(MalformedCursor);
  });
});
