import { describe, expect, test } from '@jest/globals';
import { DISCHARGE_REASONS } from '#journey/model/milestone';
import { careFrom } from '#scenarios/hand-offs';
import { result } from '#scenarios/instruments-taken';
import { inTreatment } from '#scenarios/pure/in-phase';
import { MONDAY, type PureJourney } from '#scenarios/pure/pure-journey';
import { reviewed as review } from '#scenarios/review';

/** From T3, and so with a reason (R-TAPER-HOLD). */
const COMPLETED = { because: 'completed', criteriaMet: true, reason: 'the goals are met' } as const;
const REVIEW = 'a plan review at the last tier, within 14 days before discharge';
const CARE = 'a continuing-care plan, or waived: continuingCare, with the reason';
const APPOINTMENT = 'a first appointment within 7 days after discharge';

/** What else is missing than the screen of the risk as the discharge begins, and the summary. */
const missing = (journey: PureJourney): readonly string[] =>
  journey
    .reach('recordRisk', { level: 'low', by: 'judgement' })
    .reach('writeDischargeSummary', {
      texts: {},
      replaces: journey.state.summary?.versions ?? null,
    })
    .attempt('signDischargeSummary', {})?.needed ?? [];
const reviewed = (): PureJourney => inTreatment().reach('reviewPlan', review('ready'));
const cared = (journey: PureJourney, days: number): PureJourney =>
  journey.reach('agreeContinuingCare', { care: careFrom(journey.now, days) });

describe('R-DISCH begins', () => {
  test('completed with the criteria met, or without them with a reason', () => {
    expect(inTreatment().attempt('beginDischarge', COMPLETED)).toBeNull();
    const unmet = { ...COMPLETED, criteriaMet: false, reason: null };
    expect(inTreatment().attempt('beginDischarge', unmet)?.rule.id).toBe('R-DISCH');
    expect(inTreatment().attempt('beginDischarge', { ...unmet, reason: 'moves away' })).toBeNull();
  });
  test.each(DISCHARGE_REASONS.filter((because) => because !== 'completed'))(
    '%s with its reason, and continuing care alone',
    (because) => {
      expect(
        inTreatment().attempt('beginDischarge', { because, criteriaMet: false, reason: ' ' })?.rule.id,
      ).toBe('R-ENDING');
      const journey = inTreatment().reach('beginDischarge', {
        because,
        criteriaMet: false,
        reason: 'as it is',
      });
      expect(missing(journey)).toEqual([CARE]);
      expect(missing(cared(journey, 5))).toEqual([]);
      expect(journey.view.phase).toBe('aftercare');
    },
  );
});

describe('the summary of a completed treatment needs', () => {
  test('everything, all named at once', () => {
    const journey = inTreatment({
      referral: { results: [result('PHQ-9', 10, '2026-01-04T14:00:00Z')] },
    }).passDays(20);
    expect(journey.reach('beginDischarge', COMPLETED).attempt('signDischargeSummary', {})?.needed).toEqual([
      REVIEW,
      CARE,
      'PHQ-9 taken again (there is a baseline)',
      'a risk screen since the discharge began (recordRisk, or a C-SSRS), or waived: riskScreen',
    ]);
  });

  test.each([
    [14, []],
    [15, [REVIEW]],
  ])('a review, %i days before', (days, expected) =>
    expect(missing(cared(reviewed().passDays(days), 1).reach('beginDischarge', COMPLETED))).toEqual(expected),
  );

  test('a review since the last change of tier; it may be done in discharge', () => {
    const journey = cared(reviewed().reach('stepDown', { reason: 'new job' }), 1).reach(
      'beginDischarge',
      COMPLETED,
    );
    expect(missing(journey)).toEqual([REVIEW]);
    expect(missing(journey.reach('reviewPlan', review('at the last tier')))).toEqual([]);
  });

  test.each([
    [7, []],
    [7.01, [APPOINTMENT]],
  ])('a first appointment, %d days after', (days, expected) =>
    expect(missing(cared(reviewed(), days).reach('beginDischarge', COMPLETED))).toEqual(expected),
  );

  test('an appointment after the discharge began, or that same day: one long past is none', () => {
    const early = cared(reviewed(), 1).passDays(5).reach('beginDischarge', COMPLETED);
    expect(missing(early)).toEqual([APPOINTMENT]);
    const sameMorning = cared(reviewed(), 1).passHours(25).reach('beginDischarge', COMPLETED);
    expect(missing(sameMorning)).toEqual([]);
  });

  test('the soonest appointment, where the seven days have gone by: a late plan is no dead end', () => {
    const journey = reviewed().reach('beginDischarge', COMPLETED).passDays(10);
    expect(missing(cared(journey, 8))).toEqual([APPOINTMENT]);
    expect(missing(cared(journey, 6))).toEqual([]);
  });

  test.each([
    ['2026-01-22T14:00:00.000Z', []],
    ['2026-01-22T13:59:59.000Z', ['PHQ-9 taken again (there is a baseline)']],
  ])('each instrument with a baseline again, at %s', (takenAt, expected) => {
    const journey = inTreatment({ referral: { results: [result('PHQ-9', 10, MONDAY)] } }).passDays(31);
    journey
      .fact('resultArrived', { result: result('PHQ-9', 6, takenAt) })
      .reach('reviewPlan', review('ready'));
    expect(missing(cared(journey, 2).reach('beginDischarge', COMPLETED))).toEqual(expected);
  });
});

test('continuing care in the past is refused; it may be agreed again until the summary is signed', () => {
  const journey = reviewed();
  expect(journey.attempt('agreeContinuingCare', { care: careFrom(journey.now, -1) })?.rule.id).toBe(
    'R-DISCH',
  );
  cared(journey, 9).reach('beginDischarge', COMPLETED);
  expect(missing(cared(journey, 4))).toEqual([]);
});
