import type { JourneyEvent } from '../model/event.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { doseAtTier, taperGates } from '../rules/taper.js';
import { minutesSinceReview } from '../sessions/dose.js';
import { exactHours } from '../sessions/hours.js';
import type { Gate } from '../model/event-parts.js';
import { weeksOfDose, type WeekOfDose } from './weeks-of-dose.js';

/** Hours delivered and owed, and where they lead. Instants are ms since epoch. */
export interface DoseSoFar {
  readonly weeks: readonly WeekOfDose[];
  readonly tier: {
    readonly tier: string;
    readonly since: number;
    readonly owed: number;
    readonly delivered: number;
    readonly gates: readonly Gate[];
  } | null;
  readonly review: {
    readonly lastAt: number;
    readonly deliveredSince: number;
    readonly dueAfter: number;
  } | null;
}

/**
 * R-TAPER, R-REVIEW: the dose up to `now`; a rehearsed journey may be ahead of it.
 * @param events of the journey, in order: at least one.
 */
export const doseSoFar = (
  state: JourneyState,
  events: readonly JourneyEvent[],
  policy: Policy,
  now: number,
): DoseSoFar => {
  const { treatment } = state;
  if (!treatment) return { weeks: [], tier: null, review: null };
  const { sessions, tier, tierSince, lastReviewAt, hoursSinceReview } = treatment;
  const at = Math.max(now, events.at(-1)!.at);
  return {
    weeks: weeksOfDose(state, policy, at),
    tier: {
      ...{ tier, since: tierSince },
      ...doseAtTier(state, treatment, policy),
      gates: taperGates(state, treatment, policy, at),
    },
    review: {
      lastAt: sessions?.reviewedAt ?? lastReviewAt,
      deliveredSince: exactHours(hoursSinceReview + (sessions ? minutesSinceReview(sessions) / 60 : 0)),
      dueAfter: policy.clocks.reviewDeliveredHours,
    },
  };
};
