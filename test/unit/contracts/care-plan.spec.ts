import { describe, expect, test } from '@jest/globals';
import { carePlan } from '#contracts/http/care-plan';
import { MILESTONES } from '#contracts/http/milestones';
import { planAt } from '#scenarios/plan';
import { MONTHLY_SLOTS, withSlots } from '#scenarios/slots';

const PLAN = planAt('T1');
const takes = (schedule: object, goal: object = {}): boolean =>
  carePlan.safeParse({
    ...PLAN,
    schedule: { ...PLAN.schedule, ...schedule },
    goals: PLAN.goals.map((one) => ({ ...one, ...goal })),
  }).success;
const slot = (change: object): object => ({ slots: [{ ...MONTHLY_SLOTS[0]!, ...change }] });

describe('a plan as it is sent', () => {
  test('A6: says of a slot how it recurs, or nothing', () => {
    expect(carePlan.parse(withSlots(PLAN, MONTHLY_SLOTS))).toEqual(withSlots(PLAN, MONTHLY_SLOTS));
    expect(
      ['fortnightly', 'monthly', undefined, 'weekly', null].map((recurs) => takes(slot({ recurs }))),
    ).toEqual([true, true, true, false, false]);
  });

  test('A2: says the hours beside the program days', () =>
    expect([0, 1.5, 24, 25, -1, '1'].map((besideHoursPerWeek) => takes({ besideHoursPerWeek }))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]));

  test('W14: has a goal without the client’s words, and none of which nothing is measured', () => {
    expect(takes({}, { clientsWords: undefined })).toBe(true);
    expect(takes({}, { clientsWords: ' ' })).toBe(false);
    expect(takes({}, { objectives: [] })).toBe(false);
    expect(takes({}, { targetDate: '2026-02-30' })).toBe(false);
  });
});

test('W14: a signature says how it is kept, or nothing', () => {
  const takesHow = (how: unknown): boolean =>
    MILESTONES.signPlan.body.safeParse({ signer: 'client', how }).success;
  expect(['onPaper', 'onScreen', undefined, 'byTelephone', null].map(takesHow)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('A16: an amendment is dropped with a reason', () => {
  const { body } = MILESTONES.dropAmendment;
  expect(body.parse({ reason: 'not signed' }).data).toEqual({ reason: 'not signed' });
  expect(body.safeParse({}).success).toBe(false);
});

test('W9: nobody says over HTTP how old the client is', () => {
  const age = { minor: false, adolescent: false };
  for (const [name, sent] of [
    ['recordConsent', { signer: 'client' }],
    ['draftPlan', { plan: PLAN }],
    ['signPlan', { signer: 'client' }],
    ['amendPlan', { plan: PLAN, reason: 'x' }],
  ] as const) {
    expect(MILESTONES[name].body.safeParse(sent).success).toBe(true);
    expect(MILESTONES[name].body.safeParse({ ...sent, age }).success).toBe(false);
  }
});
