import type { Gate } from '../model/event.js';
import type { Policy } from '../model/policy.js';
import { tierMinutes } from '../sessions/dose.js';
import type { JourneyState, Treatment } from '../model/state.js';
import { DAY, fromLocal } from '../time/local-time.js';
import { addDays, daysBetween } from '../time/spans.js';
import { exactHours } from '../sessions/hours.js';

/**
 * Planned hours less excused ones, and delivered hours: of the sessions of the tier, and of weeks recorded as such that
 * were first recorded in the tier and not over before it.
 */
export const doseAtTier = (
  state: Pick<JourneyState, 'treatment' | 'reached'>,
  { weeks, tierSince }: Treatment,
  policy: Policy,
): { owed: number; delivered: number } => {
  const endOf = (monday: string): number =>
    fromLocal(Date.parse(`${monday}T00:00:00Z`) + 7 * DAY, policy.calendar);
  const ofTier = Object.entries(weeks)
    .filter(([monday, { atTierSince }]) => atTierSince === tierSince && endOf(monday) > tierSince)
    .map(([, week]) => week);
  const minutes = tierMinutes(state, policy);
  return {
    owed: exactHours(ofTier.reduce((sum, week) => sum + week.planned - week.excused, minutes.owed / 60)),
    delivered: exactHours(ofTier.reduce((sum, week) => sum + week.delivered, minutes.delivered / 60)),
  };
};

/** When the two gates of R-TAPER that are mere time will hold, ms since epoch. */
export const timeGatesHoldAt = (treatment: Treatment, policy: Policy): number => {
  const { daysAtTier, daysWithoutRelapse } = policy.taper;
  const atTier = addDays(treatment.tierSince, daysAtTier, policy.calendar);
  const relapse = treatment.lastRelapseAt;
  return relapse === null ? atTier : Math.max(atTier, addDays(relapse, daysWithoutRelapse, policy.calendar));
};

/** The gates of R-TAPER that do not wait for time alone. */
export const workGates = (
  state: Pick<JourneyState, 'treatment' | 'reached'>,
  treatment: Treatment,
  policy: Policy,
): Gate[] => {
  const { owed, delivered } = doseAtTier(state, treatment, policy);
  const needed = exactHours(owed * policy.taper.deliveredShare);
  return [
    {
      name: 'deliveredHours',
      holds: owed > 0 && delivered >= needed,
      actual: delivered,
      needed: `${round(needed)} of ${owed} h`,
    },
    {
      name: 'instruments',
      holds: treatment.worse.length === 0,
      actual: treatment.worse.join(', ') || 'none worse',
      needed: 'none worse',
    },
    {
      name: 'reviewSinceTier',
      holds: treatment.reviewedAtTier,
      actual: treatment.reviewedAtTier ? 'done' : 'none',
      needed: 'done',
    },
    {
      name: 'relapseDecided',
      holds: treatment.relapse === null,
      actual: treatment.relapse ? 'open' : 'none open',
      needed: 'none open',
    },
  ];
};

/** R-TAPER: every gate with its numbers at the instant `at`. */
export const taperGates = (
  state: Pick<JourneyState, 'treatment' | 'reached'>,
  treatment: Treatment,
  policy: Policy,
  at: number,
): Gate[] => {
  const { daysAtTier, daysWithoutRelapse } = policy.taper;
  const since = (start: number): number => daysBetween(start, at, policy.calendar);
  const relapse = treatment.lastRelapseAt;
  return [
    {
      name: 'daysAtTier',
      holds: at >= addDays(treatment.tierSince, daysAtTier, policy.calendar),
      actual: since(treatment.tierSince),
      needed: daysAtTier,
    },
    {
      name: 'daysWithoutRelapse',
      holds: relapse === null || at >= addDays(relapse, daysWithoutRelapse, policy.calendar),
      actual: relapse === null ? null : since(relapse),
      needed: daysWithoutRelapse,
    },
    ...workGates(state, treatment, policy),
  ];
};

const round = (hours: number): number => Math.round(hours * 10) / 10;

/** The tier one step less intense, or null from the last one: then the next step is discharge to outpatient. */
export const tierBelow = (tier: string, policy: Policy): string | null => {
  const index = policy.tiers.findIndex(({ id }) => id === tier);
  return policy.tiers[index + 1]?.id ?? null;
};

/** The tier one step more intense, or null at the top. */
export const tierAbove = (tier: string, policy: Policy): string | null => {
  const index = policy.tiers.findIndex(({ id }) => id === tier);
  return policy.tiers[index - 1]?.id ?? null;
};
