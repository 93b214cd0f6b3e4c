import { expect, test } from '@jest/globals';
import { planVersions } from '#journey/plan-versions';
import { planAt } from '#scenarios/plan';
import { POLICY } from '#scenarios/policy';
import { inPlanning, inTreatment } from '#scenarios/pure/in-phase';

/** As it was before 2026.4. */
const { plan: _, ...EARLIER } = POLICY;
const EMPTY = { ...planAt(), goals: [], dischargeCriteria: [] };
const NEEDED = ['goals: 1 at least', 'dischargeCriteria: 1 at least'];

test('W14: a plan without a goal and a discharge criterion is neither drafted nor amended to', () => {
  const drafted = inPlanning().attempt('draftPlan', { plan: EMPTY, reason: 'later' });
  expect(drafted).toMatchObject({ rule: { id: 'R-PLAN-SIGN' }, needed: NEEDED });
  const amended = inTreatment().attempt('amendPlan', { plan: EMPTY, reason: 'later' });
  expect(amended).toMatchObject({ rule: { id: 'R-PLAN-SIGN' }, needed: NEEDED });
});

test('a policy without plan takes it', () =>
  expect(inPlanning({ policy: EARLIER }).attempt('draftPlan', { plan: EMPTY, reason: null })).toBeNull());

test('W14: each goal says what is done for it and by when', () => {
  const [goal] = planAt().goals;
  const { interventions: _, targetDate: __, ...bare } = goal!;
  const plan = { ...planAt(), goals: [goal!, bare, { ...goal!, interventions: [] }] };
  const drafted = inPlanning().attempt('draftPlan', { plan, reason: null });
  expect(drafted).toMatchObject({
    rule: { id: 'R-PLAN-SIGN', version: 3 },
    needed: [
      'goals[1].interventions: 1 at least',
      'goals[1].targetDate',
      'goals[2].interventions: 1 at least',
    ],
  });
  expect(inPlanning({ policy: EARLIER }).attempt('draftPlan', { plan, reason: null })).toBeNull();
});

test('W14: the client’s own words stand beside a goal where there are any', () => {
  const { clientsWords: _, ...goal } = planAt().goals[0]!;
  expect(
    inPlanning().attempt('draftPlan', { plan: { ...planAt(), goals: [goal] }, reason: null }),
  ).toBeNull();
});

test('W14: how each signature is kept is on record, of the plan and of an amendment', () => {
  const journey = inPlanning().reach('draftPlan', { plan: planAt(), reason: null });
  const sign = () =>
    journey
      .reach('signPlan', { signer: 'client', how: 'onPaper' })
      .reach('signPlan', { signer: 'clinician', how: 'onScreen' });
  sign().reach('amendPlan', { plan: planAt(), reason: 'read again' });
  sign();
  expect(journey.eventsOf('planSigned').map(({ data }) => data.how)).toEqual(['onPaper', 'onScreen']);
  expect(planVersions(journey.events).map(({ signatures }) => signatures.map(({ how }) => how))).toEqual([
    ['onPaper', 'onScreen'],
    ['onPaper', 'onScreen'],
  ]);
});
