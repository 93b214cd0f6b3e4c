import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { twiceNamed } from '#api/platform/http/body/twice-named';
import { seeded } from '../../support/seed.js';

test.each([
  ['{"a":1,"a":2}', 'a'],
  ['[0,{"b":[{"c":1,"d":"c"},{"c":{},"d":[],"\\u0063":null}]}]', '1.b.1.c'],
  ['{"":1,"x":{"":2,"" : 3}}', 'x.'],
])('a field that is there twice is named by its path: %s', (json, path) => {
  expect(twiceNamed(json)).toBe(path);
});

test.each([
  '{"a":{"a":1},"b":[{"a":2},{"a":3}],"c":"a","d":["c","c"]}',
  '{"a\\"":1,"a\\\\":2,"a":"\\\\","b":"{\\"b\\":1,\\"b\\":2}"}',
  '"a"',
  '[]',
])('one that only looks like it is none: %s', (json) => {
  expect(twiceNamed(json)).toBeNull();
});

const NAMES = fc.constantFrom('a', 'b', 'a"', '\\', '', 'ü', '{', ',');
type Tree =
  null | string | { readonly list: readonly Tree[] } | { readonly fields: readonly [string, Tree][] };
const { tree } = fc.letrec<{ tree: Tree }>((again) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    NAMES,
    fc.record({ list: fc.array(again('tree'), { maxLength: 3 }) }),
    fc.record({ fields: fc.array(fc.tuple(NAMES, again('tree')), { maxLength: 4 }) }),
  ),
}));
const written = (one: Tree): string => {
  if (one === null || typeof one === 'string') return JSON.stringify(one);
  if ('list' in one) return `[${one.list.map(written).join(', ')}]`;
  return `{ ${one.fields.map(([name, value]) => `${JSON.stringify(name)} : ${written(value)}`).join(',')}}`;
};
const isTwice = (one: Tree): boolean => {
  if (one === null || typeof one === 'string') return false;
  if ('list' in one) return one.list.some(isTwice);
  const names = one.fields.map(([name]) => name);
  return new Set(names).size < names.length || one.fields.some(([, value]) => isTwice(value));
};

test('whatever is written, it is found exactly if it is there', () => {
  fc.assert(
    fc.property(tree, (one) => expect(twiceNamed(written(one)) !== null).toBe(isTwice(one))),
    { ...seeded(), numRuns: 500 },
  );
});
