import { expect, test } from '@jest/globals';
import { LISTS, listOf, sideOf } from '../../../apps/web/today/list-of.js';

test('a coordinator’s task stands in the list of what it is about', () => {
  const role = 'coordinator';
  const kinds = [
    'contact',
    'riskScreen',
    'screening',
    'priority',
    'offer',
    'waiting',
    'noShow',
    'followUp',
  ] as const;
  expect(kinds.map((kind) => listOf({ role, kind }))).toEqual([
    ...['calls', 'screenings', 'screenings', 'screenings', 'offers', 'waiting', 'noShows', 'tasks'],
  ]);
});

test('everybody else’s tasks stand in one list, by when they are due', () => {
  for (const role of ['clinician', 'supervisor', 'onCall'] as const)
    expect(listOf({ role, kind: 'contact' })).toBe('tasks');
});

test('calls and screenings stand on the first side; alone, any list does', () => {
  const sides = (lists: typeof LISTS | readonly ['tasks']) => lists.map((list) => sideOf(list, lists));
  expect(sides(LISTS)).toEqual(['tasks', 'tasks', 'more', 'more', 'more', 'more']);
  expect(sides(['tasks'])).toEqual(['tasks']);
});
