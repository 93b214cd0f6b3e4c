import { describe, expect, test } from '@jest/globals';
import type { Policy } from '#journey/model/policy';
import { BEFORE_2026_4, WEEKS_AS_THEY_COME } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import { iso, type PureJourney } from '#scenarios/pure/pure-journey';
import { week } from '#scenarios/attendance';
import { reviewed } from '#scenarios/review';

const reviews = (journey: PureJourney): string[] =>
  journey
    .eventsOf('clockReached')
    .flatMap(({ at, data }) =>
      data.clock.startsWith('review.') ? [`${iso(at)} ${data.clock} ${data.rung}`] : [],
    );
const review = (journey: PureJourney): PureJourney => journey.reach('reviewPlan', reviewed('on track'));

/** The ladder of a review climbs by its days, as it did before it had a span of its own. */
const BY_DAYS: Policy = { ...WEEKS_AS_THEY_COME, review: { by: 'earlier', continuedStay: true } };

describe('A10: the ladder climbs by a span of its own from when a review is due', () => {
  const told = (journey: PureJourney): unknown[] =>
    journey.rungsOf('review.1').map(([at, role]) => [at, role]);

  test('by its hours on day 4, and the supervisor hears three business days later', () => {
    const journey = inTreatment().reach('recordWeek', week('2026-01-05', 27, 27), {
      at: '2026-01-09T14:00:00.000Z',
    });
    expect(told(journey.passDays(60))).toEqual([
      ['2026-01-09T14:00:00.000Z', 'clinician'],
      ['2026-01-14T14:00:00.000Z', 'supervisor'],
    ]);
    expect(journey.eventsOf('clockReached').find(({ data }) => data.clock === 'review.1')!.rule).toEqual({
      ...{ id: 'R-REVIEW', version: 3 },
    });
  });

  test('by its days, too', () =>
    expect(told(inTreatment().passDays(100))).toEqual([
      ['2026-02-04T14:00:00.000Z', 'clinician'],
      ['2026-02-09T14:00:00.000Z', 'supervisor'],
    ]));
});

describe('R-REVIEW: the earlier of 30 days or 27 delivered hours', () => {
  test('30 local days, and the supervisor at 60 [A10]', () =>
    expect(reviews(inTreatment({ policy: BY_DAYS }).passDays(100))).toEqual([
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
    const journey = inTreatment({ policy: BY_DAYS })
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
    const journey = inTreatment({ tier: 'T2', policy: BY_DAYS })
      .passDays(10)
      .reach('stepDown', { reason: 'new job' });
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

  const typedWrong = (policy: Policy = WEEKS_AS_THEY_COME): PureJourney =>
    inTreatment({ policy })
      .reach('recordWeek', week('2026-01-05', 30, 30))
      .reach('recordWeek', week('2026-01-05', 15, 3));

  test('A9: after it made the review due takes the due back, and the next one is due by its days', () => {
    const journey = typedWrong();
    expect([journey.tasks, journey.view.overdue]).toEqual([[], false]);
    expect(journey.eventsOf('reviewDueTakenBack')).toMatchObject([
      { rule: { id: 'R-REVIEW', version: 3 }, data: { deliveredHours: 3, anew: true } },
    ]);
    expect(reviews(journey.passDays(31))).toEqual([
      '2026-01-05T14:00:00.000Z review.1 1',
      '2026-02-04T14:00:00.000Z review.1.corrected1 1',
    ]);
    expect(review(journey).state.treatment!.reviewDuesTakenBack).toBe(0);
    expect(journey.view.clocks.find(({ id }) => id.startsWith('review.'))?.id).toBe('review.2');
  });

  test('A9: the hours may come again, and be a mistake again', () => {
    const journey = typedWrong()
      .reach('recordWeek', week('2026-01-05', 30, 28))
      .reach('recordWeek', week('2026-01-05', 15, 4));
    expect(journey.eventsOf('reviewFellDue')).toHaveLength(2);
    expect(journey.eventsOf('reviewDueTakenBack')).toHaveLength(2);
    expect(journey.tasks).toEqual([]);
    journey.reach('recordWeek', week('2026-01-05', 30, 27));
    expect(journey.tasks).toEqual(['review.1.corrected2.1']);
  });

  test('A9: due by its days meanwhile, it stays asked for, and nobody is told again', () => {
    const journey = inTreatment({ policy: BY_DAYS })
      .reach('recordWeek', week('2026-01-05', 30, 30), { at: '2026-01-20T14:00:00.000Z' })
      .reach('recordWeek', week('2026-01-05', 15, 3), { at: '2026-02-05T14:00:00.000Z' });
    expect(journey.eventsOf('reviewDueTakenBack').map(({ data }) => data)).toEqual([{ deliveredHours: 3 }]);
    expect([journey.tasks.filter((task) => task.startsWith('review.')), reviews(journey)]).toEqual([
      ['review.1.1'],
      ['2026-01-20T14:00:00.000Z review.1 1'],
    ]);
  });

  test('after it made the review due leaves it due, under a policy without `attendance`', () => {
    const journey = typedWrong(BEFORE_2026_4);
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
