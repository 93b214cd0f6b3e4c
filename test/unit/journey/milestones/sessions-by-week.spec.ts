import { describe, expect, test } from '@jest/globals';
import { inTreatment } from '#scenarios/pure/in-phase';
import { week } from '#scenarios/attendance';

describe('a week', () => {
  test.each([
    ['is named by its Monday', week('2026-01-06', 15, 3), 'A week is named by its Monday.'],
    ['is a date', week('someday', 15, 3), 'A week is named by its Monday.'],
    ['has begun', week('2026-01-12', 15, 3), 'That week has not begun.'],
    ['is of this treatment', week('2025-12-29', 15, 3), 'That week was over before treatment started.'],
    [
      'excuses no more than was planned',
      week('2026-01-05', 15, 3, 16),
      'More hours are excused than were planned.',
    ],
  ])('%s', (_what, data, detail) =>
    expect(inTreatment().attempt('recordWeek', data)).toMatchObject({ detail }),
  );

  test('of the start counts, although it began before', () =>
    expect(
      inTreatment({ at: '2026-01-11T14:00:00.000Z' }).attempt('recordWeek', week('2026-01-05', 3, 3)),
    ).toBeNull());

  test('begins at local midnight: Sunday night in New York is Monday in UTC', () => {
    const journey = inTreatment().passUntil('2026-01-12T04:59:59.999Z');
    expect(journey.attempt('recordWeek', week('2026-01-12', 15, 0))?.rule.id).toBe('R-SCHED-DOSE');
    expect(
      journey.passUntil('2026-01-12T05:00:00.000Z').attempt('recordWeek', week('2026-01-12', 15, 0)),
    ).toBeNull();
  });

  test('recorded again replaces what it had', () => {
    const journey = inTreatment().reach('recordWeek', week('2026-01-05', 15, 12));
    journey.reach('recordWeek', week('2026-01-05', 15, 9, 3));
    expect(journey.state.treatment!.weeks['2026-01-05']).toMatchObject({
      planned: 15,
      delivered: 9,
      excused: 3,
    });
  });
});
