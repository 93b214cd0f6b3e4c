import type { Tier } from '#journey/model/policy';
import { compare, type Contradiction } from './comparison.js';

const weeklyHours = ({ sessionsPerWeek, hoursPerSession }: Tier): number => sessionsPerWeek * hoursPerSession;

/** A taper goes one step down the list of tiers, so the hours of the tiers must descend. */
export const tiersDescend = compare(['tiers'], ({ tiers }) =>
  tiers.flatMap((tier, index): Contradiction[] => {
    const before = tiers[index - 1];
    if (before === undefined || weeklyHours(tier) < weeklyHours(before)) return [];
    const detail = `${tier.id} has ${weeklyHours(tier)} h a week, not less than ${before.id} before it with ${weeklyHours(before)} h`;
    return [{ path: ['tiers', index], rule: 'R-TAPER', detail: `${detail}: tiers descend` }];
  }),
);

/** Whether a value is outside of a range. A range whose min is above its max is a fault of its own, so nothing is compared with it. */
const outside = (value: number, { min, max }: { readonly min: number; readonly max: number }): boolean =>
  min <= max && (value < min || value > max);

export const tiersWithinSchedule = compare(['tiers', 'schedule'], ({ tiers, schedule }) =>
  tiers.flatMap((tier, index): Contradiction[] => {
    const { hoursPerSession, daysPerWeek, hoursPerWeek } = schedule;
    const found: Contradiction[] = [];
    const report = (field: string | null, rule: 'R-SCHED-SESSION' | 'R-SCHED-DOSE', detail: string) =>
      found.push({ path: field === null ? ['tiers', index] : ['tiers', index, field], rule, detail });
    if (outside(tier.hoursPerSession, hoursPerSession))
      report(
        'hoursPerSession',
        'R-SCHED-SESSION',
        `${tier.hoursPerSession} h is not within ${hoursPerSession.min} to ${hoursPerSession.max} h`,
      );
    if (outside(tier.sessionsPerWeek, daysPerWeek))
      report(
        'sessionsPerWeek',
        'R-SCHED-SESSION',
        `${tier.sessionsPerWeek} is not within ${daysPerWeek.min} to ${daysPerWeek.max} days a week`,
      );
    if (outside(weeklyHours(tier), hoursPerWeek))
      report(
        null,
        'R-SCHED-DOSE',
        `${tier.id} has ${weeklyHours(tier)} h a week, not within ${hoursPerWeek.min} to ${hoursPerWeek.max} h`,
      );
    return found;
  }),
);
