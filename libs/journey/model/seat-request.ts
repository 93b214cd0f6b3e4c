import type { OffRoster } from './group.js';
import type { WaitlistPriority } from './policy-sections.js';

/** What a journey wants of its track, where tracks give the seats (R-WAITLIST). */
export type SeatWish =
  /**
   * `held`: the client had the seat already before they were moved in, and keeps it whether the track has a free one or not. `again`: the client gave a seat of
   * the track back, and comes back (R-SEAT-AGAIN).
   */
  | {
      readonly wish: 'seat';
      readonly priority: WaitlistPriority;
      readonly held?: true;
      readonly again?: true;
    }
  /** The client's priority has changed, and with it their place in line. */
  | { readonly wish: 'rank'; readonly priority: WaitlistPriority }
  | { readonly wish: 'accept' | 'decline' | 'lapse'; readonly offer: number }
  /** `ready`: the client passed on a seat, and waits still. */
  | { readonly wish: 'release' | 'ready' }
  /** R-GROUP: puts the client on the rosters of these groups, and of no other, because the plan in force names them. */
  | { readonly wish: 'roster'; readonly groups: readonly string[] };

/** A wish that the track has not answered yet. */
export type SeatRequest = SeatWish & {
  readonly track: string;
  /** Sequence of the event that made the journey want it. It identifies the request, however often the request is sent. */
  readonly number: number;
  /** The journey's clock, ms since epoch. */
  readonly at: number;
  /** The request to the journey that led to it; null if none did. */
  readonly request: { readonly id: string; readonly hash: string } | null;
};

/** What a track says to a request: a seat, a place on the waitlist, or that it knows. */
export type SeatAnswer = 'granted' | 'waiting' | 'noted';

/** A track's answer about rosters: the groups whose roster the client is not on, and why. */
export interface RosterAnswer {
  readonly off: readonly OffRoster[];
}

export type WishAnswer = SeatAnswer | RosterAnswer;
