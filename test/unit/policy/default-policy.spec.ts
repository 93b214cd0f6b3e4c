import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import document from '../../../libs/policy/default-policy.json' with { type: 'json' };
import { loadDefaultPolicy, loadPolicyFile } from '#policy/load-policy';
import { PolicyInvalid } from '#policy/policy-invalid';

const policy = loadDefaultPolicy();

/** OPM: a holiday on a Saturday is kept on the Friday before, one on a Sunday on the Monday after. */
const observed = (date: DateTime): DateTime => {
  if (date.weekday === 6) return date.minus({ days: 1 });
  return date.weekday === 7 ? date.plus({ days: 1 }) : date;
};

const nth = (year: number, month: number, weekday: number, n: number): DateTime => {
  const first = DateTime.utc(year, month, 1);
  return first.plus({ days: ((weekday - first.weekday + 7) % 7) + 7 * (n - 1) });
};

const lastMonday = (year: number, month: number): DateTime => {
  const last = DateTime.utc(year, month).endOf('month').startOf('day');
  return last.minus({ days: (last.weekday + 6) % 7 });
};

/** 5 U.S.C. 6103. */
const federalHolidays = (year: number): DateTime[] => [
  observed(DateTime.utc(year, 1, 1)),
  nth(year, 1, 1, 3),
  nth(year, 2, 1, 3),
  lastMonday(year, 5),
  observed(DateTime.utc(year, 6, 19)),
  observed(DateTime.utc(year, 7, 4)),
  nth(year, 9, 1, 1),
  nth(year, 10, 1, 2),
  observed(DateTime.utc(year, 11, 11)),
  nth(year, 11, 4, 4),
  observed(DateTime.utc(year, 12, 25)),
];

describe('the default policy', () => {
  test('is the document, with the offsets filled in', () => {
    const { offsets, ...calendar } = policy.calendar;
    expect(offsets.length).toBeGreaterThan(1);
    expect({ ...policy, calendar }).toEqual(document);
  });

  test('A18: keeps the US federal holidays of 2026 to 2035, each on the day it is observed', () => {
    const expected = Array.from({ length: 11 }, (_, index) => 2026 + index)
      .flatMap(federalHolidays)
      .map((date) => date.toISODate()!)
      .filter((date) => date < '2036')
      .sort();
    expect(expected).toHaveLength(110);
    expect(policy.calendar.holidays).toEqual(expected);
  });

  test('A7: has no sessions on them, and says so by itself: what is taken out of its closures is a day with sessions', () => {
    const { closures, onHolidays } = policy.sessions!;
    expect([closures, onHolidays]).toEqual([policy.calendar.holidays, 'held']);
  });

  test('has the tiers of docs/rules.md: 15, 12 and 9 hours', () => {
    expect(
      policy.tiers.map(({ id, sessionsPerWeek, hoursPerSession }) => [id, sessionsPerWeek * hoursPerSession]),
    ).toEqual([
      ['T3', 15],
      ['T2', 12],
      ['T1', 9],
    ]);
  });

  test('is a copy each time', () => {
    expect(loadDefaultPolicy()).not.toBe(policy);
    expect(loadDefaultPolicy().tiers).not.toBe(policy.tiers);
  });
});

describe('loadPolicyFile', () => {
  const load = (text: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'policy-'));
    try {
      writeFileSync(join(folder, 'policy.json'), text);
      return loadPolicyFile(join(folder, 'policy.json'), { from: 2026, to: 2027 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  test('loads a file as the default is loaded', () => {
    expect(load(JSON.stringify(document))).toEqual(loadDefaultPolicy({ from: 2026, to: 2027 }));
  });

  test('says that a file is not JSON, and which', () => {
    expect(() => load('{')).toThrow(PolicyInvalid);
    expect(() => load('{')).toThrow(/policy\.json has 1 fault:\n {2}\$: is not JSON/);
  });

  test('leaves a file that is not there to the error of the file system', () => {
    expect(() => loadPolicyFile('/nowhere/policy.json')).toThrow(/ENOENT.*\/nowhere\/policy\.json/);
  });
});
