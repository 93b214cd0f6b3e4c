import { describe, expect, test } from '@jest/globals';
import { mergeFault, type MergeSide } from '#client/merge-fault';

const side = (id: string, more: Partial<MergeSide> = {}): MergeSide => ({
  ...{ id, isKnown: true, mergedInto: null, hasMerged: false, open: null },
  ...more,
});

describe('two clients are made one', () => {
  test.each<[Partial<MergeSide>, Partial<MergeSide>]>([
    [{}, {}],
    [{ open: 'a.1' }, {}],
    [{}, { open: 'b.1' }],
    // One who has somebody merged into them takes another.
    [{ hasMerged: true }, {}],
  ])('%j, %j', (survivor, other) => {
    expect(mergeFault(side('a', survivor), side('b', other))).toBeNull();
  });
});

describe('two clients stay two', () => {
  test.each<[string, MergeSide, MergeSide, object]>([
    ['who are one already', side('a'), side('a'), { kind: 'same' }],
    ['of whom one is nobody', side('a'), side('b', { isKnown: false }), { kind: 'unknown', id: 'b' }],
    [
      'of whom the survivor is part of another',
      side('a', { mergedInto: 'c' }),
      side('b'),
      { kind: 'merged', id: 'a', into: 'c' },
    ],
    [
      'of whom the other is part of another',
      side('a'),
      side('b', { mergedInto: 'a' }),
      { kind: 'merged', id: 'b', into: 'a' },
    ],
    [
      'of whom the other has somebody merged into them',
      side('a'),
      side('b', { hasMerged: true }),
      { kind: 'hasMerged', id: 'b' },
    ],
    [
      'who both have an open journey (R-RETURN)',
      side('a', { open: 'a.2' }),
      side('b', { open: 'b.1' }),
      { kind: 'open', journeys: ['a.2', 'b.1'] },
    ],
  ])('%s', (_, survivor, other, fault) => {
    expect(mergeFault(survivor, other)).toEqual(fault);
  });
});
