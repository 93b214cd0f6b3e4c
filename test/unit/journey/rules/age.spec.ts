import { describe, expect, test } from '@jest/globals';
import { ageAt, isMinor } from '#journey/rules/age';
import { loadDefaultPolicy } from '#policy/load-policy';

const policy = loadDefaultPolicy();

describe('the age of consent', () => {
  test.each([
    // New York: the birthday begins at 05:00 UTC in winter, at 04:00 UTC in summer.
    ['2008-01-15', '2026-01-15T04:59:59Z', true],
    ['2008-01-15', '2026-01-15T05:00:00Z', false],
    ['2008-07-15', '2026-07-15T03:59:59Z', true],
    ['2008-07-15', '2026-07-15T04:00:00Z', false],
    ['2008-02-29', '2026-02-28T12:00:00Z', true],
    ['2008-02-29', '2026-03-01T12:00:00Z', false],
    ['1960-05-01', '2026-07-15T04:00:00Z', false],
    // As young as the year or the month lets them be.
    ['2008', '2026-12-31T04:59:59Z', true],
    ['2008', '2026-12-31T05:00:00Z', false],
    ['2008-06', '2026-06-30T03:59:59Z', true],
    ['2008-06', '2026-06-30T04:00:00Z', false],
    ['2008-02', '2026-02-28T12:00:00Z', true],
    ['2008-02', '2026-03-01T12:00:00Z', false],
  ])('born %s, referred at %s: minor %p', (birthDate, at, minor) => {
    expect(isMinor(birthDate, Date.parse(at), policy)).toBe(minor);
  });

  test('is the policy’s', () => {
    expect(isMinor('2010-01-01', Date.parse('2026-06-01T00:00:00Z'), { ...policy, ageOfConsent: 16 })).toBe(
      false,
    );
  });
});

test.each([
  ['2010-01-01', { minor: false, adolescent: true }],
  ['2013-02-01', { minor: true, adolescent: true }],
  ['2008-01-06', { minor: false, adolescent: true }],
  ['2008-01-05', { minor: false, adolescent: false }],
])('W10: born on %s, with 13 for consent and 18 for an adult’s hours', (birthDate, age) => {
  const of = { ...policy, ageOfConsent: 13, adolescentUnder: 18 };
  expect(ageAt(birthDate, Date.parse('2026-01-05T14:00:00Z'), of)).toEqual(age);
});

test('a policy without adolescentUnder asks for no age of the day', () => {
  const { adolescentUnder: _, ...earlier } = policy;
  expect(ageAt('2010-01-01', Date.parse('2026-01-05T14:00:00Z'), earlier)).toBeNull();
});
