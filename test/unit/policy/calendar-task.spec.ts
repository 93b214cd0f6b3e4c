import { expect, test } from '@jest/globals';
import { calendarTask } from '#policy/calendar-task';
import { loadDefaultPolicy } from '#policy/load-policy';

const { calendar } = loadDefaultPolicy();
const LAST = '2035-12-25';
const asked = (now: string, since = 0) => calendarTask('main', { calendar }, since, Date.parse(now));

test('A18: a year before the last holiday of a site somebody is asked, until that day, and after it', () => {
  expect(asked('2034-12-24T00:00:00Z')).toBeNull();
  const task = asked('2035-01-10T12:00:00Z');
  expect(task).toMatchObject({ task: `calendar.main.${LAST}`, dueAt: `${LAST}T05:00:00.000Z` });
  expect(task!.title).toContain(LAST);
  expect(task!.raisedAt).toBe('2034-12-25T05:00:00.000Z');
  expect(asked('2036-02-01T00:00:00Z')).toEqual(task);
});

test('A18: one that was published short asks from then on', () => {
  const since = '2035-03-01T10:00:00.000Z';
  expect(asked('2035-04-01T00:00:00Z', Date.parse(since))!.raisedAt).toBe(since);
});
