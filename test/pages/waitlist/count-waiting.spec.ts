import { describe, expect, test } from '@jest/globals';
import { firstWaitedFor } from '../../../apps/web/waitlist/count-waiting.js';

const TRACKS = [{ id: 'day' }, { id: 'evening' }, { id: 'weekend' }];
const counts = (...each: readonly number[]) =>
  each.map((count, place) => ({ value: TRACKS[place]!.id, count, more: false }));

describe('the waitlist begins with', () => {
  test('the first track for which somebody waits', () =>
    expect(firstWaitedFor(TRACKS, counts(0, 2, 5))).toEqual({ id: 'evening' }));

  test('the first where nobody waits, or nobody knows', () => {
    expect(firstWaitedFor(TRACKS, counts(0, 0, 0))).toEqual({ id: 'day' });
    expect(firstWaitedFor(TRACKS, [])).toEqual({ id: 'day' });
  });

  test('a track of the person, whoever waits elsewhere', () =>
    expect(firstWaitedFor([{ id: 'day' }], counts(0, 2, 5))).toEqual({ id: 'day' }));
});
