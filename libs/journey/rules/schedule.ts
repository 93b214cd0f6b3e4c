import type { WeeklySchedule } from '../model/plan.js';
import type { Policy } from '../model/policy.js';
import type { RuleId } from '../model/rule.js';
import type { ScheduleFault } from './schedule-fault.js';
import { slotFaults } from './slots.js';
import { daysOf, leastOf } from './week.js';

/** Hours of days beside the program days: from the slots at the tier that the schedule starts with, or as the schedule says. */
const besideHours = ({ tier, slots, besideHoursPerWeek = 0 }: WeeklySchedule, policy: Policy): number => {
  if (!policy.sessions || !slots) return besideHoursPerWeek;
  const ofTier = slots.filter(({ tiers }) => tiers.includes(tier));
  return leastOf(daysOf(ofTier, policy).filter(({ beside }) => beside));
};

/** Hours a week of a schedule, at the tier that it starts with. */
export const weeklyHours = (schedule: WeeklySchedule, policy: Policy): number =>
  schedule.daysPerWeek * schedule.hoursPerDay + besideHours(schedule, policy);

/** Hours a week that a client of this plan has at a tier. */
export const hoursAtTier = (schedule: WeeklySchedule, tier: string, policy: Policy): number => {
  const { slots, besideHoursPerWeek = 0 } = schedule;
  if (policy.sessions && slots)
    return leastOf(
      daysOf(
        slots.filter(({ tiers }) => tiers.includes(tier)),
        policy,
      ),
    );
  if (schedule.tier === tier) return weeklyHours(schedule, policy);
  const of = policy.tiers.find(({ id }) => id === tier);
  return (of ? of.sessionsPerWeek * of.hoursPerSession : 0) + besideHoursPerWeek;
};

/** ASAM 3rd edition: 20 hours a week and more is 2.5, less is 2.1. */
export const crosswalk = (hours: number, policy: Policy): '2.1' | '2.5' =>
  hours >= policy.schedule.hoursPerWeek.partialHospitalization ? '2.5' : '2.1';

/** R-SCHED-SESSION, version 2: hours beside the program days; if there are slots, the schedule must say the hours that the slots have. */
const besideFaults = (schedule: WeeklySchedule, policy: Policy): ScheduleFault[] => {
  const told = schedule.besideHoursPerWeek;
  if (told === undefined) return [];
  const hours = policy.schedule.beside === undefined ? 0 : besideHours(schedule, policy);
  const needed = `besideHoursPerWeek ${hours}, ${policy.schedule.beside === undefined ? 'under this policy' : 'as the slots have it'}`;
  return told === hours ? [] : [{ rule: 'R-SCHED-SESSION', needed, waivable: false }];
};

/** R-SCHED-DOSE: the least and the most hours a week, at every tier. */
export const hoursOwed = (
  adolescent: boolean,
  { schedule: { hoursPerWeek } }: Policy,
): { readonly least: number; readonly most: number } => ({
  least: adolescent ? hoursPerWeek.minAdolescent : hoursPerWeek.min,
  most: hoursPerWeek.max,
});

/** R-SCHED-SESSION, R-SCHED-DOSE, R-SCHED-MIX and R-MINOR over a weekly schedule. */
export const scheduleFaults = (
  schedule: WeeklySchedule,
  adolescent: boolean,
  policy: Policy,
): ScheduleFault[] => {
  const { hoursPerSession, daysPerWeek, hoursPerWeek, individualPerWeek, familyPerMonthForMinors } =
    policy.schedule;
  const { least: leastHours } = hoursOwed(adolescent, policy);
  // An adolescent's 6 hours fit in fewer days than an adult's 9.
  const leastDays = adolescent
    ? Math.min(daysPerWeek.min, Math.ceil(leastHours / hoursPerSession.max))
    : daysPerWeek.min;
  const hours = weeklyHours(schedule, policy);
  const tier = policy.tiers.find(({ id }) => id === schedule.tier);
  const faults: ScheduleFault[] = [];
  const fault = (rule: RuleId, needed: string, waivable = false): number =>
    faults.push({ rule, needed, waivable });

  if (schedule.hoursPerDay < hoursPerSession.min || schedule.hoursPerDay > hoursPerSession.max)
    fault('R-SCHED-SESSION', `hoursPerDay from ${hoursPerSession.min} to ${hoursPerSession.max}`);
  if (schedule.daysPerWeek < leastDays || schedule.daysPerWeek > daysPerWeek.max)
    fault('R-SCHED-SESSION', `daysPerWeek from ${leastDays} to ${daysPerWeek.max}`);
  if (schedule.mode === 'telehealth' && !schedule.modeReason)
    fault('R-SCHED-SESSION', 'modeReason: why telehealth');
  if (hours < leastHours || hours > hoursPerWeek.max)
    fault('R-SCHED-DOSE', `${leastHours} to ${hoursPerWeek.max} hours a week (the schedule has ${hours})`);
  if (!tier) fault('R-SCHED-DOSE', `tier one of ${policy.tiers.map(({ id }) => id).join(', ')}`);
  else if (tier.sessionsPerWeek !== schedule.daysPerWeek || tier.hoursPerSession !== schedule.hoursPerDay)
    fault(
      'R-SCHED-DOSE',
      `${tier.id} is ${tier.sessionsPerWeek} × ${tier.hoursPerSession} h; another schedule needs a reason`,
      true,
    );
  faults.push(...besideFaults(schedule, policy));
  if (schedule.individualPerWeek < individualPerWeek)
    fault('R-SCHED-MIX', `individualPerWeek at least ${individualPerWeek}, or a reason`, true);
  if (policy.sessions && schedule.slots)
    faults.push(
      ...slotFaults({ ...schedule, slots: schedule.slots }, { adolescent, leastDays, leastHours }, policy),
    );
  else if (adolescent && (schedule.familyPerMonth ?? 0) < (familyPerMonthForMinors ?? 0))
    fault('R-MINOR', `familyPerMonth at least ${familyPerMonthForMinors}`);
  return faults;
};
