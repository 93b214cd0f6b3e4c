import type { CarePlan } from '#journey/model/plan';
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

/** The plan of an adult for ninety days, which begins with five mornings a week. */
export const PLAN = usual('T3', 90);

/** A plan with the family sessions that a minor's plan needs (R-MINOR); any plan may have them. */
export const planAt = (tier = 'T3', lengthDays = 90): CarePlan => {
  const plan = usual(tier, lengthDays);
  return { ...plan, schedule: { ...plan.schedule, familyPerMonth: 1 } };
};
