import { describe, expect, test } from '@jest/globals';
import { labelled, mondaysOf, timeSpan, weekSpan } from '../../../apps/web/charts/axis.js';
import { hoursSoFar, layersOf } from '../../../apps/web/charts/hours.js';

const ZONE = 'America/New_York';
const HOUR = 3_600_000;
const at = (iso: string): number => Date.parse(iso);

describe('the axis of time', () => {
  test('a week goes from its Monday to the next by the clocks of the site, an hour longer where they go back', () => {
    const usual = weekSpan('2026-12-07', ZONE);
    expect(usual).toEqual({
      monday: '2026-12-07',
      from: at('2026-12-07T00:00:00-05:00'),
      to: at('2026-12-14T00:00:00-05:00'),
    });
    const autumn = weekSpan('2026-10-26', ZONE);
    expect((autumn.to - autumn.from) / HOUR).toBe(7 * 24 + 1);
  });

  const weeks = [{ week: '2026-11-02' }, { week: '2026-11-09' }];
  const spanWith = (taken: string) =>
    timeSpan(
      {
        ...{ from: '2026-11-04T15:00:00Z', to: '2026-11-11T15:00:00Z', weeks },
        trends: [{ points: [{ at: taken }, { at: '2026-11-08T12:00:00Z' }] }],
      },
      ZONE,
      at('2026-10-28T09:00:00Z'),
    );

  test('begins with what came first of this journey, a total before the treatment too, and ends with the last week', () => {
    expect(spanWith('2026-10-30T12:00:00Z')).toEqual({
      from: at('2026-10-30T12:00:00Z'),
      to: at('2026-11-16T00:00:00-05:00'),
    });
  });

  test('does not begin with what was measured before the journey: a year of nothing would press the stay to its edge', () => {
    expect(spanWith('2025-11-30T12:00:00Z').from).toBe(at('2026-11-02T00:00:00-05:00'));
  });

  test('has every Monday of it, and names as many as there is room for', () => {
    const span = { from: at('2026-10-30T12:00:00Z'), to: at('2026-11-16T05:00:00Z') };
    const mondays = mondaysOf(span, ZONE);
    expect(mondays.map(({ monday }) => monday)).toEqual(['2026-10-26', '2026-11-02', '2026-11-09']);
    expect(labelled(mondays, 128, 64).map(({ monday }) => monday)).toEqual(['2026-10-26', '2026-11-09']);
    expect(labelled(mondays, 1, 64)).toHaveLength(1);
    expect(labelled([], 600)).toEqual([]);
  });
});

describe('the hours of a week', () => {
  const week = {
    ...{ week: '2026-11-02', planned: 15, delivered: 9, excused: 0, cancelled: 1.5, missed: 3, open: 1.5 },
    extra: 2,
  };

  test('stand on each other, what was delivered beyond the plan on what was delivered of it', () => {
    expect(layersOf(week)).toEqual([
      { part: 'delivered', from: 0, to: 9 },
      { part: 'extra', from: 9, to: 11 },
      { part: 'missed', from: 11, to: 14 },
      { part: 'cancelled', from: 14, to: 15.5 },
      { part: 'open', from: 15.5, to: 17 },
    ]);
  });

  test('are owed as far as they were held and neither excused nor cancelled by the program', () => {
    expect(hoursSoFar([week, { ...week, excused: 2 }])).toEqual({ owed: 22, delivered: 18, missed: 6 });
    expect(hoursSoFar([])).toEqual({ owed: 0, delivered: 0, missed: 0 });
  });
});
