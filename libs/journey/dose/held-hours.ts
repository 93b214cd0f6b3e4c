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
 * Hours of what was held and recorded. A reader takes planned hours for missed if they were neither attended nor excused. So `planned` leaves out what the
 * program cancelled, what is still to come, and what nobody has recorded yet. A session beside the schedule counts as planned.
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
