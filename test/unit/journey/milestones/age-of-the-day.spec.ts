import { describe, expect, test } from '@jest/globals';
import type { Age } from '#journey/model/age';
import { FAMILY_SLOTS, withSlots } from '#scenarios/slots';
import { planAt } from '#scenarios/plan';
import { BEFORE_2026_4, POLICY } from '#scenarios/policy';
import { inPlanning, inTreatment } from '#scenarios/pure/in-phase';
import { PureJourney } from '#scenarios/pure/pure-journey';

const MINOR = { referral: { minor: true, adolescent: true } };
/** As the API sends it from the birthday on. */
const OF_AGE: Age = { minor: false, adolescent: false };
const STILL: Age = { minor: true, adolescent: true };
const AMENDED = { plan: { ...planAt('T3'), dischargeCriteria: ['back at school'] }, reason: 'new school' };

describe('W9: who turns 18 on day 15', () => {
  const amended = (): PureJourney =>
    inTreatment(MINOR)
      .passDays(14)
      .reach('amendPlan', { ...AMENDED, age: STILL });

  test('signs an amendment without the guardian, who is refused', () => {
    const journey = amended().passDays(1).reach('signPlan', { signer: 'client', age: OF_AGE });
    expect(journey.attempt('signPlan', { signer: 'guardian', age: OF_AGE })?.rule).toEqual({
      id: 'R-MINOR',
      version: 2,
    });
    journey.reach('signPlan', { signer: 'clinician', age: OF_AGE });
    expect(journey.state.amendment).toBeNull();
    expect(journey.view.minor).toBe(false);
    expect(journey.eventsOf('ageChanged').map(({ data, rule }) => [data, rule])).toEqual([
      [OF_AGE, { id: 'R-MINOR', version: 2 }],
    ]);
  });

  test('signs once more where all but the guardian had signed: nobody waits for a guardian for ever', () => {
    const journey = amended()
      .reach('signPlan', { signer: 'client', age: STILL })
      .reach('signPlan', { signer: 'clinician', age: STILL })
      .passDays(1);
    expect(journey.attempt('signPlan', { signer: 'client', age: STILL })?.rule.id).toBe('R-PLAN-SIGN');
    expect(journey.attempt('signPlan', { signer: 'guardian', age: OF_AGE })?.needed).toEqual([
      'signPlan by the client, who is of age now',
    ]);
    expect(journey.reach('signPlan', { signer: 'client', age: OF_AGE }).state.amendment).toBeNull();
  });

  test('a refusal leaves no trace of the birthday either', () => {
    const journey = inTreatment(MINOR);
    journey.attempt('signPlan', { signer: 'client', age: OF_AGE });
    expect(journey.eventsOf('ageChanged')).toEqual([]);
    expect(journey.view.minor).toBe(true);
  });

  test('consents alone where the guardian was still waited for', () => {
    const journey = PureJourney.refer({ minor: true, adolescent: true }).reach('recordContactAttempt', {
      reached: true,
    });
    journey.reach('recordConsent', { signer: 'client', age: STILL });
    expect(journey.attempt('recordConsent', { signer: 'client', age: STILL })?.rule.id).toBe('R-CONSENT');
    expect(journey.reach('recordConsent', { signer: 'client', age: OF_AGE }).view.phase).toBe('screening');
  });

  test('whom a corrected birth date makes a minor needs the guardian after all', () => {
    const journey = inPlanning().reach('draftPlan', { plan: planAt(), reason: null, age: STILL });
    journey.reach('signPlan', { signer: 'client', age: STILL });
    journey.reach('signPlan', { signer: 'clinician', age: STILL });
    expect(journey.view.phase).toBe('planning');
  });

  test.each([
    ['of which nobody says the age of the day', POLICY, undefined],
    ['under a policy without adolescentUnder', BEFORE_2026_4, OF_AGE],
  ])('a journey %s decides as before', (_what, policy, age) => {
    const journey = inTreatment({ ...MINOR, policy }).reach('amendPlan', { ...AMENDED, ...(age && { age }) });
    for (const signer of ['client', 'clinician'] as const)
      journey.reach('signPlan', { signer, ...(age && { age }) });
    expect(journey.state.amendment).not.toBeNull();
    expect(journey.eventsOf('ageChanged')).toEqual([]);
    expect(journey.reach('signPlan', { signer: 'guardian' }).state.amendment).toBeNull();
  });
});

describe('W10: of age for consent at 13, an adolescent until 18', () => {
  /** 15 years old where the state's law says 13. */
  const FIFTEEN: Age = { minor: false, adolescent: true };
  const six = { ...planAt('T1').schedule, daysPerWeek: 2 };
  const plan = { ...planAt('T1'), schedule: six };

  test('has 6 hours and the family session of an adolescent, and signs alone', () => {
    const journey = inPlanning({ referral: FIFTEEN });
    const { familyPerMonth: _, ...none } = planAt().schedule;
    expect(
      journey.attempt('draftPlan', { plan: { ...planAt(), schedule: none }, reason: null, age: FIFTEEN }),
    ).toMatchObject({ rule: { id: 'R-MINOR' }, needed: ['R-MINOR: familyPerMonth at least 1'] });
    journey.reach('draftPlan', { plan, reason: 'school', age: FIFTEEN });
    expect(journey.attempt('signPlan', { signer: 'guardian', age: FIFTEEN })?.rule.id).toBe('R-MINOR');
    journey
      .reach('signPlan', { signer: 'client', age: FIFTEEN })
      .reach('signPlan', { signer: 'clinician', age: FIFTEEN });
    expect(journey.view.phase).toBe('treatment');
  });

  test('by slots, too; and the other way round, who is 18 where consent begins at 19 has an adult’s week', () => {
    const draft = (age: Age, slots: typeof FAMILY_SLOTS) =>
      inPlanning({ referral: age }).attempt('draftPlan', {
        plan: withSlots(planAt(), slots),
        reason: null,
        age,
      });
    const noFamily = FAMILY_SLOTS.map((slot) =>
      slot.kind === 'family' ? { ...slot, kind: 'workshop' as const } : slot,
    );
    expect(draft(FIFTEEN, noFamily)?.rule.id).toBe('R-MINOR');
    expect(draft({ minor: true, adolescent: false }, noFamily)).toBeNull();
  });

  test('under a policy of earlier versions one age is both', () => {
    const asked = { plan, reason: 'school' };
    expect(
      inPlanning({ referral: { minor: true }, policy: BEFORE_2026_4 }).attempt('draftPlan', asked),
    ).toBeNull();
    expect(
      inPlanning({ referral: FIFTEEN, policy: BEFORE_2026_4 }).attempt('draftPlan', asked),
    ).not.toBeNull();
  });
});
