import type { WeeklySchedule } from '../model/plan.js';
import type { Policy } from '../model/policy.js';
import { exactHours } from '../sessions/hours.js';
import { daysOf, leastOf } from './week.js';

type Hours = Pick<WeeklySchedule, 'tier' | 'daysPerWeek' | 'hoursPerDay' | 'besideHoursPerWeek'>;

/**
 * R-PLAN-SIGN: the weekly schedule of a signed plan at another tier than the one it begins with. It has the program days that the plan has there, or the tier's
 * own if the plan names no sessions. If days differ, their hours are the mean. At a tier that the policy does not know, it is what was signed.
 */
export const scheduleAt = (schedule: WeeklySchedule, tier: string, policy: Policy): WeeklySchedule =>
  tier === schedule.tier ? schedule : { ...schedule, ...hoursAt(schedule, tier, policy) };

const hoursAt = (schedule: WeeklySchedule, tier: string, policy: Policy): Partial<Hours> => {
  const { besideHoursPerWeek } = schedule;
  const slots = policy.sessions && schedule.slots;
  const known = policy.tiers.find(({ id }) => id === tier);
  if (!slots)
    return known ? { tier, daysPerWeek: known.sessionsPerWeek, hoursPerDay: known.hoursPerSession } : {};
  const days = daysOf(
    slots.filter(({ tiers }) => tiers.includes(tier)),
    policy,
  ).filter(({ least }) => least > 0);
  const program = days.filter(({ beside }) => !beside);
  if (program.length === 0) return {};
  return {
    ...{ tier, daysPerWeek: program.length, hoursPerDay: exactHours(leastOf(program) / program.length) },
    ...(besideHoursPerWeek !== undefined && {
      besideHoursPerWeek: leastOf(days.filter(({ beside }) => beside)),
    }),
  };
};
