import { describe, expect, test } from '@jest/globals';
import { adoptionRefusal } from '#journey/adopt/refusal';
import type { Policy } from '#journey/model/policy';
import { POLICY } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import { SLOTS } from '#scenarios/slots';

const T1B = { id: 'T1b', sessionsPerWeek: 3, hoursPerSession: 3 };
const MORE: Policy = { ...POLICY, version: 'other', tiers: [...POLICY.tiers, T1B] };

describe('E9: a policy with a tier of which the signed plan has no session', () => {
  test('is not adopted: the refusal says what the plan lacks', () => {
    const { state } = inTreatment({ slots: SLOTS });
    expect(adoptionRefusal(state, MORE)).toMatchObject({
      rule: { id: 'R-POLICY' },
      needed: ['a plan with sessions at tier T1b (draftPlan or amendPlan), signed'],
    });
  });

  test('N6: nor while the client is on hold', () => {
    const journey = inTreatment({ slots: SLOTS });
    journey.reach('transfer', {
      handOff: { level: 4, provider: 'a residence', handedTo: 'the nurse' },
      reason: 'needs a bed',
    });
    expect(adoptionRefusal(journey.state, MORE)?.needed).toHaveLength(1);
  });

  test('is adopted where hours are recorded by the week: there is no session to lack', () =>
    expect(adoptionRefusal(inTreatment().state, MORE)).toBeNull());

  test('is adopted where it has no plan section, as before', () => {
    const { plan: _, ...earlier } = MORE;
    expect(adoptionRefusal(inTreatment({ slots: SLOTS }).state, earlier)).toBeNull();
  });
});
