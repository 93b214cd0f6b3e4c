import { describe, expect, test } from '@jest/globals';
import { result } from '#scenarios/instruments-taken';
import { NO_BASELINE, POLICY } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';

const EVERY = ['AUDIT', 'DAST-10', 'PHQ-2', 'PHQ-9', 'SCOFF'] as const;

/** Screened at intake with whatever there is; forty days later treatment is completed. */
const ended = (policy = POLICY): PureJourney => {
  const results = EVERY.map((code) => result(code, 2, '2026-01-05T13:00:00.000Z'));
  const journey = inTreatment({ policy, referral: { results } }).passDays(40);
  return journey
    .reach('beginDischarge', { because: 'completed', criteriaMet: true, reason: 'the goals are met' })
    .reach('recordRisk', { level: 'low', by: 'C-SSRS' });
};
const again = (journey: PureJourney): string[] =>
  (journey.attempt('signDischargeSummary', {})?.needed ?? []).filter((one) => one.includes('taken again'));

describe('A4: what is taken again at discharge', () => {
  test('is the policy’s set, each that has a baseline, and not every screener ever seen', () =>
    expect(again(ended())).toEqual(['PHQ-9 taken again (there is a baseline)']));

  test('is the C-SSRS too, where it was judged without one', () => {
    const journey = ended();
    expect(again(journey)).not.toContain('C-SSRS taken again (there is a baseline)');
    const judged = inTreatment({ policy: POLICY }).passDays(40);
    judged.reach('beginDischarge', { because: 'completed', criteriaMet: true, reason: 'the goals are met' });
    judged.reach('recordRisk', { level: 'low', by: 'judgement' });
    expect(again(judged)).toEqual(['C-SSRS taken again (there is a baseline)']);
  });

  test('is everything under a policy without sets, as it was', () =>
    expect(again(ended(NO_BASELINE))).toHaveLength(EVERY.length));
});
