import type { RelapseSource } from './fact.js';

/** One gate of a recommendation, with the numbers it looked at. Shares are 0..1, spans are days. */
export interface Gate {
  readonly name: string;
  readonly holds: boolean;
  readonly actual: number | string | null;
  readonly needed: number | string;
}

/** What somebody has said. `usedOn`: local date of the use, where known; `usedAt`: from when its days are counted, ms since epoch. */
export interface RelapseReport {
  readonly source: RelapseSource;
  readonly note: string | null;
  readonly usedOn?: string;
  readonly usedAt?: number;
}

/** Hours a week that the signed plan has at a tier, and what they are shown as. Absent under a policy without `schedule.beside`. */
export interface HoursOfTier {
  readonly weeklyHours?: number;
  readonly crosswalk?: string;
}
