import { describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import { birthDate, firstDayOf } from '#contracts/http/dates';
import { instant, localDate } from '#contracts/http/time';

const NOW = Date.parse('2026-06-01T12:00:00Z');
const issues = (schema: z.ZodType, value: string): string[] =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe('a birth date', () => {
  const schema = birthDate(() => NOW);

  test.each([
    '1880-01-01',
    '1880',
    '2000-02-29',
    '1985-06',
    '1985',
    '2026',
    '2026-06',
    '2026-06-01',
    '2026-06-02',
  ])('may be %s', (date) => {
    expect(schema.safeParse(date).data).toBe(date);
  });

  test.each([
    ['0000-01-01', /1880/],
    ['0001-01-01', /1880/],
    ['1492-10-12', /1880/],
    ['1879-12-31', /1880/],
    ['1879', /1880/],
    ['1991-02-29', /exists/],
    ['1991-02-31', /exists/],
    ['1991-13', /exists/],
    ['1991-00-01', /exists/],
    ['2026-06-03', /future/],
    ['2026-07', /future/],
    ['2027', /future/],
    ['2001-11-04T23:00:00.000Z', /date of birth/],
    ['01991-01-01', /date of birth/],
    ['1991-1-1', /date of birth/],
    [' 1991', /date of birth/],
    ['', /date of birth/],
  ])('is not %s', (date, why) => {
    expect(issues(schema, date)).toEqual([expect.stringMatching(why)]);
  });

  test('begins on a day', () => {
    expect(['1985', '1985-06', '1985-06-03'].map(firstDayOf)).toEqual([
      '1985-01-01',
      '1985-06-01',
      '1985-06-03',
    ]);
  });
});

describe('a local date', () => {
  test.each(['1880-01-01', '2024-02-29', '9999-12-31'])('may be %s', (date) => {
    expect(localDate.safeParse(date).data).toBe(date);
  });

  test.each(['0000-01-01', '0001-01-01', '1492-01-01', '2026-02-30', '2026-3-2', '10000-01-01'])(
    'is not %s',
    (date) => {
      expect(issues(localDate, date)).toHaveLength(1);
    },
  );
});

describe('an instant', () => {
  test.each([
    ['2026-03-02T09:30:00-05:00', '2026-03-02T14:30:00.000Z'],
    ['2026-03-02T09:30:00.25Z', '2026-03-02T09:30:00.250Z'],
    ['2026-03-02T09:30:00+14:00', '2026-03-01T19:30:00.000Z'],
    ['1880-01-01T00:00:00+14:00', '1879-12-31T10:00:00.000Z'],
    ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59.000Z'],
  ])('may be %s', (sent, at) => {
    expect(instant.safeParse(sent).data).toBe(Date.parse(at));
  });

  test.each([
    '2026-11-20T10:00:00+25:00',
    '2026-11-20T10:00:00+14:01',
    '2026-11-20T10:00:00-23:59',
    '2026-11-20T10:00:00+05:60',
    '2026-02-30T10:00:00Z',
    '2026-11-20T24:00:00Z',
    '2026-11-20T10:00Z',
    '2026-11-20T10:00:00',
    '2026-11-20',
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00Z',
    '1879-12-31T00:00:00Z',
    '9999-12-31T23:59:59-00:01',
  ])('is not %s', (sent) => {
    expect(issues(instant, sent)).toHaveLength(1);
  });
});
