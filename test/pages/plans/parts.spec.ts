import { describe, expect, test } from '@jest/globals';
import { usualChoice } from '../../../apps/web/forms/changed-by.js';
import { differencesOf, merged } from '../../../apps/web/plans/parts.js';
import { NO_GOAL, valuesOf, type GoalValues, type PlanValues } from '../../../apps/web/plans/values.js';

type Plan = PlanValues['plan'];

const CHOICES = {
  lengthDays: [60, 90],
  tiers: [{ id: 'T3', daysPerWeek: 5, hoursPerDay: 3 }],
  recurs: [],
  slots: true,
  groups: [],
};
const goal = (problem: string): GoalValues => ({ ...NO_GOAL, problem });
const BASE: Plan = {
  ...valuesOf(null, CHOICES).plan,
  goals: [goal('craving'), goal('sleep')],
  lengthDays: '90',
  dischargeCriteria: 'back at work',
};
const ids = (base: Plan, mine: Plan, theirs: Plan) =>
  differencesOf(base, mine, theirs).map(({ id, changedBy }) => [id, changedBy]);

describe('two plans that began as one', () => {
  test('differ in nothing where both have written the same', () => {
    const both = { ...BASE, lengthDays: '60' };
    expect(ids(BASE, both, { ...both })).toEqual([]);
  });

  test('differ part by part, and it is said who has changed which', () => {
    const mine = { ...BASE, goals: [goal('craving at night'), goal('sleep')], lengthDays: '60' };
    const theirs = { ...BASE, goals: [goal('craving'), goal('sleep, no pills')], lengthDays: '120' };
    expect(ids(BASE, mine, theirs)).toEqual([
      ['goal.0', 'me'],
      ['goal.1', 'them'],
      ['length', 'both'],
    ]);
  });

  test('what only they have changed is taken, and what I have stays, unless somebody says otherwise', () => {
    const mine = { ...BASE, goals: [goal('craving at night'), goal('sleep')], lengthDays: '60' };
    const theirs = { ...BASE, goals: [goal('craving'), goal('sleep, no pills')], dischargeCriteria: 'sober' };
    const differences = differencesOf(BASE, mine, theirs);
    const usual = differences.filter((one) => usualChoice(one) === 'theirs').map(({ id }) => id);
    expect(merged(mine, theirs, usual)).toEqual({
      ...BASE,
      goals: [goal('craving at night'), goal('sleep, no pills')],
      lengthDays: '60',
      dischargeCriteria: 'sober',
    });
  });

  test('a goal that they have added comes after mine, and two that they have taken away both go', () => {
    const more = { ...BASE, goals: [...BASE.goals, goal('money'), goal('family')] };
    expect(merged(BASE, more, ['goal.2', 'goal.3']).goals).toEqual(more.goals);
    expect(merged(more, BASE, ['goal.2', 'goal.3']).goals).toEqual(BASE.goals);
  });

  test('hours and sessions are two matters', () => {
    const slot = {
      ...{ id: 'a', weekday: '1', start: '09:00', minutes: '180', kind: 'group' as const, group: '' },
      ...{ mode: 'onSite' as const, tiers: ['T3'], recurs: '' as const },
    };
    const theirs: Plan = { ...BASE, schedule: { ...BASE.schedule, slots: [slot] } };
    const mine: Plan = { ...BASE, schedule: { ...BASE.schedule, part: 'evening' } };
    expect(ids(BASE, mine, theirs)).toEqual([
      ['hours', 'me'],
      ['sessions', 'them'],
    ]);
    expect(merged(mine, theirs, ['sessions']).schedule).toEqual({ ...mine.schedule, slots: [slot] });
  });
});
