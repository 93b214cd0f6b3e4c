import { expect, test } from '@jest/globals';
import { prefersMinimal } from '#api/platform/preferences/return-minimal';

test.each([
  'return=minimal',
  'Return = "minimal"',
  'respond-async, return=minimal; foo=bar, wait=10',
  ['respond-async', 'return=minimal'],
  'return=minimal, return=representation',
])('%j prefers the least', (prefer) => expect(prefersMinimal(prefer)).toBe(true));

test.each([
  undefined,
  '',
  'return=representation',
  'return=representation, return=minimal',
  'return=minimalist',
  'foo; return=minimal',
  'minimal',
])('%j does not', (prefer) => expect(prefersMinimal(prefer)).toBe(false));
