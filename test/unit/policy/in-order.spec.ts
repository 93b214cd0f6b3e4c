import { expect, test } from '@jest/globals';
import { inOrderOf } from '#policy/in-order';

const keysOf = (value: unknown): string[] => Object.keys(value as object);

test('keys are in the order of what people know, and what that has not comes last, by its name', () => {
  const ordered = inOrderOf({ version: '', tiers: [], name: '' }, { zone: 1, name: 2, age: 3, version: 4 });
  expect(keysOf(ordered)).toEqual(['version', 'name', 'age', 'zone']);
});

test('as deep as it goes, each item of a list as the first one that is known', () => {
  const like = { tiers: [{ id: 'T3', hours: 3, days: 5 }] };
  const ordered = inOrderOf(like, {
    tiers: [
      { days: 5, id: 'T3', hours: 3 },
      { hours: 2, id: 'T1' },
    ],
  }) as {
    tiers: object[];
  };
  expect(ordered.tiers.map(keysOf)).toEqual([
    ['id', 'hours', 'days'],
    ['id', 'hours'],
  ]);
});

test('nothing is added, left out or changed', () => {
  const document = { b: [1, { d: null, c: 'x' }], a: { f: true, e: [] } };
  expect(inOrderOf({ a: { e: [] }, never: 1 }, document)).toEqual(document);
  for (const like of [null, 7, [], {}]) expect(inOrderOf(like, document)).toEqual(document);
});
