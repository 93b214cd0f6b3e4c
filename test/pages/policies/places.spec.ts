import { describe, expect, test } from '@jest/globals';
import { placeOf, syntaxFault } from '../../../apps/web/policies/places.js';

const TEXT = JSON.stringify(
  { version: '2027.1', tiers: [{ id: 'T3' }, { id: 'T2', hours: 3 }], scale: { 'PHQ-9': 5 } },
  null,
  2,
);
const shown = (path: string): string | null => {
  const place = placeOf(TEXT, path);
  return place && TEXT.slice(place.offset, place.offset + place.length);
};

describe('where a path leads in a text', () => {
  test.each([
    ['version', '"2027.1"', 2],
    ['tiers[1].hours', '3', 9],
    ['tiers[0].id', '"T3"', 5],
    ['scale.PHQ-9', '5', 13],
  ])('%s', (path, value, line) => {
    expect([shown(path), placeOf(TEXT, path)?.line]).toEqual([value, line]);
  });

  test.each([
    ['tiers[1].sessions', 'what lacks it', 7],
    ['tiers[7].id', 'the list that has no such item', 3],
    ['$', 'the whole', 1],
  ])('%s is not there: %s', (path, _, line) => expect(placeOf(TEXT, path)?.line).toBe(line));
});

describe('what is no JSON', () => {
  test('nothing of what is', () => expect(syntaxFault(TEXT)).toBeNull());

  test.each([
    ['a comma too many', '{\n  "a": 1,\n}', 3],
    ['a name without its quotes', '{\n  "a": 1,\n  b: 2\n}', 3],
    ['a comment', '{\n  // why\n  "a": 1\n}', 2],
    ['nothing at all', '', 1],
  ])('%s, with its line', (_, text, line) => {
    expect(syntaxFault(text)).toMatchObject({ line, what: expect.any(String) });
  });
});
