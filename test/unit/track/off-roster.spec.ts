import { expect, test } from '@jest/globals';
import { offRoster } from '#track/rules/off-roster';
import type { GroupView, TrackView } from '#track/view';

const group = (id: string, roster: readonly { journeyId: string; partner: string | null }[]): GroupView => ({
  ...{ id, kind: 'usual' as const, capacity: 12, therapists: ['clinician-1'] },
  ...{ roster, size: roster.length, warnings: [] },
});
const track = (trackId: string, ...groups: GroupView[]): TrackView => ({
  ...{ trackId, seq: 1, capacity: 12, taken: 0, free: 12, seats: [], offers: [], waitlist: [], groups },
});
const TRACKS = [
  track('day', group('morning', [{ journeyId: 'a.1', partner: null }])),
  track('evening', group('couples', [{ journeyId: 'b.1', partner: 'c.1' }])),
];

const on = (group: string, date = '2026-01-05') => ({ date, group });

test('on the roster of the group of their own track, or not', () => {
  expect(offRoster('a.1', 'day', on('morning'), TRACKS)).toBeNull();
  expect(offRoster('b.1', 'day', on('morning'), TRACKS)).toMatchObject({
    rule: { id: 'R-GROUP' },
    detail: 'The client is not on the roster of the group.',
  });
});

test('both of a couple are on it', () => {
  expect([
    offRoster('b.1', 'evening', on('couples'), TRACKS),
    offRoster('c.1', 'evening', on('couples'), TRACKS),
  ]).toEqual([null, null]);
});

test('a group that their track does not have has no roster: the plan alone says who comes', () => {
  expect(offRoster('b.1', 'evening', on('morning'), TRACKS)).toBeNull();
  expect(offRoster('b.1', null, on('morning'), TRACKS)).toBeNull();
});

test('whose plan names it no more was on it up to that day, and its sessions can be recorded', () => {
  const left = [{ journeyId: 'a.1', until: '2026-01-07T17:00:00.000Z' }];
  const tracks = [track('day', { ...group('morning', []), left })];
  const dates = ['2026-01-05', '2026-01-07', '2026-01-09'];
  expect(dates.map((date) => offRoster('a.1', 'day', on('morning', date), tracks) === null)).toEqual([
    true,
    true,
    false,
  ]);
  expect(offRoster('b.1', 'day', on('morning'), tracks)).not.toBeNull();
});
