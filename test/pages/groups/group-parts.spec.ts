import { expect, test } from '@jest/globals';
import { differingParts, mergedParts } from '../../../apps/web/forms/parts-of-two.js';
import { GROUP_PARTS } from '../../../apps/web/groups/group-parts.js';
import { valuesOf, type GroupValues } from '../../../apps/web/groups/group-values.js';

const BASE = valuesOf({
  ...{ id: 'morning', title: 'Morning', kind: 'usual', capacity: 8, therapists: ['a'] },
  schedule: { weekdays: [1, 3], start: '09:00', minutes: 180, mode: 'onSite', room: 'Room 1' },
});

const differences = (mine: GroupValues, theirs: GroupValues) =>
  differingParts(GROUP_PARTS, BASE, mine, theirs).map(({ part: { id }, changedBy }) => [id, changedBy]);

test('says which parts of a group differ, and by whom', () => {
  const mine = { ...BASE, room: 'Room 7', capacity: '9' };
  const theirs = { ...BASE, room: 'Room 8', title: 'Early', therapists: ['a', 'b'] };
  expect(differences(mine, theirs)).toEqual([
    ['title', 'them'],
    ['capacity', 'me'],
    ['therapists', 'them'],
    ['room', 'both'],
  ]);
  expect(mergedParts(GROUP_PARTS, mine, theirs, ['title', 'room'])).toEqual({
    ...{ ...BASE, title: 'Early', room: 'Room 8', capacity: '9' },
  });
});

test('the time that stands ready for a day without a meeting is no difference; another time of a meeting is', () => {
  const at = (day: number, change: Partial<GroupValues['days'][string]>): GroupValues => ({
    ...BASE,
    days: { ...BASE.days, [day]: { ...BASE.days[day]!, ...change } },
  });
  expect(differences(BASE, at(2, { start: '10:00' }))).toEqual([]);
  expect(differences(BASE, at(1, { start: '10:00' }))).toEqual([['days', 'them']]);
  expect(differences(at(2, { on: true }), BASE)).toEqual([['days', 'me']]);
});
