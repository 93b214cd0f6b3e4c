import { describe, expect, test } from '@jest/globals';
import { planVersions } from '#journey/plan-versions';
import type { CarePlan } from '#journey/model/plan';
import { planAt } from '#scenarios/plan';
import { discharged, inPlanning, inTreatment } from '#scenarios/pure/in-phase';

const amended = (change: Partial<CarePlan> = {}): CarePlan => ({
  ...planAt('T3'),
  goals: [
    {
      problem: 'panic at work',
      clientsWords: 'get through a shift',
      objectives: ['three shifts a week'],
      interventions: ['exposure, weekly'],
      targetDate: '2026-03-02',
    },
  ],
  ...change,
});
const amend = { plan: amended(), reason: 'a new problem' };
const DAY = 86_400_000;

describe('R-PLAN-SIGN: an amended plan', () => {
  test('holds from its last signature on, the one before until then', () => {
    const before = inTreatment();
    const open = before.reach('amendPlan', amend);
    expect(open.view.tasks.map(({ title }) => title)).toContain('The plan is amended: have it signed');
    const half = open.reach('signPlan', { signer: 'client' });
    expect(half.state.plan).toEqual(before.state.plan);
    const signed = half.reach('signPlan', { signer: 'clinician' });
    expect(signed.state.plan!.draft).toEqual(amend.plan);
    expect(signed.state.amendment).toBeNull();
    expect(signed.view.tasks).toEqual(before.view.tasks);
  });

  test('is signed by a guardian, too, where the client is a minor (R-MINOR)', () => {
    const journey = inTreatment({ referral: { minor: true } }).reach('amendPlan', amend);
    journey.reach('signPlan', { signer: 'client' }).reach('signPlan', { signer: 'clinician' });
    expect(journey.state.amendment).not.toBeNull();
    expect(journey.reach('signPlan', { signer: 'guardian' }).state.amendment).toBeNull();
  });

  test('does not put a review off', () => {
    const journey = inTreatment();
    const due = () => journey.view.clocks.find(({ rule }) => rule === 'R-REVIEW')!.dueAt;
    const before = due();
    journey.passDays(20).reach('amendPlan', amend);
    journey.reach('signPlan', { signer: 'client' }).reach('signPlan', { signer: 'clinician' });
    expect(due()).toBe(before);
  });

  test.each<[string, CarePlan, string]>([
    ['another tier', amended({ schedule: planAt('T2').schedule }), 'R-PLAN-SIGN'],
    ['another length', amended({ lengthDays: 60 }), 'R-MAX'],
    ['too few days', amended({ schedule: { ...planAt('T3').schedule, daysPerWeek: 2 } }), 'R-SCHED-SESSION'],
  ])('is refused with %s', (_what, plan, ruleId) =>
    expect(inTreatment().attempt('amendPlan', { plan, reason: 'x' })?.rule.id).toBe(ruleId),
  );

  test('is needed before anybody signs again', () =>
    expect(inTreatment().attempt('signPlan', { signer: 'client' })?.needed).toEqual(['amendPlan']));

  test('belongs to treatment', () =>
    expect(inPlanning().attempt('amendPlan', amend)?.rule.id).toBe('R-PHASE'));
});

test('every version is told with its signatures and from when it held', () => {
  const journey = inTreatment();
  const startedAt = journey.state.treatment!.startedAt;
  journey.passDays(1).reach('amendPlan', amend).reach('signPlan', { signer: 'client' });
  const [first, second] = planVersions(journey.events);
  expect(first).toMatchObject({ version: 1, plan: planAt('T3'), inForceFrom: startedAt });
  expect(first!.signatures.map(({ signer }) => signer)).toEqual(['client', 'clinician']);
  expect(second).toMatchObject({ version: 2, reason: 'a new problem', inForceFrom: null });
  expect(second!.signatures).toEqual([{ signer: 'client', at: startedAt + DAY, how: null }]);
});

describe('R-DISCH: the criteria of the plan', () => {
  const [criterion] = planAt('T3').dischargeCriteria;

  test('count as they were assessed, whatever is said at the end', () => {
    const journey = inTreatment().reach('assessCriterion', { criterion: criterion!, met: false });
    const refusal = journey.attempt('beginDischarge', {
      because: 'completed',
      criteriaMet: true,
      reason: null,
    });
    expect(refusal).toMatchObject({ rule: { id: 'R-DISCH' }, needed: [criterion, 'or a reason'] });
    const met = journey.reach('assessCriterion', { criterion: criterion!, met: true });
    expect(discharged(met).view.phase).toBe('discharge');
  });

  test('that nobody has looked at are what is said of them', () => {
    const refusal = inTreatment().attempt('beginDischarge', {
      because: 'completed',
      criteriaMet: false,
      reason: null,
    });
    expect(refusal?.needed).toEqual(['criteriaMet: true', 'or a reason']);
  });

  test('are those of the plan, word for word', () =>
    expect(inTreatment().attempt('assessCriterion', { criterion: 'sober', met: true })?.needed).toEqual([
      criterion,
    ]));

  test('are assessed anew where an amendment words them otherwise', () => {
    const journey = inTreatment().reach('assessCriterion', { criterion: criterion!, met: true });
    journey.reach('amendPlan', { plan: amended({ dischargeCriteria: ['back at work'] }), reason: 'x' });
    journey.reach('signPlan', { signer: 'client' }).reach('signPlan', { signer: 'clinician' });
    expect(journey.state.criteria).toEqual({});
  });
});
