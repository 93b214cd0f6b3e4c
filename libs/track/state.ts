import type { GroupSchedule } from '#journey/model/group';
import type { GroupBounds } from '#journey/model/policy';
import type { NearlyFullPolicy, WaitlistPriority } from '#journey/model/policy-sections';

/** The program's numbers that a track keeps to. */
export interface TrackSetting {
  /** Seats. */
  readonly capacity: number;
  /** Waitlist priorities, most urgent first. */
  readonly priorities: readonly WaitlistPriority[];
  /** Null where the policy has no groups. */
  readonly groups: GroupBounds | null;
  /** Before a free seat goes to a newcomer of a lower priority, clients who passed on one are asked again. Absent if it goes to whoever asks. */
  readonly freeSeatFirstTo?: 'higherPriority';
  /** From which share of its seats on, in percent, the track has to be reported as nearly full, and how soon. Absent if it need not be. */
  readonly nearlyFull?: NearlyFullPolicy;
}

/** A place on the waitlist. */
export interface Waiting {
  readonly journeyId: string;
  readonly priority: WaitlistPriority;
  /** The journey's clock when it began to wait, ms since epoch: shown, never compared. */
  readonly since: number;
  /** Sequence of the event that gave the place: inside a priority the smaller one is first. */
  readonly place: number;
  /** Offers made so far, and what became of the last. */
  readonly offers: number;
  readonly lastOffer: 'declined' | 'lapsed' | null;
  /** Offers that lapsed since the client has had the place: 0 or 1. */
  readonly lapses: number;
  /** Whether the client declined, or let two offers lapse: they are not asked again before another seat becomes free. */
  readonly passedOver: boolean;
}

/** A seat that is held for a client until they have answered. */
export interface Offer {
  /** Sequence of the event that made it. */
  readonly number: number;
  /** ms since epoch. */
  readonly at: number;
  /** Whether the client's journey has been told. */
  readonly told: boolean;
  /** The place on the waitlist that the client comes from. */
  readonly waiting: Waiting;
}

export const GROUP_KINDS = ['usual', 'couples'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** One place on a roster: a client; in a couples group also the partner, if that one has a journey, too. */
export interface Member {
  readonly journeyId: string;
  readonly partner: string | null;
}

/** A standing group inside a track. */
export interface Group {
  readonly id: string;
  /** What it is called; absent where nobody has said. */
  readonly title?: string;
  readonly kind: GroupKind;
  /** When and where it meets; absent where each plan says so itself. */
  readonly schedule?: GroupSchedule;
  readonly capacity: number;
  /** Staff ids. */
  readonly therapists: readonly string[];
  readonly roster: readonly Member[];
  /**
   * Clients whose plan does not name it any more, and until when it did, ms since epoch, because what was held before may be recorded later. Absent if there
   * are none.
   */
  readonly left?: readonly { readonly journeyId: string; readonly at: number }[];
}

/** So many of its seats are taken that the program reports it (R-CAPACITY). */
export interface NearlyFull {
  /** Sequence of the event that said so: names the task. */
  readonly number: number;
  /** ms since epoch. */
  readonly since: number;
  readonly dueAt: number;
  /** Seats that were taken then, of how many. */
  readonly taken: number;
  readonly capacity: number;
  readonly reported: boolean;
}

/** Where a track stands: plain JSON, the fold of its events. Journeys are named by their ids. */
export interface TrackState {
  readonly trackId: string;
  readonly seq: number;
  readonly setting: TrackSetting;
  /** Journey id → since when it has its seat, ms since epoch. */
  readonly taken: Readonly<Record<string, number>>;
  /** By journey id. */
  readonly offers: Readonly<Record<string, Offer>>;
  /** As they came; `inLine` has them in the order in which they are asked. */
  readonly waitlist: readonly Waiting[];
  readonly groups: Readonly<Record<string, Group>>;
  /** Journey id → number of its last request, of everybody who has a seat, an offer or a place. */
  readonly heard: Readonly<Record<string, number>>;
  /** Null while the track is not nearly full; absent in a state of earlier versions. */
  readonly nearlyFull?: NearlyFull | null;
  /** The same for those who left last, so that a request of theirs that comes late does not bring them back. */
  readonly left: readonly { readonly journeyId: string; readonly number: number }[];
}

export const openTrack = (trackId: string, setting: TrackSetting): TrackState => ({
  trackId,
  seq: 0,
  setting,
  taken: {},
  offers: {},
  waitlist: [],
  groups: {},
  heard: {},
  left: [],
});
