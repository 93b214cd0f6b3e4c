import { beforeEach, describe, expect, test } from '@jest/globals';
import { HeldList } from '../../../apps/web/parts/held.js';

interface Row {
  readonly id: string;
  readonly due?: string;
}

const rows = (ids: string): Row[] => [...ids].map((id) => ({ id }));
const ids = (some: Iterable<Row>): string => [...some].map(({ id }) => id).join('');

describe('a list that others change', () => {
  let isFree: boolean;
  let list: HeldList<Row>;
  beforeEach(() => {
    isFree = false;
    list = new HeldList<Row>(
      ({ id }) => id,
      () => isFree,
    );
    list.take('today', rows('abc'));
  });
  const taken = (now: Row[], of = 'today') => {
    const held = list.take(of, now);
    return [ids(held.rows), ids(held.gone), held.fresh, held.isBehind];
  };

  test('is not behind while it is as it was', () => {
    expect(taken(rows('abc'))).toEqual(['abc', '', 0, false]);
  });

  test('moves nothing under a finger: what is new waits, what is gone keeps its place, nothing is sorted anew', () => {
    expect(taken(rows('xbac'))).toEqual(['abc', '', 1, true]);
    expect(taken(rows('xcyb'))).toEqual(['abc', 'a', 2, true]);
    list.show();
    expect(taken(rows('xcyb'))).toEqual(['xcyb', '', 0, false]);
  });

  test('a row changes in its place', () => {
    const changed = [{ id: 'c' }, { id: 'a', due: 'Friday' }, { id: 'b' }];
    expect(list.take('today', changed).rows).toEqual([{ id: 'a', due: 'Friday' }, { id: 'b' }, { id: 'c' }]);
  });

  test('what comes into an empty list moves nothing, and is shown', () => {
    expect(taken([], 'tomorrow')).toEqual(['', '', 0, false]);
    expect(taken(rows('a'), 'tomorrow')).toEqual(['a', '', 0, false]);
  });

  test('a row that comes back is there again', () => {
    expect(taken(rows('ac'))).toEqual(['abc', 'b', 0, true]);
    expect(taken(rows('abc'))).toEqual(['abc', '', 0, false]);
  });

  test('taken again and again, as a page is drawn, it stays', () => {
    taken(rows('xabc'));
    isFree = true;
    // Nothing has come since: what waits goes on waiting.
    expect(taken(rows('xabc'))).toEqual(['abc', '', 1, true]);
    expect(taken(rows('yxabc'))).toEqual(['yxabc', '', 0, false]);
  });

  test('moves at once where nobody is at it, and where it is another list', () => {
    expect(taken(rows('de'), 'tomorrow')).toEqual(['de', '', 0, false]);
    isFree = true;
    expect(taken(rows('fde'), 'tomorrow')).toEqual(['fde', '', 0, false]);
  });
});
