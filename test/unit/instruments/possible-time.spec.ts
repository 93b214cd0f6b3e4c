import { expect, test } from '@jest/globals';
import { impossibleTime } from '#instruments/possible-time';

const NOW = Date.parse('2026-06-01T12:00:00Z');

test.each([
  ['now', '2026-06-01T12:00:00Z', null],
  ['a minute ahead, as clocks are', '2026-06-01T12:01:00Z', null],
  ['later', '2026-06-01T12:01:01Z', 'must not be in the future'],
  ['where the day of birth began first on earth', '1990-04-11T10:00:00Z', null],
  ['before', '1990-04-11T09:59:59Z', 'must not be before the client was born'],
])('an instrument that was taken %s', (_, takenAt, expected) => {
  expect(impossibleTime(Date.parse(takenAt), NOW, '1990-04-12')).toBe(expected);
});

test('whose birth date is not known may have been born at any time', () => {
  expect(impossibleTime(Date.parse('1881-01-01T00:00:00Z'), NOW, null)).toBeNull();
});
