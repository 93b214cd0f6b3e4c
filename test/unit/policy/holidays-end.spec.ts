import { expect, test } from '@jest/globals';
import { holidaysEnd } from '#policy/holidays-end';
import { POLICY } from '#scenarios/policy';

const of = (...holidays: string[]) => ({ calendar: { ...POLICY.calendar, holidays } });
const on = (date: string): number => Date.parse(`${date}T12:00:00Z`);

test('A18: in the last year before the holidays end it is told which is the last', () => {
  const policy = of('2035-12-25', '2026-01-01', '2034-12-25');
  expect(holidaysEnd(policy, on('2034-12-20'))).toBeNull();
  expect(holidaysEnd(policy, on('2034-12-26'))).toBe('2035-12-25');
  expect(holidaysEnd(policy, on('2040-01-01'))).toBe('2035-12-25');
});

test('a program without holidays has said so', () => expect(holidaysEnd(of(), on('2034-12-20'))).toBeNull());
