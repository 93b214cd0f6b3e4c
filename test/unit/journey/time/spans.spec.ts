import { describe, expect, test } from '@jest/globals';
import {
  addBusinessDays,
  addDays,
  addSpan,
  daysBetween,
  isBusinessDay,
  nextSessionDay,
} from '#journey/time/spans';
import { POLICY } from '#scenarios/policy';
import { iso } from '#scenarios/pure/pure-journey';

const { calendar } = POLICY;
const ms = (at: string): number => Date.parse(at);

describe('addDays keeps the local time', () => {
  test.each([
    ['in winter', '2026-01-05T14:00:00.000Z', 14, '2026-01-19T14:00:00.000Z'],
    [
      'over the change to summer time, Sunday 2026-03-08',
      '2026-03-07T14:00:00.000Z',
      1,
      '2026-03-08T13:00:00.000Z',
    ],
    [
      'over the change to winter time, Sunday 2026-11-01',
      '2026-10-31T13:00:00.000Z',
      1,
      '2026-11-01T14:00:00.000Z',
    ],
    ['backwards over a change', '2026-03-09T13:00:00.000Z', -3, '2026-03-06T14:00:00.000Z'],
    [
      'half past two that is skipped: half past three',
      '2026-03-07T07:30:00.000Z',
      1,
      '2026-03-08T07:30:00.000Z',
    ],
    ['half past one that comes twice: the first', '2026-10-31T05:30:00.000Z', 1, '2026-11-01T05:30:00.000Z'],
    ['90 days from January into summer time', '2026-01-05T14:00:00.000Z', 90, '2026-04-05T13:00:00.000Z'],
  ])('%s', (_what, from, days, expected) => expect(iso(addDays(ms(from), days, calendar))).toBe(expected));
});

describe('addBusinessDays', () => {
  test.each([
    ['over a weekend', '2026-01-09T15:00:00.000Z', 1, '2026-01-12T15:00:00.000Z'],
    ['from a Saturday', '2026-01-10T15:00:00.000Z', 1, '2026-01-12T15:00:00.000Z'],
    ['over a weekend and Martin Luther King Day', '2026-01-16T15:00:00.000Z', 1, '2026-01-20T15:00:00.000Z'],
    ['over Christmas on a Friday', '2026-12-24T15:00:00.000Z', 1, '2026-12-28T15:00:00.000Z'],
    ['from a holiday', '2026-01-19T15:00:00.000Z', 1, '2026-01-20T15:00:00.000Z'],
    ['10 of them over a holiday', '2026-01-05T14:00:00.000Z', 10, '2026-01-20T14:00:00.000Z'],
    ['over the change to summer time', '2026-03-06T15:00:00.000Z', 1, '2026-03-09T14:00:00.000Z'],
    ['over the change to winter time', '2026-10-30T14:00:00.000Z', 1, '2026-11-02T15:00:00.000Z'],
    ['none: the same instant', '2026-01-10T15:00:00.000Z', 0, '2026-01-10T15:00:00.000Z'],
  ])('%s', (_what, from, days, expected) =>
    expect(iso(addBusinessDays(ms(from), days, calendar))).toBe(expected),
  );

  test('the local day decides: Friday 23:30 is Saturday in UTC', () => {
    expect(isBusinessDay(ms('2026-01-10T04:30:00.000Z'), calendar)).toBe(true);
    expect(isBusinessDay(ms('2026-01-10T05:00:00.000Z'), calendar)).toBe(false);
    expect(isBusinessDay(ms('2026-01-19T15:00:00.000Z'), calendar)).toBe(false);
  });
});

describe('addSpan', () => {
  test('hours are elapsed hours, also over a clock change', () =>
    expect(iso(addSpan(ms('2026-03-07T14:00:00.000Z'), { hours: 48 }, calendar))).toBe(
      '2026-03-09T14:00:00.000Z',
    ));
  test('days are local days', () =>
    expect(iso(addSpan(ms('2026-03-07T14:00:00.000Z'), { days: 2 }, calendar))).toBe(
      '2026-03-09T13:00:00.000Z',
    ));
  test('the second rung of a business day is two business days', () =>
    expect(iso(addSpan(ms('2026-01-16T15:00:00.000Z'), { businessDays: 1 }, calendar, 2))).toBe(
      '2026-01-21T15:00:00.000Z',
    ));
});

describe('nextSessionDay: the start of the next business day', () => {
  test.each([
    ['tomorrow', '2026-01-05T14:00:00.000Z', '2026-01-06T05:00:00.000Z'],
    ['just after midnight: not today', '2026-01-06T05:00:00.000Z', '2026-01-07T05:00:00.000Z'],
    ['late on Friday before a holiday', '2026-01-17T04:59:00.000Z', '2026-01-20T05:00:00.000Z'],
    ['over the change to summer time', '2026-03-06T15:00:00.000Z', '2026-03-09T04:00:00.000Z'],
    ['over the change to winter time', '2026-10-30T14:00:00.000Z', '2026-11-02T05:00:00.000Z'],
  ])('%s', (_what, from, expected) => expect(iso(nextSessionDay(ms(from), { calendar }))).toBe(expected));
});

test('A7: a step up holds from a holiday of the office on, where sessions are held on it', () => {
  const friday = ms('2026-01-16T15:00:00.000Z');
  const sessions = { ...POLICY.sessions!, closures: ['2026-01-20'] };
  expect(iso(nextSessionDay(friday, { calendar, sessions }))).toBe('2026-01-19T05:00:00.000Z');
  expect(iso(nextSessionDay(ms('2026-01-19T15:00:00.000Z'), { calendar, sessions }))).toBe(
    '2026-01-21T05:00:00.000Z',
  );
});

test('a day of 23 hours is a whole day', () => {
  expect(daysBetween(ms('2026-03-07T14:00:00.000Z'), ms('2026-03-08T13:00:00.000Z'), calendar)).toBe(1);
  expect(daysBetween(ms('2026-03-07T14:00:00.000Z'), ms('2026-03-08T12:59:00.000Z'), calendar)).toBe(0);
});
