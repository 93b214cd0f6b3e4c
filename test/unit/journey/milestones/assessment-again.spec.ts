import { describe, expect, test } from '@jest/globals';
import { OUTPATIENT, RESIDENTIAL, TO_HOSPITAL } from '#scenarios/hand-offs';
import { LEVEL_3 } from '#scenarios/admission';
import { planAt } from '#scenarios/plan';
import { inAssessment, inPlanning, inWaitlist, IN_PHASE } from '#scenarios/pure/in-phase';

const ELSEWHERE = { ...OUTPATIENT, level: 3 } as const;
const NEEDS_DETOX = {
  ...LEVEL_3,
  ratings: { ...LEVEL_3.ratings, withdrawal: { rating: 4, evidence: 'tremor' } },
} as const;

describe('C9: until the plan is signed', () => {
  test('the six dimensions are rated again, and the level is decided again', () => {
    const journey = inPlanning().reach('recordAssessment', NEEDS_DETOX);
    expect(journey.state.assessment?.recommendedLevel).toBe(5);
    journey.reach('decideLevel', { level: 5, reason: null, handOff: TO_HOSPITAL });
    expect(journey.view).toMatchObject({ phase: 'closed', closedBecause: 'transferred' });
  });

  test('and no plan is signed before it is: level 3 again, and the planning goes on', () => {
    const journey = inPlanning().reach('draftPlan', { plan: planAt(), reason: null });
    journey.reach('recordAssessment', LEVEL_3);
    expect(journey.view.level).toBeNull();
    expect(journey.attempt('signPlan', { signer: 'client' })).toMatchObject({
      ...{ rule: { id: 'R-LOC-DECIDE' }, needed: ['decideLevel'] },
    });
    expect(journey.tasks.filter((task) => task.startsWith('level.'))).toHaveLength(1);
    const { phaseSince } = journey.state;
    journey.passHours(1).reach('decideLevel', { level: 3, reason: null, handOff: null });
    expect(journey.state).toMatchObject({ phase: 'planning', phaseSince, level: 3 });
    for (const signer of ['client', 'clinician'] as const) journey.reach('signPlan', { signer });
    expect(journey.view.phase).toBe('treatment');
  });

  test('what is decided already is no decision', () =>
    expect(inPlanning().attempt('decideLevel', { level: 3, reason: 'sure', handOff: null })?.rule.id).toBe(
      'R-LOC-DECIDE',
    ));

  test.each([
    [RESIDENTIAL, 'transferred'],
    [OUTPATIENT, 'referredElsewhere'],
  ] as const)('care goes on elsewhere with a reason (%o)', (handOff, because) => {
    for (const journey of [inAssessment(), inPlanning()]) {
      expect(journey.attempt('referElsewhere', { handOff, reason: null })?.needed).toEqual(['reason']);
      journey.reach('referElsewhere', { handOff, reason: 'asked for it' });
      expect(journey.view.closedBecause).toBe(because);
    }
  });
});

test('from intake care can go on elsewhere before anything is recorded, with a reason', () => {
  const journey = IN_PHASE.intake();
  expect(journey.attempt('referElsewhere', { handOff: TO_HOSPITAL, reason: null })?.rule.id).toBe(
    'R-LOC-DECIDE',
  );
  journey.reach('referElsewhere', { handOff: TO_HOSPITAL, reason: 'in withdrawal at the first call' });
  expect(journey.view.closedBecause).toBe('referredElsewhere');
});

test('A5: who waits may go to another program of level 3; nobody else may', () => {
  const reason = 'a seat there today';
  expect(inPlanning().attempt('referElsewhere', { handOff: ELSEWHERE, reason })?.rule.id).toBe(
    'R-LOC-DECIDE',
  );
  const journey = inWaitlist();
  expect(journey.attempt('referElsewhere', { handOff: ELSEWHERE, reason: null })?.needed).toEqual(['reason']);
  journey.reach('referElsewhere', { handOff: ELSEWHERE, reason });
  expect(journey.view.closedBecause).toBe('referredElsewhere');
});
