import { expect, test } from '@jest/globals';
import { nextVersion } from '../../../apps/web/policies/next-version.js';
import { whatDiffers } from '../../../apps/web/policies/what-differs.js';

test('the smallest parts that differ, each by its path', () => {
  const before = { clocks: { reviewDays: 30, calls: [1, 2] }, tiers: [{ id: 'T3', hours: 3 }], old: true };
  const after = { clocks: { reviewDays: 21, calls: [1, 2, 4] }, tiers: [{ id: 'T3', hours: 3 }], name: null };
  expect(whatDiffers(before, after)).toEqual([
    { path: 'clocks.reviewDays', before: 30, after: 21 },
    { path: 'clocks.calls[2]', before: undefined, after: 4 },
    { path: 'old', before: true, after: undefined },
    { path: 'name', before: undefined, after: null },
  ]);
});

test('nothing where nothing does, in whatever order the keys are', () => {
  expect(whatDiffers({ a: 1, b: { c: [], d: {} } }, { b: { d: {}, c: [] }, a: 1 })).toEqual([]);
});

test('a list that becomes something else is one difference', () => {
  expect(whatDiffers({ a: [1] }, { a: { 0: 1 } })).toEqual([{ path: 'a', before: [1], after: { 0: 1 } }]);
});

test.each([
  ['2026.4', ['2026.4'], '2026.5'],
  ['2026.9', ['2026.9', '2026.10', '2026.11'], '2026.12'],
  ['mine', ['mine'], 'mine.1'],
])('the version after %s is one that nobody has used', (version, known, next) => {
  expect(nextVersion(version, known)).toBe(next);
});
