import type { StaffRole } from './person.js';

/** Somebody of the staff, as the directory has them: who may be given a journey, and whose name stands for a staff id. */
export interface StaffMember {
  readonly id: string;
  /** For people to read; null where nobody has said it. In no event, log or address. */
  readonly name: string | null;
  readonly roles: readonly StaffRole[];
  readonly sites: readonly string[];
  /** Works here now: nobody is given anything who does not. */
  readonly active: boolean;
}

/** After so long without a sign-in somebody counts as gone, days. [P] Longer than a leave, shorter than a client's stay. */
export const GONE_AFTER_DAYS = 90;
