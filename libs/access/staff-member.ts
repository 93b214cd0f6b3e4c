import type { StaffRole } from './person.js';

/** A member of the staff, as the directory has them. Journeys are given to staff members, and their name is shown in place of a staff id. */
export interface StaffMember {
  readonly id: string;
  /** For people to read; null if nobody has entered it. It goes into no event, log or address. */
  readonly name: string | null;
  readonly roles: readonly StaffRole[];
  readonly sites: readonly string[];
  /** Works here now. Nobody else is given a journey or a task. */
  readonly active: boolean;
}

/** After so long without a sign-in somebody counts as gone, days. [P] Longer than a leave, shorter than a client's stay. */
export const GONE_AFTER_DAYS = 90;
