import { exactHours } from '../sessions/hours.js';
import type { WeekOfDose } from './weeks-of-dose.js';

/** A week as somebody elsewhere reads it. `monday`: local date. */
export interface HeldHours {
  readonly monday: string;
  readonly planned: number;
  readonly delivered: number;
  readonly excused: number;
}

/**
 * Hours of what was held and is recorded: what the program cancelled, what is to come and what nobody has recorded yet is no absence, and whoever
 * reads this takes for missed what was planned and neither attended nor excused. A session beside the schedule was planned as it was held.
 */
export const heldHours = ({
  week,
  planned,
  delivered,
  excused,
  cancelled,
  open,
  extra,
}: WeekOfDose): HeldHours => ({
  ...{ monday: week, planned: exactHours(planned + extra - cancelled - open), delivered, excused },
});
