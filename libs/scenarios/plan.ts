import type { CarePlan } from '#journey/model/milestone';
import { POLICY } from './policy.js';

/** Plans at a tier of the default policy, their hours recorded by the week (slots.ts makes sessions of them). */
const usual = (tier: string, lengthDays: number): CarePlan => {
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
    },
    lengthDays,
    goals: [
      {
        problem: 'relapse risk',
        clientsWords: 'stay sober at work',
        objectives: ['no use for 30 days'],
        interventions: ['relapse prevention group, weekly'],
        targetDate: '2026-04-05',
      },
    ],
    dischargeCriteria: ['14 days at the last tier without relapse'],
  };
};

/** Ninety days of somebody of age, five mornings a week to begin with. */
export const PLAN = usual('T3', 90);

/** With the family sessions that a minor's plan needs (R-MINOR), and anybody's may have. */
export const planAt = (tier = 'T3', lengthDays = 90): CarePlan => {
  const plan = usual(tier, lengthDays);
  return { ...plan, schedule: { ...plan.schedule, familyPerMonth: 1 } };
};
