import { describe, expect, test } from '@jest/globals';
import { inTreatment } from '#scenarios/pure/in-phase';
import { iso, type PureJourney } from '#scenarios/pure/pure-journey';
import { week } from '#scenarios/attendance';

const reviews = (journey: PureJourney): string[] =>
  journey
    .eventsOf('clockReached')
    .flatMap(({ at, data }) =>
      data.clock.startsWith('review.') ? [`${iso(at)} ${data.clock} ${data.rung}`] : [],
    );
const review = (journey: PureJourney): PureJourney => journey.reach('reviewPlan', { summary: 'on track' });

describe('R-REVIEW: the earlier of 30 days or 27 delivered hours', () => {
  test('30 local days, and the supervisor at 60 [A10]', () =>
    expect(reviews(inTreatment().passDays(100))).toEqual([
      '2026-02-04T14:00:00.000Z review.1 1',
      '2026-03-06T14:00:00.000Z review.1 2',
    ]));

  test('26 hours are not 27', () => {
    const journey = inTreatment().reach('recordWeek', week('2026-01-05', 15, 15));
    journey.reach('recordWeek', week('2026-01-12', 15, 11.9), { at: '2026-01-16T14:00:00.000Z' });
    expect(reviews(journey)).toEqual([]);
    journey.reach('recordWeek', week('2026-01-12', 15, 12));
    expect(reviews(journey)).toEqual(['2026-01-16T14:00:00.000Z review.1 1']);
    expect(journey.eventsOf('reviewFellDue').map(({ data }) => data.deliveredHours)).toEqual([27]);
  });

  test('due by its hours, the ladder climbs by 30 days from there', () => {
    const journey = inTreatment()
      .reach('recordWeek', week('2026-01-05', 15, 27), { at: '2026-01-09T14:00:00.000Z' })
      .passDays(70);
    expect(reviews(journey).map((reached) => reached.slice(0, 10))).toEqual(['2026-01-09', '2026-02-08']);
  });

  test('due by its days first, the hours tell nobody again', () => {
    const journey = inTreatment()
      .passDays(31)
      .reach('recordWeek', week('2026-02-02', 15, 30));
    expect(reviews(journey)).toHaveLength(1);
  });
});

describe('both clocks start anew at a review', () => {
  test('the days', () => {
    const journey = review(inTreatment().passDays(20)).passDays(31);
    expect(reviews(journey)).toEqual(['2026-02-24T14:00:00.000Z review.2 1']);
  });
  test('the hours', () => {
    const journey = review(inTreatment().reach('recordWeek', week('2026-01-05', 15, 20)));
    expect(journey.state.treatment!.hoursSinceReview).toBe(0);
    journey.passDays(7).reach('recordWeek', week('2026-01-12', 15, 26));
    expect(journey.eventsOf('reviewFellDue')).toEqual([]);
  });
  test('and at nothing but a review: not a step, not an extension, not a relapse', () => {
    const journey = inTreatment({ tier: 'T2' }).passDays(10).reach('stepDown', { reason: 'new job' });
    journey
      .reach('extendTreatment', { days: 10, reason: 'holidays' })
      .fact('relapseReported', { source: 'self', note: null });
    journey.reach('decideRelapse', { decision: 'confirm', reason: null }).passDays(25);
    expect(reviews(journey)).toEqual(['2026-02-04T14:00:00.000Z review.1 1']);
  });
});

describe('a week that is corrected', () => {
  const hours = (journey: PureJourney): number => journey.state.treatment!.hoursSinceReview;

  test('counts for what it adds or takes away', () => {
    const journey = inTreatment().reach('recordWeek', week('2026-01-05', 15, 15));
    expect(hours(journey.reach('recordWeek', week('2026-01-05', 15, 9)))).toBe(9);
    expect(hours(journey.reach('recordWeek', week('2026-01-05', 15, 12)))).toBe(12);
  });

  test('from before the review takes nothing away from the hours since', () => {
    const journey = review(inTreatment().reach('recordWeek', week('2026-01-05', 15, 15))).passDays(7);
    journey.reach('recordWeek', week('2026-01-12', 15, 20)).reach('recordWeek', week('2026-01-05', 15, 3));
    expect(hours(journey)).toBe(20);
    journey.passDays(7).reach('recordWeek', week('2026-01-19', 15, 7));
    expect(reviews(journey)).toHaveLength(1);
  });

  test('that straddles the review counts for what is added to it afterwards', () => {
    const journey = review(inTreatment().reach('recordWeek', week('2026-01-05', 15, 9)));
    expect(hours(journey.reach('recordWeek', week('2026-01-05', 15, 12)))).toBe(3);
    expect(hours(journey.reach('recordWeek', week('2026-01-05', 15, 6)))).toBe(0);
    expect(hours(journey.reach('recordWeek', week('2026-01-05', 15, 10)))).toBe(4);
  });

  test('after it made the review due leaves it due', () => {
    const journey = inTreatment()
      .reach('recordWeek', week('2026-01-05', 15, 30))
      .reach('recordWeek', week('2026-01-05', 15, 3));
    expect(journey.tasks).toEqual(['review.1.1']);
    expect(review(journey).tasks).toEqual([]);
  });
});

test('every change of tier asks for a review, which is not ticked off', () => {
  const journey = inTreatment().passDays(1).reach('stepDown', { reason: 'new job' });
  const [task] = journey.tasks;
  expect(task).toMatch(/^review\.tier\./);
  expect(journey.attempt('completeTask', { task: task! })?.needed).toEqual(['reviewPlan']);
  // From the first session day of the tier (W5).
  expect(review(journey.passDays(1)).tasks).toEqual([]);
});
