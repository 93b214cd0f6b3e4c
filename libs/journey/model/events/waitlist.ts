import type { InterimService } from '../milestone.js';
import type { OffRoster } from '../group.js';
import type { WaitlistPriority } from '../policy-sections.js';
import type { SeatAnswer } from '../seat-request.js';

/** Events of the waitlist. They are written once, and mean the same for ever. */
export interface WaitlistEvents {
  /** `byTrack`: the track gives seats by itself, and is asked for one. */
  waitlisted: { readonly track: string; readonly priority: WaitlistPriority; readonly byTrack?: true };
  /** `offer`: number of the offer within the track; absent if the track did not make it. `expiresAt`: ms since epoch. */
  seatOffered: { readonly track: string; readonly expiresAt: number; readonly offer?: number };
  seatDeclined: { readonly track: string };
  offerLapsed: { readonly track: string; readonly keepsPlace: boolean };
  /** The track has answered the wish that the event with the sequence `number` led to. */
  seatAnswered: { readonly number: number; readonly answer: SeatAnswer };
  /** The track is asked to put the client on the rosters of these groups, and of no other, because the plan in force names them. */
  rosterAsked: { readonly groups: readonly string[] };
  /** The track has put the client on the rosters, except those in `off`. `number`: sequence of the event that asked. */
  rosterAnswered: { readonly number: number; readonly off: readonly OffRoster[] };
  admitted: { readonly track: string };
  waitingConfirmed: { readonly note: string | null };
  /** `noSeatElsewhere`: the person who recorded it was told that no other program has a seat; absent if nobody has said so. */
  interimServicesGiven: { readonly services: readonly InterimService[]; readonly noSeatElsewhere?: true };
}
