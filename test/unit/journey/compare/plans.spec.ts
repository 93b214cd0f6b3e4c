import { expect, test } from '@jest/globals';
import { compareJourney } from '#journey/compare/compare';
import type { Policy } from '#journey/model/policy';
import { rated } from '#scenarios/admission';
import { planAt } from '#scenarios/plan';
import { POLICY, WEEKS_AS_THEY_COME } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { reviewed } from '#scenarios/review';

const found = ({ state, events, now, policy }: PureJourney, to: Policy): string[] =>
  compareJourney(state.journeyId, events, policy, to, now).differences.map(
    ({ rule, what, from, to: there }) => `${rule} ${what}: ${from} → ${there}`,
  );

test('W18: what an amended plan would need', () => {
  const journey = inTreatment().reach('amendPlan', { plan: planAt('T3'), reason: 'other goals' });
  const schedule = { ...POLICY.schedule, individualPerWeek: 3 };
  const said = found(journey, { ...journey.policy, version: 'other', schedule });
  // Of the first plan and of the amendment.
  expect(said.filter((one) => one.startsWith('R-SCHED-MIX'))).toHaveLength(2);
});

test('W18: a review that rated nothing, and what its ratings come to', () => {
  const { review: _, ...without } = WEEKS_AS_THEY_COME;
  const bare = inTreatment({ policy: without }).reach('reviewPlan', { summary: 'stable' });
  expect(found(bare, { ...without, version: 'other', review: POLICY.review! })).toContain(
    'R-CONTINUE review: accepted → refused',
  );
  const journey = inTreatment().reach('reviewPlan', {
    ...reviewed('stable'),
    ratings: rated({ relapsePotential: 3 }),
  });
  const levelOfCare = journey.policy.levelOfCare.map((rule) =>
    rule.level === 3 ? { ...rule, level: 4 as const } : rule,
  );
  expect(found(journey, { ...journey.policy, version: 'other', levelOfCare })).toEqual(
    expect.arrayContaining([
      'R-LOC recommended level at the review: 3 → nothing',
      'R-CONTINUE review: accepted → refused',
    ]),
  );
});
