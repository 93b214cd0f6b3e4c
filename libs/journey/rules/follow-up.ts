import type { Policy } from '../model/policy.js';
import { startOfLocalDay } from '../time/local-time.js';
import { addDays } from '../time/spans.js';

/**
 * R-AFTERCARE: from when on (ms since epoch) a contact counts as the follow-up at `day` days: within those days, so from the day after
 * discharge, or after the day of the follow-up before it. HEDIS counts visits within 7 and 30 days (FUA, FUI). A policy
 * without `contact` counts none before the day itself.
 */
export const followUpFrom = (begunAt: number, day: number, { contact, clocks, calendar }: Policy): number => {
  if (!contact) return addDays(begunAt, day, calendar);
  const before = clocks.followUps.map((followUp) => followUp.day).filter((other) => other < day);
  return addDays(startOfLocalDay(begunAt, calendar), Math.max(0, ...before) + 1, calendar);
};
