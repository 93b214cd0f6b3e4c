import { describe, expect, test } from '@jest/globals';
import type { Policy } from '#journey/model/policy';
import { week } from '#scenarios/attendance';
import { drafted, signed } from '#scenarios/course';
import { result } from '#scenarios/instruments-taken';
import { BEFORE_2026_4, WEEKS_AS_THEY_COME as POLICY } from '#scenarios/policy';
import { inPlanning, inTreatment } from '#scenarios/pure/in-phase';
import { iso, MONDAY, type PureJourney } from '#scenarios/pure/pure-journey';
import { reviewed } from '#scenarios/review';

const bam = (journey: PureJourney, use: number, at: string, takenAt = at): PureJourney =>
  journey.fact('resultArrived', { result: result('BAM-USE', use, takenAt) }, { at });

/** Every gate but time and use holds. */
const working = (use: number, policy: Policy = POLICY): PureJourney =>
  inTreatment({ policy, referral: { results: [result('BAM-USE', use, '2025-12-20T14:00:00.000Z')] } })
    .reach('recordWeek', week('2026-01-05', 15, 15))
    .reach('reviewPlan', reviewed('engaged'));

const recommendedAt = (journey: PureJourney): string[] =>
  journey.eventsOf('taperRecommended').map(({ at }) => iso(at));

describe('H8: no use and no relapse in 14 days, whatever came before', () => {
  test('[D3] weekly use after use is no relapse, and closes the gate', () => {
    const journey = bam(bam(working(6), 8, '2026-01-12T13:00:00.000Z'), 12, '2026-01-19T13:00:00.000Z');
    expect(journey.eventsOf('relapseReported')).toEqual([]);
    journey.passUntil('2026-02-02T12:59:59.999Z');
    expect(recommendedAt(journey)).toEqual([]);
    expect(journey.attempt('stepDown', { reason: null })).toMatchObject({
      rule: { id: 'R-TAPER', version: 2 },
      needed: ['daysWithoutUse: 13, needed 14', 'or a reason (R-TAPER-HOLD)'],
    });
    expect(recommendedAt(journey.passDays(1))).toEqual(['2026-02-02T13:00:00.000Z']);
  });

  test('[D3b] after a relapse was confirmed, use that goes on counts from its last day', () => {
    const journey = working(6);
    journey.fact('relapseReported', { source: 'self', note: null }, { at: '2026-01-12T13:00:00.000Z' });
    journey.reach('decideRelapse', { decision: 'confirm', reason: 'a safe home' });
    for (const at of ['2026-01-19T13:00:00.000Z', '2026-01-26T13:00:00.000Z']) bam(journey, 4, at);
    journey
      .reach('recordWeek', week('2026-01-19', 15, 15))
      .reach('reviewPlan', reviewed('after relapse'))
      .passDays(13);
    expect(recommendedAt(journey)).toEqual([]);
    expect(recommendedAt(journey.passDays(2))).toEqual(['2026-02-09T13:00:00.000Z']);
  });

  test('a late result of an earlier day counts by its own day, and no other rule looks at it', () => {
    const journey = bam(working(0), 0, '2026-01-16T13:00:00.000Z');
    bam(journey, 3, '2026-01-17T13:00:00.000Z', '2026-01-10T13:00:00.000Z').passDays(10);
    expect(journey.state.results['BAM-USE']!.latest).toBe(0);
    expect(recommendedAt(journey)).toEqual(['2026-01-24T13:00:00.000Z']);
  });

  test('a positive test in another phase counts in treatment', () => {
    const long = { ...POLICY, taper: { ...POLICY.taper, noUseDays: 30 } };
    const journey = inPlanning({ policy: long }).fact('relapseReported', {
      source: 'positiveTest',
      note: null,
    });
    journey.follow([drafted(), ...signed()]).passDays(20);
    expect(iso(journey.state.lastUseAt!)).toBe(MONDAY);
    expect(journey.attempt('stepDown', { reason: null })?.needed).toContain('daysWithoutUse: 20, needed 30');
  });

  test('without any use the gate says none', () => {
    const [event] = working(0).passDays(20).eventsOf('taperRecommended');
    expect(event!.data.gates[1]).toEqual({
      name: 'daysWithoutUse',
      holds: true,
      actual: null,
      needed: 14,
    });
  });

  test('under an earlier policy weekly use passes, by version 1: it goes on as it did', () => {
    const journey = bam(
      bam(working(6, BEFORE_2026_4), 8, '2026-01-12T13:00:00.000Z'),
      12,
      '2026-01-19T13:00:00.000Z',
    ).passDays(5);
    const [event] = journey.eventsOf('taperRecommended');
    expect([iso(event!.at), event!.rule]).toEqual([
      '2026-01-19T14:00:00.000Z',
      { id: 'R-TAPER', version: 1 },
    ]);
    expect(event!.data.gates[1]!.name).toBe('daysWithoutRelapse');
  });
});

describe('W5 [E7]: a tier counts from when it is in force', () => {
  /** Stepped down on the Wednesday before Thanksgiving: T2 is in force on Friday. */
  const stepped = (policy: Policy = POLICY): PureJourney =>
    inTreatment({ policy, at: '2026-11-23T14:00:00.000Z' }).reach(
      'stepDown',
      { reason: 'as agreed' },
      { at: '2026-11-25T20:00:00.000Z' },
    );
  const IN_FORCE = '2026-11-27T05:00:00.000Z';

  test('14 days at the tier, and none before', () => {
    const journey = stepped().reach('reviewPlan', reviewed('at T2'), { at: '2026-11-27T15:00:00.000Z' });
    journey.reach('recordWeek', week('2026-11-23', 15, 15)).reach('recordWeek', week('2026-11-30', 12, 12), {
      at: '2026-12-04T20:00:00.000Z',
    });
    expect(recommendedAt(journey.passDays(14))).toEqual(['2026-12-11T05:00:00.000Z']);
  });

  test('a review five minutes after the decision is none of the tier: it is still asked for', () => {
    const journey = stepped().reach('reviewPlan', reviewed('before'), { at: '2026-11-25T20:05:00.000Z' });
    const task = `review.tier.${Date.parse('2026-11-25T20:00:00.000Z')}`;
    expect(journey.tasks).toContain(task);
    expect(journey.state.treatment).toMatchObject({ reviewedAtTier: false, reviews: 1 });
    journey.reach('reviewPlan', reviewed('at T2'), { at: IN_FORCE });
    expect(journey.tasks).not.toContain(task);
  });

  test('before the first day of the tier there are none', () => {
    const journey = stepped();
    expect(journey.attempt('stepDown', { reason: null })?.needed[0]).toBe('daysAtTier: 0, needed 14');
  });

  test('under an earlier policy from the decision, as it did', () => {
    const journey = stepped(BEFORE_2026_4).reach('reviewPlan', reviewed('at once'));
    expect(journey.state.treatment!.reviewedAtTier).toBe(true);
    journey.reach('recordWeek', week('2026-11-30', 12, 12), { at: '2026-12-04T20:00:00.000Z' });
    expect(recommendedAt(journey.passDays(14))).toEqual(['2026-12-09T20:00:00.000Z']);
  });
});
