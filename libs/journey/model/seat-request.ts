import type { OffRoster } from './group.js';
import type { WaitlistPriority } from './policy-sections.js';

/** What a journey wants of its track, where tracks give the seats (R-WAITLIST). */
export type SeatWish =
  /** `held`: the client has the seat already, from before they were moved in, whether the track has one free or not. */
  | { readonly wish: 'seat'; readonly priority: WaitlistPriority; readonly held?: true }
  /** A place in line is another's, by another priority. */
  | { readonly wish: 'rank'; readonly priority: WaitlistPriority }
  | { readonly wish: 'accept' | 'decline' | 'lapse'; readonly offer: number }
  /** `ready`: the client passed on a seat, and waits still. */
  | { readonly wish: 'release' | 'ready' }
  /** R-GROUP: on the rosters of these groups, and of no other: the client's plan in force names them. */
  | { readonly wish: 'roster'; readonly groups: readonly string[] };

/** A wish that the track has not answered yet. */
export type SeatRequest = SeatWish & {
  readonly track: string;
  /** Sequence of the event that made the journey want it: the same request, however often it is sent. */
  readonly number: number;
  /** The journey's clock, ms since epoch. */
  readonly at: number;
  /** What was sent to the journey and led to it. */
  readonly request: { readonly id: string; readonly hash: string } | null;
};

/** What a track says to a request: a seat, a place on the waitlist, or that it knows. */
export type SeatAnswer = 'granted' | 'waiting' | 'noted';

/** What it says of rosters: where the client is not on one. */
export interface RosterAnswer {
  readonly off: readonly OffRoster[];
}

export type WishAnswer = SeatAnswer | RosterAnswer;
