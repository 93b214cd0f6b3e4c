import { describe, expect, test } from '@jest/globals';
import { careFrom, OUTPATIENT, RESIDENTIAL } from '#scenarios/hand-offs';
import { NO_SUMMARY } from '#scenarios/leaving';
import { POLICY } from '#scenarios/policy';
import { inAftercare, inDischarge, inTreatment } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';

const TO_DETOX = { handOff: RESIDENTIAL, reason: 'needs detox' } as const;
const LEFT = { ...TO_DETOX, waived: NO_SUMMARY } as const;
const { endings: _, ...EARLIER } = POLICY;

/** Begun as completed; a relapse is reported when the seat is free again. */
const relapsed = (): PureJourney =>
  inDischarge().passDays(2).fact('relapseReported', { source: 'self', note: null });

describe('C9, H15: who needs a higher level of care once a discharge has begun', () => {
  test('is transferred: the journey closes with the hand-off, and says so', () => {
    const journey = relapsed().reach('transfer', LEFT);
    expect(journey.view).toMatchObject({ closedBecause: 'transferred', tasks: [], clocks: [] });
    expect(journey.eventsOf('journeyClosed')).toMatchObject([
      {
        rule: { id: 'R-ENDING' },
        reason: TO_DETOX.reason,
        data: { because: 'transferred', handOff: RESIDENTIAL, waived: NO_SUMMARY },
      },
    ]);
  });

  test('nobody is gone in one step: the summary is signed, or waived with its reason', () =>
    expect(relapsed().attempt('transfer', TO_DETOX)).toMatchObject({
      rule: { id: 'R-ENDING' },
      needed: ['signDischargeSummary, or waived: summary, with the reason'],
      requires: [
        { kind: 'milestone', name: 'signDischargeSummary' },
        { kind: 'field', field: 'waived' },
      ],
    }));

  test('a transfer is to level 4 or 5, from there, too', () =>
    expect(inDischarge().attempt('transfer', { ...LEFT, handOff: OUTPATIENT })?.rule.id).toBe('R-HOLD'));

  test('from aftercare it stands beside what the client was discharged for', () => {
    const journey = inAftercare().passDays(20).reach('transfer', TO_DETOX);
    expect(journey.view).toMatchObject({ closedBecause: 'completed', aftercareEnded: 'transferred' });
    expect(journey.eventsOf('journeyClosed')[0]!.data).toMatchObject({ handOff: RESIDENTIAL });
  });

  test('an open high risk comes first', () => {
    const journey = relapsed().fact('highRiskReported', { source: 'judgement', note: null });
    for (const transfer of [LEFT, TO_DETOX])
      expect(journey.attempt('transfer', transfer)).toMatchObject({ rule: { id: 'R-RISK-HIGH' } });
    journey.reach('acknowledgeRisk', {});
    journey.reach('disposeRisk', { disposition: 'emergencyServices', reason: 'called' });
    expect(journey.reach('transfer', LEFT).view.closedBecause).toBe('transferred');
  });

  test('who withdraws is told of it', () =>
    expect(relapsed().attempt('withdraw', { reason: 'to detox' })).toMatchObject({
      requires: expect.arrayContaining([{ kind: 'milestone', name: 'transfer', with: {} }]),
    }));

  test('under a policy without endings nothing else is asked', () =>
    expect(inDischarge({ policy: EARLIER }).reach('transfer', TO_DETOX).view.closedBecause).toBe(
      'transferred',
    ));

  test('in treatment the seat is kept as before', () =>
    expect(inTreatment().reach('transfer', TO_DETOX).view.phase).toBe('onHold'));
});

test('G4b, H20: a discharge as transferred says where care goes on, or why it cannot', () => {
  const journey = inTreatment().reach('beginDischarge', {
    ...{ because: 'transferred', criteriaMet: false },
    reason: 'level 2 is enough',
  });
  journey.reach('recordRisk', { level: 'low', by: 'C-SSRS' });
  journey.reach('writeDischargeSummary', { texts: {}, replaces: null });
  expect(journey.attempt('signDischargeSummary', {})).toMatchObject({
    rule: { id: 'R-DISCH' },
    needed: ['a continuing-care plan, or waived: continuingCare, with the reason'],
  });
  journey.reach('agreeContinuingCare', { care: careFrom(journey.now, 5) });
  expect(journey.reach('signDischargeSummary', {}).view.phase).toBe('aftercare');
});
