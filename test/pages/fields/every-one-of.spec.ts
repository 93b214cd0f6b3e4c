import { expect, test } from '@jest/globals';
import { everyOneOf } from '../../../apps/web/fields/every-one-of.js';

test('a list of every value of a union keeps its order, and one that lacks a value does not compile', () => {
  expect(everyOneOf<'a' | 'b'>()(['b', 'a'])).toEqual(['b', 'a']);
  // @ts-expect-error 'b' is missing
  everyOneOf<'a' | 'b'>()(['a']);
  // @ts-expect-error 'c' is none of them
  everyOneOf<'a' | 'b'>()(['a', 'b', 'c']);
});
