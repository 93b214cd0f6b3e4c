import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseReferralBundle } from '#fhir/parse-referral-bundle';
import { runs } from '../property-parameters.js';
import { faultsOf, reading } from './bundle.js';

const SAMPLE = new URL('../../../apps/sample/referrals.ndjson', import.meta.url);
const LINES = readFileSync(SAMPLE, 'utf8').trim().split('\n');
const NOW = new Date('2026-11-23T00:00:00Z');

type Key = string | number;
type Node = Record<Key, unknown>;

const pathsOf = (value: unknown, path: readonly Key[] = []): (readonly Key[])[] => {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, member]) =>
    pathsOf(member, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [path, ...inner];
};

/** The value at the `pick`-th path (0..1 of all of them) replaced, or taken out. */
const mutated = (json: unknown, pick: number, replacement: unknown): unknown => {
  const paths = pathsOf(json);
  const path = paths[Math.min(paths.length - 1, Math.floor(pick * paths.length))]!;
  const last = path.at(-1);
  if (last === undefined) return replacement;
  const parent = path.slice(0, -1).reduce((at, key) => at[key] as Node, json as Node);
  if (replacement === undefined) delete parent[last];
  else parent[last] = replacement;
  return json;
};

describe('the sample referrals', () => {
  const parsed = LINES.map((line) => parseReferralBundle(JSON.parse(line), reading(NOW)));

  test('are 173 people, each with a record number of their own', () => {
    expect(parsed).toHaveLength(173);
    const numbers = parsed.map(({ client }) => `${client.recordSystem}|${client.recordNumber}`);
    expect(new Set(numbers).size).toBe(173);
  });

  test('bring every result that their note counts', () => {
    const counts: Record<string, number> = {};
    for (const { instrument } of parsed.flatMap(({ results }) => results))
      counts[instrument] = (counts[instrument] ?? 0) + 1;
    expect(counts).toEqual({
      'PHQ-2': 244,
      'GAD-7': 185,
      'AUDIT-C': 114,
      'DAST-10': 103,
      'PHQ-9': 46,
      'PHQ-9-TEEN': 3,
    });
  });

  test('bring every condition, and results in order', () => {
    expect(parsed.flatMap(({ conditions }) => conditions)).toHaveLength(158);
    for (const { results } of parsed)
      expect([...results].sort((a, b) => a.takenAt - b.takenAt)).toEqual(results);
  });

  test('keep the names as they are, digits and all', () => {
    expect(parsed[0]?.client).toEqual({
      recordSystem: 'http://hospital.smarthealthit.org',
      recordNumber: '29f1e5ce-0979-ebb5-308d-3fdf7dcd2cc1',
      identifiers: [],
      family: 'Greenfelder433',
      given: 'Adolfo777 Hector463',
      birthDate: '1973-02-07',
      gender: 'male',
      phone: '555-159-5445',
      language: 'en-US',
    });
  });

  test('broken anywhere, are referrals still or bring faults that say where', () => {
    const replacement = fc.option(fc.jsonValue({ maxDepth: 2 }), { nil: undefined });
    const pick = fc.double({ min: 0, max: 1, noNaN: true });
    const break_ = fc.tuple(pick, replacement);
    fc.assert(
      fc.property(
        fc.constantFrom(...LINES),
        fc.array(break_, { minLength: 1, maxLength: 4 }),
        (line, breaks) => {
          const json = breaks.reduce<unknown>(
            (at, [pick, value]) => mutated(at, pick, value),
            JSON.parse(line),
          );
          for (const { path, detail } of faultsOf(json)) {
            expect(path).not.toBe('');
            expect(detail).not.toBe('');
          }
        },
      ),
      runs(500),
    );
  });

  test('anything at all is a referral or brings faults', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(faultsOf(json).length).toBeGreaterThan(0);
        expect(faultsOf({ resourceType: 'Bundle', entry: json }).length).toBeGreaterThan(0);
      }),
      runs(200),
    );
  });
});
