import { describe, expect, test } from '@jest/globals';
import { RESIDENTIAL } from '#scenarios/hand-offs';
import { planAt } from '#scenarios/plan';
import { BEFORE_2026_4, POLICY } from '#scenarios/policy';
import { inPlanning, inTreatment } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { TRACK } from '#scenarios/referral';
import { SLOTS } from '#scenarios/slots';

/** Five days of four hours, 20 h. */
const twenty = (policy = POLICY): PureJourney => {
  const plan = { ...planAt('T3'), schedule: { ...planAt('T3').schedule, hoursPerDay: 4 } };
  return inPlanning({ policy })
    .reach('draftPlan', { plan, reason: 'longer days' })
    .reach('signPlan', { signer: 'client' })
    .reach('signPlan', { signer: 'clinician' });
};
const shownAs = (journey: PureJourney) =>
  journey.eventsOf('tierChanged').map(({ data }) => [data.to, data.weeklyHours, data.crosswalk]);

describe('W25: the ASAM level is worked out again when the hours change', () => {
  test('20 h stepped down to 12 h are 2.1, and stepped up again 2.5', () => {
    const journey = twenty().reach('stepDown', { reason: 'as agreed' }).reach('stepUp', { reason: 'worse' });
    expect(journey.eventsOf('planDrafted')[0]!.data.crosswalk).toBe('2.5');
    expect(shownAs(journey)).toEqual([
      ['T2', 12, '2.1'],
      ['T3', 20, '2.5'],
    ]);
  });

  test('by the slots of the tier where the plan has them', () => {
    const journey = inTreatment({ slots: SLOTS }).reach('stepDown', { reason: 'as agreed' });
    expect(shownAs(journey)).toEqual([['T2', 12, '2.1']]);
  });

  test('at a relapse and its reversal, and at the return from a hold', () => {
    const journey = twenty()
      .reach('stepDown', { reason: 'as agreed' })
      .fact('relapseReported', { source: 'family', note: null })
      .reach('acknowledgeRelapse', {})
      .reach('decideRelapse', { decision: 'reverse', reason: 'mistaken' });
    expect(shownAs(journey).slice(1)).toEqual([
      ['T3', 20, '2.5'],
      ['T2', 12, '2.1'],
    ]);
    journey.reach('transfer', { handOff: RESIDENTIAL, reason: 'needs a bed' });
    journey.reach('returnFromHold', { tier: 'T3', seat: TRACK, reason: 'stable' });
    expect(journey.eventsOf('returnedFromHold')[0]!.data).toMatchObject({
      weeklyHours: 20,
      crosswalk: '2.5',
    });
  });

  test('is not said under a policy without beside, as before', () => {
    const journey = twenty(BEFORE_2026_4).reach('stepDown', { reason: 'as agreed' });
    expect(shownAs(journey)).toEqual([['T2', undefined, undefined]]);
    expect(Object.keys(journey.eventsOf('tierChanged')[0]!.data)).not.toContain('crosswalk');
  });
});
