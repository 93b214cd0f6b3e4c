import { describe, expect, test } from '@jest/globals';
import type { WeeklySchedule } from '#journey/model/plan';
import { crosswalk, scheduleFaults } from '#journey/rules/schedule';
import { planAt } from '#scenarios/plan';
import { POLICY } from '#scenarios/policy';

/** What no reason waives. */
const faults = (change: Partial<WeeklySchedule>, minor = false): string[] =>
  scheduleFaults({ ...planAt('T3').schedule, ...change }, minor, POLICY)
    .filter(({ waivable }) => !waivable)
    .map(({ rule, needed }) => `${rule} ${needed}`);

const waivable = (change: Partial<WeeklySchedule>): string[] =>
  scheduleFaults({ ...planAt('T3').schedule, ...change }, false, POLICY)
    .filter((fault) => fault.waivable)
    .map(({ rule }) => rule);

const SESSION_HOURS = 'R-SCHED-SESSION hoursPerDay from 3 to 4';
const DAYS = 'R-SCHED-SESSION daysPerWeek from 3 to 5';

test.each(['T3', 'T2', 'T1'])('the default tier %s has no fault', (tier) =>
  expect(scheduleFaults(planAt(tier).schedule, false, POLICY)).toEqual([]),
);

describe('R-SCHED-SESSION', () => {
  test.each([
    [2.75, [SESSION_HOURS]],
    [3, []],
    [4, []],
    [4.25, [SESSION_HOURS, 'R-SCHED-DOSE 9 to 20 hours a week (the schedule has 21.25)']],
  ])('%d hours a day', (hoursPerDay, expected) => expect(faults({ hoursPerDay })).toEqual(expected));

  test.each([
    [2, [DAYS, 'R-SCHED-DOSE 9 to 20 hours a week (the schedule has 6)']],
    [3, []],
    [5, []],
    [6, [DAYS]],
  ])('%i days a week', (daysPerWeek, expected) => expect(faults({ daysPerWeek })).toEqual(expected));

  test('telehealth needs its reason', () => {
    expect(faults({ mode: 'telehealth' })).toEqual(['R-SCHED-SESSION modeReason: why telehealth']);
    expect(faults({ mode: 'telehealth', modeReason: 'lives 80 miles away' })).toEqual([]);
  });
});

describe('R-SCHED-DOSE', () => {
  test('an unknown tier is a fault, another schedule than the tier has needs a reason', () => {
    expect(faults({ tier: 'T9' })).toEqual(['R-SCHED-DOSE tier one of T3, T2, T1']);
    expect(waivable({ daysPerWeek: 4 })).toEqual(['R-SCHED-DOSE']);
  });

  test.each([
    [9, '2.1'],
    [19.75, '2.1'],
    [20, '2.5'],
  ])('%d hours a week are ASAM %s', (hours, expected) => expect(crosswalk(hours, POLICY)).toBe(expected));

  test('an adolescent has from 6 hours, on two days', () => {
    expect(faults({ daysPerWeek: 2, hoursPerDay: 3 }, true)).toEqual([]);
    expect(faults({ daysPerWeek: 1, hoursPerDay: 4 }, true)).toEqual([
      'R-SCHED-SESSION daysPerWeek from 2 to 5',
      'R-SCHED-DOSE 6 to 20 hours a week (the schedule has 4)',
    ]);
  });
});

test('R-SCHED-MIX: no individual session in the week needs a reason', () => {
  expect(waivable({ individualPerWeek: 0 })).toEqual(['R-SCHED-MIX']);
  expect(waivable({ individualPerWeek: 1 })).toEqual([]);
});

describe('R-MINOR', () => {
  const monthly = (familyPerMonth: number | undefined, minor: boolean, policy = POLICY): string[] =>
    scheduleFaults({ ...planAt('T3').schedule, familyPerMonth }, minor, policy).map(
      ({ rule, needed, waivable: byReason }) => `${rule} ${needed}${byReason ? ', or a reason' : ''}`,
    );
  const without = { ...POLICY, schedule: { ...POLICY.schedule, familyPerMonthForMinors: undefined } };
  const twice = { ...POLICY, schedule: { ...POLICY.schedule, familyPerMonthForMinors: 2 } };

  test('a minor has a family session a month, and no reason stands in for it; an adult needs none', () => {
    expect([monthly(undefined, true), monthly(0, true)]).toEqual([
      ['R-MINOR familyPerMonth at least 1'],
      ['R-MINOR familyPerMonth at least 1'],
    ]);
    expect([monthly(1, true), monthly(0, false)]).toEqual([[], []]);
  });

  test('how many is the policy’s; one that says nothing asks for none', () => {
    expect(monthly(1, true, twice)).toEqual(['R-MINOR familyPerMonth at least 2']);
    expect(monthly(0, true, without)).toEqual([]);
  });
});
