import type { HandOff } from '../milestone.js';
import type { WaitlistPriority } from '../policy-sections.js';
import type { HoursOfTier } from '../event-parts.js';

/** Events of holds, leaves and coming back. They are written once, and mean the same for ever. */
export interface OnHoldEvents {
  placedOnHold: { readonly handOff: HandOff; readonly seatUntil: number };
  seatReleased: { readonly track: string };
  /** The client comes back, and their seat was given back: the track is asked for another. `tier`: to come back at; absent where a discharge is taken back. */
  seatAskedAgain: { readonly priority: WaitlistPriority; readonly tier?: string };
  /** The client has a seat again, which is kept until `until` (ms since epoch). `offer`: the offer it came by; absent if the track had a free seat. */
  seatHadAgain: { readonly track: string; readonly until: number; readonly offer?: number };
  /**
   * `assessTierBy`: until when the plan has to be reviewed, ms since epoch; absent if the policy says nothing. `lastReviewAt`, `reviewDueAt`: when the last
   * review was and the next one is due, both later by the time away; absent if both move by the hours away.
   */
  returnedFromHold: {
    readonly tier: string;
    readonly track: string;
    readonly endsAt: number;
    readonly assessTierBy?: number;
    readonly lastReviewAt?: number;
    readonly reviewDueAt?: number;
  } & HoursOfTier;
  providerCalled: { readonly reached: boolean; readonly note: string | null };
  /** Both instants are ms since epoch. */
  leaveBegun: { readonly lookAgainAt: number; readonly seatUntil: number };
}
