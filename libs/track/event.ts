import type { WaitlistPriority } from '#journey/model/policy-sections';
import type { RuleRef } from '#journey/model/rule';
import type { Group, TrackSetting } from './state.js';

/** Everything a track remembers. Written once, in order; the state is their fold. */
export interface TrackEventData {
  seatGranted: { readonly journeyId: string; readonly number: number };
  waitlisted: {
    readonly journeyId: string;
    readonly number: number;
    readonly priority: WaitlistPriority;
    readonly since: number;
    /** Journeys whose clients passed on a seat and are asked again before this newcomer. Absent if there are none. */
    readonly asksFirst?: readonly string[];
  };
  /** The seat is held from here on. */
  seatOffered: { readonly journeyId: string };
  offerTold: { readonly journeyId: string };
  offerAccepted: { readonly journeyId: string; readonly number: number };
  /** `keepsPlace`: whether the client keeps their place in line, or goes to its end. */
  offerPassed: {
    readonly journeyId: string;
    readonly number: number;
    readonly because: 'declined' | 'lapsed';
    readonly keepsPlace: boolean;
  };
  /** The client has left the track: gave back the seat or the offer, or left the waitlist. `number` is null if the journey did not ask for it. */
  released: {
    readonly journeyId: string;
    readonly number: number | null;
    readonly had: 'seat' | 'offer' | 'place';
  };
  /** The client keeps the place in line, but among those of another priority. */
  reranked: {
    readonly journeyId: string;
    readonly number: number;
    readonly priority: WaitlistPriority;
  };
  /** A client who passed on a seat still waits. */
  readyAgain: { readonly journeyId: string; readonly number: number };
  settingChanged: { readonly setting: TrackSetting };
  /** So many seats are taken that it must be reported by `dueAt`, ms since epoch. */
  capacityReached: { readonly taken: number; readonly capacity: number; readonly dueAt: number };
  /** The track is not nearly full any more. */
  capacityLeft: { readonly taken: number; readonly capacity: number };
  /** `task`: the sequence of the event that asked for it. */
  capacityReported: { readonly task: number };
  groupArranged: { readonly group: Group };
  memberJoined: { readonly group: Group; readonly journeyId: string };
  /** The plan in force of a journey names these groups; the events of who joins and leaves by it follow. */
  planFollowed: { readonly journeyId: string; readonly number: number; readonly groups: readonly string[] };
  /** `byPlan`: the plan in force does not name the group any more. */
  memberLeft: { readonly group: Group; readonly journeyId: string; readonly byPlan?: true };
}

export type TrackEventType = keyof TrackEventData;

interface Envelope {
  /** 1, 2, 3 … within the track. */
  readonly seq: number;
  /** The track's clock, ms since epoch. */
  readonly at: number;
  readonly by: { readonly id: string; readonly role: string };
  readonly rule: RuleRef;
  /** The request that caused it: the same on every event that one request caused. */
  readonly request: { readonly id: string; readonly hash: string } | null;
}

export type TrackEvent = {
  [T in TrackEventType]: Envelope & { readonly type: T; readonly data: TrackEventData[T] };
}[TrackEventType];
export type TrackEventOf<T extends TrackEventType> = Extract<TrackEvent, { type: T }>;

/** An event before the track has given it its place. */
export type NewTrackEvent = {
  [T in TrackEventType]: { readonly type: T; readonly data: TrackEventData[T]; readonly rule: RuleRef };
}[TrackEventType];
