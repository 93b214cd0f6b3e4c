import { describe, expect, test } from '@jest/globals';
import type { WeeklySchedule } from '#journey/model/plan';
import { planAt } from '#scenarios/plan';
import { inPlanning } from '#scenarios/pure/in-phase';
import { iso, MONDAY } from '#scenarios/pure/pure-journey';
import { week } from '#scenarios/attendance';

const PLAN = planAt('T3');
const scheduled = (change: Partial<WeeklySchedule>) => ({
  ...PLAN,
  schedule: { ...PLAN.schedule, ...change },
});

describe('R-PLAN-SIGN', () => {
  test.each([
    ['client', 'clinician'],
    ['clinician', 'client'],
  ] as const)('%s signs, then %s, and only then treatment begins', (first, second) => {
    const journey = inPlanning()
      .reach('draftPlan', { plan: PLAN, reason: null })
      .reach('signPlan', { signer: first });
    expect(journey.view.phase).toBe('planning');
    expect(journey.attempt('signPlan', { signer: first })?.rule.id).toBe('R-PLAN-SIGN');
    expect(journey.reach('signPlan', { signer: second }).view).toMatchObject({
      phase: 'treatment',
      tier: 'T3',
    });
    expect(iso(journey.state.treatment!.startedAt)).toBe(MONDAY);
  });

  test('there is nothing to sign before a draft', () =>
    expect(inPlanning().attempt('signPlan', { signer: 'client' })?.needed).toEqual(['draftPlan']));

  test('a new draft takes the signatures of the one before with it', () => {
    const journey = inPlanning()
      .reach('draftPlan', { plan: PLAN, reason: null })
      .reach('signPlan', { signer: 'client' });
    journey
      .reach('draftPlan', { plan: planAt('T2'), reason: null })
      .reach('signPlan', { signer: 'clinician' });
    expect(journey.view.phase).toBe('planning');
    expect(journey.reach('signPlan', { signer: 'client' }).view.tier).toBe('T2');
  });

  test('no treatment session is held before both have signed', () => {
    const journey = inPlanning()
      .reach('draftPlan', { plan: PLAN, reason: null })
      .reach('signPlan', { signer: 'client' });
    expect(journey.attempt('recordWeek', week('2026-01-05', 15, 3))?.rule.id).toBe('R-PLAN-SIGN');
  });
});

test('R-MINOR: the guardian signs too; for an adult none does', () => {
  const minor = inPlanning({ referral: { minor: true } }).reach('draftPlan', { plan: PLAN, reason: null });
  minor.reach('signPlan', { signer: 'client' }).reach('signPlan', { signer: 'clinician' });
  expect(minor.view.phase).toBe('planning');
  expect(minor.reach('signPlan', { signer: 'guardian' }).view.phase).toBe('treatment');
  const adult = inPlanning().reach('draftPlan', { plan: PLAN, reason: null });
  expect(adult.attempt('signPlan', { signer: 'guardian' })?.rule.id).toBe('R-MINOR');
});

describe('a schedule that breaks a rule', () => {
  const draft = (change: Partial<WeeklySchedule>, reason: string | null) =>
    inPlanning().attempt('draftPlan', { plan: scheduled(change), reason });

  test('is refused with every fault named', () =>
    expect(draft({ hoursPerDay: 2, mode: 'telehealth', individualPerWeek: 0 }, null)).toMatchObject({
      rule: { id: 'R-SCHED-SESSION' },
      needed: [
        'R-SCHED-SESSION: hoursPerDay from 3 to 4',
        'R-SCHED-SESSION: modeReason: why telehealth',
        'R-SCHED-DOSE: T3 is 5 × 3 h; another schedule needs a reason',
        'R-SCHED-MIX: individualPerWeek at least 1, or a reason',
      ],
    }));
  test('a reason stands in for an individual session and the tier, not for a session of two hours', () => {
    expect(draft({ individualPerWeek: 0 }, 'starts next week')).toBeNull();
    expect(draft({ daysPerWeek: 4 }, 'works on Fridays')).toBeNull();
    expect(draft({ hoursPerDay: 2 }, 'works late')?.rule.id).toBe('R-SCHED-SESSION');
  });
  test('an adolescent may have 6 hours', () => {
    const plan = scheduled({ tier: 'T1', daysPerWeek: 2 });
    const asked = { plan, reason: 'school' };
    expect(inPlanning({ referral: { minor: true } }).attempt('draftPlan', asked)).toBeNull();
    expect(inPlanning().attempt('draftPlan', asked)?.rule.id).toBe('R-SCHED-SESSION');
  });
});

test('20 hours a week are recorded as ASAM 2.5, less as 2.1', () => {
  const journey = inPlanning().reach('draftPlan', { plan: PLAN, reason: null });
  journey.reach('draftPlan', { plan: scheduled({ hoursPerDay: 4 }), reason: 'longer days' });
  expect(journey.eventsOf('planDrafted').map(({ data }) => [data.weeklyHours, data.crosswalk])).toEqual([
    [15, '2.1'],
    [20, '2.5'],
  ]);
});

test.each([
  [30, null],
  [60, null],
  [90, null],
  [45, 'R-MAX'],
  [120, 'R-MAX'],
])('a length of %i days', (lengthDays, rule) => {
  const refusal = inPlanning().attempt('draftPlan', { plan: { ...PLAN, lengthDays }, reason: 'asked for' });
  expect(refusal?.rule.id ?? null).toBe(rule);
});
