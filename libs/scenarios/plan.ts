import type { CarePlan } from '#journey/model/milestone';
import { POLICY } from './policy.js';

/** A plan at a tier of the default policy, its hours recorded by the week (slots.ts has one by sessions). */
export const planAt = (tier = 'T3', lengthDays = 90): CarePlan => {
  const { sessionsPerWeek, hoursPerSession } = POLICY.tiers.find(({ id }) => id === tier)!;
  return {
    schedule: {
      tier,
      daysPerWeek: sessionsPerWeek,
      hoursPerDay: hoursPerSession,
      part: 'day',
      mode: 'onSite',
      modeReason: null,
      individualPerWeek: 1,
      familyPerMonth: 1,
    },
    lengthDays,
    goals: [
      { problem: 'relapse risk', clientsWords: 'stay sober at work', objectives: ['no use for 30 days'] },
    ],
    dischargeCriteria: ['14 days at the last tier without relapse'],
  };
};

/** The usual one: ninety days, and five mornings a week to begin with. */
export const PLAN = planAt();
