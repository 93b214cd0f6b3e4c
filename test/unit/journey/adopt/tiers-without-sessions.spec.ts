import { describe, expect, test } from '@jest/globals';
import { adoptionRefusal } from '#journey/adopt/refusal';
import type { Policy } from '#journey/model/policy';
import { plannedBetween } from '#journey/sessions/planned';
import { planAt } from '#scenarios/plan';
import { NO_BASELINE, POLICY } from '#scenarios/policy';
import { inPlanning, inTreatment } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { SLOTS, withSlots } from '#scenarios/slots';

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

describe('H17: while a discharge may be taken back it keeps what treatment stands on', () => {
  const ENDED = { because: 'completed', criteriaMet: true, reason: 'the goals are met' } as const;
  const leaving = (): PureJourney => inTreatment({ slots: SLOTS }).reach('beginDischarge', ENDED);
  const FEWER: Policy = {
    ...POLICY,
    version: 'other',
    tiers: POLICY.tiers.filter(({ id }) => id !== 'T3'),
  };
  const MOVED: Policy = { ...POLICY, version: 'other', tracks: [{ id: 'elsewhere', capacity: 12 }] };
  const orSigned = 'or signDischargeSummary first: the discharge may still be taken back';

  test.each([
    ['a tier without sessions', MORE, `a plan with sessions at tier T1b, ${orSigned}`],
    ['its own tier is gone', FEWER, `a policy that has tier T3, ${orSigned}`],
    ['its track is gone', MOVED, 'a policy that has track main-day-onsite (it has elsewhere)'],
  ])('%s: not adopted', (_what, policy, needed) =>
    expect(adoptionRefusal(leaving().state, policy)).toMatchObject({
      rule: { id: 'R-POLICY', version: 2 },
      needed: [needed],
    }),
  );

  test('once the seat is given back nobody comes back to it, and it is adopted', () => {
    const { state } = leaving().passDays(2);
    for (const policy of [MORE, FEWER, MOVED]) expect(adoptionRefusal(state, policy)).toBeNull();
  });

  test('but where the track is asked for another seat, the client may come back until the summary is signed', () => {
    const seatLink = { track: 'main-day-onsite', offer: null, requests: [] };
    const state = { ...leaving().passDays(2).state, seatLink };
    const again = { by: 'tracks', again: 'asStepDown' } as const;
    expect(adoptionRefusal(state, { ...FEWER, seats: again })?.needed).toEqual([
      `a policy that has tier T3, ${orSigned}`,
    ]);
  });

  test('a policy that does not say so is adopted, as before', () => {
    const { tiersKept: _, ...plan } = MORE.plan!;
    expect(adoptionRefusal(leaving().state, { ...MORE, plan })).toBeNull();
  });
});

describe('H17: a plan may have sessions at a tier of a policy that is to come', () => {
  /** Whoever comes at the last tier comes at the one that is to come, too. */
  const AHEAD = SLOTS.map((slot) =>
    slot.tiers.includes('T1') ? { ...slot, tiers: [...slot.tiers, 'T1b'] } : slot,
  );
  const ahead = withSlots(planAt('T3'), AHEAD);
  const signedAhead = (journey: PureJourney): PureJourney =>
    journey
      .reach('amendPlan', { plan: ahead, reason: 'the policy of spring has a tier more' })
      .reach('signPlan', { signer: 'client' })
      .reach('signPlan', { signer: 'clinician' });

  test('amended and signed, the policy is adopted, and each tier of it has its sessions', () => {
    const journey = signedAhead(inTreatment({ slots: SLOTS })).adopt(MORE);
    for (const to of ['T2', 'T1', 'T1b']) {
      journey.passDays(1).reach('stepDown', { reason: 'does well' });
      expect(journey.view.tier).toBe(to);
    }
    const { sessions } = journey.passDays(7).state.treatment!;
    const week = { from: '2026-01-19', to: '2026-01-23' };
    expect(plannedBetween(sessions!, week, MORE).map(({ tier }) => tier)).not.toContain('T1');
    expect(plannedBetween(sessions!, week, MORE)).not.toEqual([]);
  });

  test('not signed yet, or an amendment that has them no more, is not enough', () => {
    const journey = inTreatment({ slots: SLOTS });
    journey.reach('amendPlan', { plan: ahead, reason: 'a tier more' });
    expect(adoptionRefusal(journey.state, MORE)?.needed).toHaveLength(1);
    signedAhead(journey);
    expect(adoptionRefusal(journey.state, MORE)).toBeNull();
    journey.reach('amendPlan', { plan: withSlots(planAt('T3')), reason: 'as it was' });
    expect(adoptionRefusal(journey.state, MORE)?.needed).toHaveLength(1);
  });

  test('in a first plan it needs a reason: it may be a slip of the pen', () => {
    const draft = (reason: string | null, policy = NO_BASELINE): unknown =>
      inPlanning({ policy }).attempt('draftPlan', { plan: ahead, reason });
    expect(draft(null)).toMatchObject({
      rule: { id: 'R-PLAN-SIGN', version: 3 },
      needed: [
        'R-PLAN-SIGN: slot mon-group: tiers among T3, T2, T1, or a reason: a tier of a policy to come',
      ],
    });
    expect(draft('the policy of spring')).toBeNull();
    const { tiersToCome: _, ...plan } = NO_BASELINE.plan!;
    expect(draft('the policy of spring', { ...NO_BASELINE, plan })).toMatchObject({
      rule: { id: 'R-SCHED-DOSE' },
    });
  });
});
