import { describe, expect, test } from '@jest/globals';
import type { HandOff } from '#journey/model/milestone';
import type { Level } from '#journey/model/policy';
import { LEVEL_3, rated } from '#scenarios/admission';
import { OUTPATIENT, RESIDENTIAL } from '#scenarios/hand-offs';
import { inAssessment } from '#scenarios/pure/in-phase';

test('R-ASSESSOR: only a qualified assessor rates, and decides', () => {
  const journey = inAssessment();
  const refused = {
    rule: { id: 'R-ASSESSOR' },
    needed: ['a clinician whose training to assess is on record'],
  };
  expect(journey.attempt('recordAssessment', { ...LEVEL_3, qualified: false })).toMatchObject(refused);
  journey.reach('recordAssessment', LEVEL_3);
  const decision = { level: 3, reason: null, handOff: null } as const;
  expect(journey.attempt('decideLevel', { ...decision, qualified: false })).toMatchObject(refused);
  expect(journey.reach('decideLevel', { ...decision, qualified: true }).view.phase).toBe('planning');
});

test('R-LOC is recorded with ratings and evidence, and may be taken again until decided', () => {
  const journey = inAssessment().reach('recordAssessment', LEVEL_3);
  journey.reach('recordAssessment', { ...LEVEL_3, ratings: rated({ emotional: 4 }) });
  expect(journey.eventsOf('assessed').map(({ data, rule }) => [data.recommendedLevel, rule?.id])).toEqual([
    [3, 'R-LOC'],
    [5, 'R-LOC'],
  ]);
});

describe('R-LOC-DECIDE', () => {
  const decide = (level: Level, reason: string | null, handOff: HandOff | null) => {
    const journey = inAssessment().reach('recordAssessment', LEVEL_3);
    const refusal = journey.attempt('decideLevel', { level, reason, handOff });
    return refusal?.needed ?? [journey.view.phase, journey.view.closedBecause];
  };

  test('not before an assessment', () =>
    expect(inAssessment().attempt('decideLevel', { level: 3, reason: null, handOff: null })?.needed).toEqual([
      'recordAssessment',
    ]));
  test('level 3 goes on to planning', () => expect(decide(3, null, null)).toEqual(['planning', null]));
  test('another level than recommended needs a reason', () =>
    expect(decide(4, null, RESIDENTIAL)).toEqual(['reason']));
  test('another level than 3 needs a hand-off to that level', () => {
    expect(decide(4, 'needs a bed', null)).toEqual(['handOff to level 4']);
    expect(decide(4, 'needs a bed', OUTPATIENT)).toEqual(['handOff to level 4']);
  });
  test('a higher level closes as transferred, a lower one as referred elsewhere', () => {
    expect(decide(4, 'needs a bed', RESIDENTIAL)).toEqual(['closed', 'transferred']);
    expect(decide(2, 'has done well', OUTPATIENT)).toEqual(['closed', 'referredElsewhere']);
  });
  test('level 3 against the recommendation keeps the reason beside it', () => {
    const journey = inAssessment().reach('recordAssessment', {
      ...LEVEL_3,
      ratings: rated({ readiness: 1 }),
    });
    journey.reach('decideLevel', { level: 3, reason: 'relapsed at level 2 before', handOff: null });
    expect(journey.eventsOf('levelDecided')[0]).toMatchObject({
      reason: 'relapsed at level 2 before',
      data: { level: 3, recommendedLevel: 2 },
    });
  });
});
