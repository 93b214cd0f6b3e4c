import { describe, expect, test } from '@jest/globals';
import { arrangedOf, valuesOf } from '../../../apps/web/groups/group-values.js';
import { sameTimes, scheduleOf } from '../../../apps/web/groups/week.js';

const NINE = { start: '09:00', minutes: 180 };
const SHORT = { start: '09:00', minutes: 120 };

describe('the week of a group', () => {
  test('days with one time stand together, in the order of the week', () => {
    const schedule = {
      ...{ weekdays: [1, 2, 3, 5], ...NINE, mode: 'onSite' as const },
      otherTimes: [{ weekday: 2, ...SHORT }],
    };
    expect(sameTimes(schedule)).toEqual([
      { ...NINE, days: [1, 3, 5] },
      { ...SHORT, days: [2] },
    ]);
  });

  test('what most days have is the time of the group, and the others differ from it', () => {
    const meetings = new Map([
      [5, SHORT],
      [1, NINE],
      [3, NINE],
    ]);
    expect(scheduleOf(meetings)).toEqual({
      ...{ weekdays: [1, 3, 5], ...NINE },
      otherTimes: [{ weekday: 5, ...SHORT }],
    });
    expect(scheduleOf(new Map([[4, SHORT]]))).toEqual({ weekdays: [4], ...SHORT });
  });
});

describe('a group in its form', () => {
  const group = {
    ...{ id: 'morning', title: 'Morning group', kind: 'usual' as const, capacity: 10 },
    ...{ therapists: ['clinician-1'], roster: [], size: 0, warnings: [] },
    schedule: {
      ...{ weekdays: [1, 3, 5], ...NINE, mode: 'telehealth' as const, link: 'https://meet.example/m' },
      otherTimes: [{ weekday: 5, ...SHORT }],
    },
  };

  test('is sent as it was where nothing is changed', () => {
    const { schedule, title, kind, capacity, therapists } = group;
    expect(arrangedOf(valuesOf(group))).toEqual({
      ...{ group: 'morning', title, kind, capacity, therapists, schedule },
    });
  });

  test('without a day meets as each plan says', () => {
    const values = valuesOf(null);
    expect(arrangedOf({ ...values, group: 'new', title: ' ' })).toMatchObject({
      ...{ group: 'new', title: null, schedule: null },
    });
  });
});
