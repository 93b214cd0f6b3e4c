import { describe, expect, test } from '@jest/globals';
import { week } from '#scenarios/attendance';
import { BEFORE_2026_4 } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import { reviewed } from '#scenarios/review';

const COMPLETED = { because: 'completed', criteriaMet: true, reason: null } as const;

describe('W6 [E8]: completed before the taper has come that far needs a reason', () => {
  test('from a tier above the last, and with each gate that is unmet', () => {
    const journey = inTreatment()
      .fact('relapseReported', { source: 'self', note: null }, { at: '2026-01-06T14:00:00.000Z' })
      .reach('decideRelapse', { decision: 'confirm', reason: 'a safe home' })
      .passDays(1);
    expect(journey.attempt('beginDischarge', COMPLETED)).toMatchObject({
      rule: { id: 'R-TAPER-HOLD', version: 2 },
      needed: [
        'tier: T3, needed T1',
        'daysAtTier: 1, needed 14',
        'daysWithoutUse: 1, needed 14',
        'deliveredHours: 0, needed 0 of 0 h',
        'reviewSinceTier: none, needed done',
        'or a reason',
      ],
    });
    journey.reach('beginDischarge', { ...COMPLETED, reason: 'moves to another city' });
    expect(journey.eventsOf('dischargeBegun')[0]!.reason).toBe('moves to another city');
  });

  test('from the last tier with every gate met it needs none', () => {
    const journey = inTreatment({ tier: 'T1' })
      .reach('recordWeek', week('2026-01-05', 9, 9))
      .reach('reviewPlan', reviewed('engaged'))
      .passDays(14);
    expect(journey.attempt('beginDischarge', COMPLETED)).toBeNull();
  });

  test('under an earlier policy it needs none, as it did', () =>
    expect(inTreatment({ policy: BEFORE_2026_4 }).attempt('beginDischarge', COMPLETED)).toBeNull());
});
