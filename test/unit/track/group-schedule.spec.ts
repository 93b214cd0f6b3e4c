import { expect, test } from '@jest/globals';
import type { GroupSchedule } from '#journey/model/group';
import type { TrackCommandOf } from '#track/command';
import { trackViewOf } from '#track/view';
import { PureTrack } from './pure-track.js';

const SCHEDULE: GroupSchedule = {
  ...{ weekdays: [1, 3, 5], start: '09:00', minutes: 180, mode: 'onSite', room: 'Room 2' },
};
const arranged = (track: PureTrack, changes: Partial<TrackCommandOf<'arrangeGroup'>> = {}) =>
  track.tell({
    ...{ name: 'arrangeGroup', group: 'g', kind: 'usual', capacity: 2, therapists: ['staff-1'] },
    ...changes,
  });
const group = (track: PureTrack) => trackViewOf(track.state).groups[0]!;

test('G18: a group has its title and its schedule; what is not said stays as it was, null takes it away', () => {
  const track = new PureTrack();
  expect(arranged(track)).toBeNull();
  expect([group(track).title, group(track).schedule]).toEqual([undefined, undefined]);
  expect(arranged(track, { title: 'Morning', schedule: SCHEDULE })).toBeNull();
  expect(arranged(track, { therapists: ['staff-2'] })).toBeNull();
  expect(group(track)).toMatchObject({ title: 'Morning', schedule: SCHEDULE, therapists: ['staff-2'] });
  expect(arranged(track, { title: null, schedule: null })).toBeNull();
  expect(group(track)).not.toHaveProperty('title');
  expect(group(track)).not.toHaveProperty('schedule');
});

test('G18: its roster stays when its times change', () => {
  const track = new PureTrack();
  track.ask('j1');
  arranged(track);
  track.tell({ name: 'joinGroup', group: 'g', journeyId: 'j1', partner: null });
  arranged(track, { schedule: SCHEDULE });
  expect(group(track).roster).toEqual([{ journeyId: 'j1', partner: null }]);
});

test('R-GROUP: a session ends on the day on which it begins', () => {
  const late = { ...SCHEDULE, start: '22:00' };
  const track = new PureTrack();
  expect(arranged(track, { schedule: { ...late, minutes: 121 } })).toMatchObject({
    rule: { id: 'R-GROUP' },
    needed: ['schedule: an end on the same day'],
  });
  expect(track.events).toEqual([]);
  expect(arranged(track, { schedule: { ...late, minutes: 120 } })).toBeNull();
});

test('R-GROUP: nor does one at the other time of a day', () => {
  const track = new PureTrack();
  const until = (minutes: number) => ({
    schedule: { ...SCHEDULE, otherTimes: [{ weekday: 3, start: '22:00', minutes }] },
  });
  expect(arranged(track, until(121))?.needed).toEqual(['schedule: an end on the same day']);
  expect(arranged(track, until(120))).toBeNull();
  expect(group(track).schedule).toEqual(until(120).schedule);
});
