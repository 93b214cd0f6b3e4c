import { describe, expect, test } from '@jest/globals';
import type { WeeklySchedule } from '#journey/model/plan';
import type { Slot } from '#journey/model/slot';
import { hoursAtTier, scheduleFaults, weeklyHours } from '#journey/rules/schedule';
import { planAt } from '#scenarios/plan';
import { BEFORE_2026_4, POLICY } from '#scenarios/policy';
import { inPlanning } from '#scenarios/pure/in-phase';
import { SLOTS, withSlots } from '#scenarios/slots';

/** Three hours of group on each program day, and an individual hour on a day without program at T1. */
const GROUPS = SLOTS.filter(({ id }) => id !== 'wed-one').map((slot) => ({ ...slot, minutes: 180 }));
const one = (weekday: number, change: Partial<Slot> = {}): Slot => ({
  ...SLOTS.find(({ id }) => id === 'wed-one')!,
  ...{ id: `one-${weekday}`, weekday, start: '16:00' },
  ...change,
});
const COMMON = [...GROUPS, one(6)];

const faults = (slots: readonly Slot[], policy = POLICY): string[] =>
  scheduleFaults(withSlots(planAt('T3'), slots).schedule, false, policy).map(
    ({ rule, needed, waivable }) => `${rule}${waivable ? '?' : ''} ${needed}`,
  );
const byHours = (change: Partial<WeeklySchedule>, policy = POLICY): string[] =>
  scheduleFaults({ ...planAt('T1').schedule, ...change }, false, policy).map(
    ({ rule, needed }) => `${rule} ${needed}`,
  );

describe('A2: an individual hour on a day of its own, with slots', () => {
  test('is no fault, and counts as dose', () => {
    expect(faults(COMMON)).toEqual([]);
    const { schedule } = withSlots(planAt('T1'), COMMON);
    expect(weeklyHours(schedule, POLICY)).toBe(10);
    expect(['T3', 'T2', 'T1'].map((tier) => hoursAtTier(schedule, tier, POLICY))).toEqual([16, 13, 10]);
  });

  test('as family and couples hours are; a workshop of an hour is none', () => {
    expect(faults([...COMMON, one(7, { kind: 'family' })])).toEqual([]);
    expect(faults([...COMMON, one(7, { kind: 'couples' })])).toEqual([]);
    expect(faults([...COMMON, one(7, { kind: 'workshop' })])[0]).toBe(
      'R-SCHED-SESSION at T3 3 to 4 hours on each day (the slots have 3, 3, 3, 3, 3, 1)',
    );
  });

  test('is no program day: two of them and one hour are too few', () => {
    const two = GROUPS.map((slot) => (slot.weekday === 5 ? { ...slot, tiers: ['T3', 'T2'] } : slot));
    expect(faults([...two, one(6)])).toContain('R-SCHED-SESSION at T1 3 to 5 days a week (the slots have 2)');
  });

  test('does not go beyond the most of the week', () => {
    const long = GROUPS.map((slot) => ({ ...slot, minutes: 240 }));
    const { schedule } = withSlots(planAt('T3'), [...long, one(6)]);
    const found = scheduleFaults({ ...schedule, hoursPerDay: 4 }, false, POLICY).map(({ needed }) => needed);
    expect(found).toContain('at T3 9 to 20 hours a week (the slots have 21)');
  });

  test('three such hours on one day are a program day, as before', () => {
    const individual = GROUPS.map((slot) =>
      slot.weekday === 5 ? { ...slot, kind: 'individual' as const, group: null } : slot,
    );
    expect(faults(individual)).toEqual([]);
    expect(faults(individual, BEFORE_2026_4)).toEqual([]);
  });

  test('is refused under a policy without beside, as before', () =>
    expect(faults(COMMON, BEFORE_2026_4)[0]).toBe(
      'R-SCHED-SESSION at T3 3 to 4 hours on each day (the slots have 3, 3, 3, 3, 3, 1)',
    ));
});

describe('A2: by hours', () => {
  test('3 × 3 h and an hour beside them are the tier’s, and 10 h', () => {
    expect(byHours({ besideHoursPerWeek: 1 })).toEqual([]);
    expect(weeklyHours({ ...planAt('T1').schedule, besideHoursPerWeek: 1 }, POLICY)).toBe(10);
    expect(hoursAtTier({ ...planAt('T3').schedule, besideHoursPerWeek: 1 }, 'T1', POLICY)).toBe(10);
  });

  test('the week has its most', () =>
    expect(byHours({ besideHoursPerWeek: 12 })).toEqual([
      'R-SCHED-DOSE 9 to 20 hours a week (the schedule has 21)',
    ]));

  test('are refused where the policy has none, and where the slots have others', () => {
    expect(byHours({ besideHoursPerWeek: 1 }, BEFORE_2026_4)).toEqual([
      'R-SCHED-SESSION besideHoursPerWeek 0, under this policy',
    ]);
    expect(byHours({ besideHoursPerWeek: 2, slots: COMMON })).toEqual([
      'R-SCHED-SESSION besideHoursPerWeek 1, as the slots have it',
    ]);
  });
});

test('A2: the hours beside are in what is recorded of the plan, and in its level', () => {
  const plan = { ...planAt('T3'), schedule: { ...planAt('T3').schedule, besideHoursPerWeek: 5 } };
  const journey = inPlanning().reach('draftPlan', { plan, reason: null });
  expect(journey.eventsOf('planDrafted')[0]!.data).toMatchObject({ weeklyHours: 20, crosswalk: '2.5' });
});
