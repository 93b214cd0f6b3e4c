import { expect, test } from '@jest/globals';
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
