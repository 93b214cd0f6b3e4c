import { expect, test } from '@jest/globals';
import { offRoster } from '#track/rules/off-roster';
import type { TrackView } from '#track/view';

const group = (id: string, roster: readonly { journeyId: string; partner: string | null }[]) => ({
  ...{ id, kind: 'usual' as const, capacity: 12, therapists: ['clinician-1'] },
  ...{ roster, size: roster.length, warnings: [] },
});
const track = (trackId: string, ...groups: ReturnType<typeof group>[]): TrackView => ({
  ...{ trackId, seq: 1, capacity: 12, taken: 0, free: 12, seats: [], offers: [], waitlist: [], groups },
});
const TRACKS = [
  track('day', group('morning', [{ journeyId: 'a.1', partner: null }])),
  track('evening', group('couples', [{ journeyId: 'b.1', partner: 'c.1' }])),
];

test('on the roster of the group of their own track, or not', () => {
  expect(offRoster('a.1', 'day', 'morning', TRACKS)).toBeNull();
  expect(offRoster('b.1', 'day', 'morning', TRACKS)).toMatchObject({
    rule: { id: 'R-GROUP' },
    detail: 'The client is not on the roster of morning.',
  });
});

test('both of a couple are on it', () => {
  expect([
    offRoster('b.1', 'evening', 'couples', TRACKS),
    offRoster('c.1', 'evening', 'couples', TRACKS),
  ]).toEqual([null, null]);
});

test('a group that their track does not have has no roster: the plan alone says who comes', () => {
  expect(offRoster('b.1', 'evening', 'morning', TRACKS)).toBeNull();
  expect(offRoster('b.1', null, 'morning', TRACKS)).toBeNull();
});
