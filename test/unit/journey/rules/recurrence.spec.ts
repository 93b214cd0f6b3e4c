import { describe, expect, test } from '@jest/globals';
import type { Policy } from '#journey/model/policy';
import type { Slot } from '#journey/model/slot';
import { hoursAtTier, scheduleFaults } from '#journey/rules/schedule';
import { planAt } from '#scenarios/plan';
import { BEFORE_2026_4, POLICY } from '#scenarios/policy';
import { MONTHLY_SLOTS, SLOTS, withSlots } from '#scenarios/slots';

const FAMILY = MONTHLY_SLOTS.at(-1)!;
const faults = (slots: readonly Slot[], { adolescent = false, policy = POLICY } = {}): string[] =>
  scheduleFaults(withSlots(planAt('T3'), slots).schedule, adolescent, policy).map(
    ({ rule, needed, waivable }) => `${rule}${waivable ? '?' : ''} ${needed}`,
  );
const edited = (id: string, change: Partial<Slot>): Slot[] =>
  MONTHLY_SLOTS.map((slot) => (slot.id === id ? { ...slot, ...change } : slot));

describe('A6: R-SCHED-MIX with sessions that are not weekly', () => {
  test('an adolescent’s monthly family session is one every fourth week', () => {
    expect(faults(MONTHLY_SLOTS, { adolescent: true })).toEqual([]);
    const twice: Policy = { ...POLICY, schedule: { ...POLICY.schedule, familyPerMonthForMinors: 2 } };
    expect(faults(MONTHLY_SLOTS, { adolescent: true, policy: twice })).toContain(
      'R-MINOR at T1 2 family sessions in four weeks',
    );
    expect(
      faults(edited('sat-family', { recurs: 'fortnightly' }), { adolescent: true, policy: twice }),
    ).toEqual([]);
  });

  test('the least week counts: what is not held every week is no hour of the tier, and no weekly individual session', () => {
    expect(hoursAtTier(withSlots(planAt('T1'), MONTHLY_SLOTS).schedule, 'T1', POLICY)).toBe(9);
    expect(faults(edited('wed-one', { recurs: 'fortnightly' }))).toEqual(
      ['T3', 'T2', 'T1'].flatMap((tier) => [
        `R-SCHED-SESSION at ${tier} 3 to 4 hours on each day (the slots have ${tier === 'T3' ? '3, 3, 2, 3, 3' : tier === 'T2' ? '3, 3, 2, 3' : '3, 2, 3'})`,
        ...(tier === 'T1' ? ['R-SCHED-DOSE at T1 9 to 20 hours a week (the slots have 8)'] : []),
        `R-SCHED-DOSE${tier === 'T3' ? '' : '?'} at ${tier} ${tier === 'T3' ? 5 : tier === 'T2' ? 4 : 3} × 3 h; other slots need a reason`,
        `R-SCHED-MIX? at ${tier} an individual session 1 × a week, or a reason`,
      ]),
    );
  });

  test('for the most, the fullest week counts, and the fullest day', () => {
    const afterGroup: Slot = { ...FAMILY, id: 'mon-family', weekday: 1, start: '12:00' };
    expect(faults([...SLOTS, afterGroup])).toEqual([]);
    expect(faults([...SLOTS, { ...afterGroup, minutes: 90 }])[0]).toContain(
      'R-SCHED-SESSION at T3 3 to 4 hours',
    );
  });

  test('a workshop every fourth Saturday is a program day when it is held', () => {
    const workshop = edited('sat-family', { kind: 'workshop' });
    expect(faults(workshop)[0]).toContain('R-SCHED-SESSION at T3 3 to 4 hours on each day');
    expect(faults(edited('sat-family', { kind: 'workshop', minutes: 180, tiers: ['T1'] }))).toEqual([]);
  });

  test('under a policy without recurs every slot is weekly, as before', () =>
    expect(faults(MONTHLY_SLOTS, { policy: BEFORE_2026_4 })[0]).toBe('R-SCHED-MIX slot sat-family: weekly'));
});
