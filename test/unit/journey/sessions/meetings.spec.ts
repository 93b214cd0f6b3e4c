import { describe, expect, test } from '@jest/globals';
import { daysOf, meetingsOf, type SessionOfOne } from '#journey/sessions/meetings';
import type { PlannedSession } from '#journey/model/sessions';

const NINE = Date.parse('2026-03-02T09:00:00-05:00');
const HOUR = 3_600_000;

const one = (
  journeyId: string,
  planned: Partial<PlannedSession>,
  more: Partial<SessionOfOne> = {},
): SessionOfOne => ({
  journeyId,
  track: 'day',
  date: planned.session?.slice(0, 10) ?? '2026-03-02',
  outcome: null,
  attended: null,
  planned: {
    ...{ session: '2026-03-02.g', slot: 'g', tier: 'T2', start: NINE, minutes: 120, kind: 'group' },
    ...{ group: 'morning', mode: 'onSite', makesUp: null, moved: false },
    ...planned,
  },
  ...more,
});

describe('what meets', () => {
  test('is a group with all who are to come, and each session of one client by itself', () => {
    const meetings = meetingsOf([
      one('a', { group: null, kind: 'individual', session: '2026-03-02.i', start: NINE + 4 * HOUR }),
      one('b', {}),
      one('c', { minutes: 180 }),
      one('d', {}, { track: 'night' }),
    ]);
    expect(meetings.map(({ key, members }) => [key, members.map(({ journeyId }) => journeyId)])).toEqual([
      ['2026-03-02@day/morning', ['b', 'c']],
      ['2026-03-02@night/morning', ['d']],
      ['a+2026-03-02.i', ['a']],
    ]);
    expect(meetings[0]!.minutes).toBe(180);
  });

  test('twice on a day is two', () => {
    const later = NINE + 6 * HOUR;
    const keys = meetingsOf([one('a', { start: later }), one('b', {})]).map(({ key }) => key);
    expect(keys).toEqual([
      '2026-03-02@day/morning',
      `2026-03-02@day/morning/${new Date(later).toISOString()}`,
    ]);
  });
});

describe('the days around', () => {
  const DAYS = { from: '2026-03-01', to: '2026-03-03' };
  const all = [
    one('a', {}),
    one('b', {}, { outcome: 'noShow', attended: 0 }),
    one('c', { kind: 'twelveStep', group: null, session: '2026-03-02.t' }),
    one('d', { start: NINE + 24 * HOUR, group: null, session: '2026-03-03.i' }),
  ];

  test('have what meets, and what has ended and is not recorded; a meeting of twelve steps is nobody’s to record', () => {
    expect(daysOf(all, DAYS, NINE + 3 * HOUR)).toEqual([
      { date: '2026-03-01', sessions: 0, unrecorded: 0 },
      { date: '2026-03-02', sessions: 2, unrecorded: 1 },
      { date: '2026-03-03', sessions: 1, unrecorded: 0 },
    ]);
  });

  test('nothing is owed before it has ended', () => {
    expect(daysOf(all, DAYS, NINE + HOUR)[1]).toMatchObject({ unrecorded: 0 });
    expect(daysOf(all, DAYS, NINE + 48 * HOUR).map(({ unrecorded }) => unrecorded)).toEqual([0, 1, 1]);
  });
});
