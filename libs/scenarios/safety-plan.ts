import type { SafetyPlan } from '#journey/model/safety-plan';

/** A safety plan: what a client does, and whom they turn to, in a crisis. */
export const SAFETY_PLAN: SafetyPlan = {
  warningSigns: ['lies awake and goes over the same thing'],
  copingSteps: ['a walk', 'music'],
  peopleAndPlaces: ['the library'],
  contacts: ['a sister'],
  professionals: ['the program, by day', '988 by night'],
  meansMadeSafe: 'medicines are locked away by the sister',
};
