import type { GroupBounds } from '#journey/model/policy';
import type { WaitlistPriority } from '#journey/model/policy-sections';
import { groupWarnings } from './rules/group.js';
import { freeSeats, inLine } from './rules/line.js';
import type { Group, NearlyFull, TrackState } from './state.js';

/** A group as staff see it. `size` counts clients, in a couples group couples. */
export interface GroupView extends Omit<Group, 'left'> {
  readonly left?: readonly { readonly journeyId: string; readonly until: string }[];
  readonly size: number;
  readonly warnings: readonly string[];
}

/** What everybody who looks at a track sees. Instants are ISO strings. */
export interface TrackView {
  readonly trackId: string;
  readonly seq: number;
  readonly capacity: number;
  readonly taken: number;
  readonly free: number;
  readonly seats: readonly { readonly journeyId: string; readonly since: string }[];
  readonly offers: readonly {
    readonly journeyId: string;
    readonly priority: WaitlistPriority;
    readonly offeredAt: string;
  }[];
  /** In the order in which they are asked. */
  readonly waitlist: readonly {
    readonly position: number;
    readonly journeyId: string;
    readonly priority: WaitlistPriority;
    readonly since: string;
    readonly offers: number;
    readonly lastOffer: 'declined' | 'lapsed' | null;
    readonly lapses: number;
    readonly passedOver: boolean;
  }[];
  readonly groups: readonly GroupView[];
  /** Set while so many seats are taken that the program has to report it (R-CAPACITY). */
  readonly nearlyFull?: Omit<NearlyFull, 'number' | 'since' | 'dueAt'> & {
    readonly task: string;
    readonly since: string;
    readonly dueAt: string;
  };
}

const iso = (at: number): string => new Date(at).toISOString();

export const groupViewOf = ({ left, ...group }: Group, bounds: GroupBounds | null): GroupView => ({
  ...group,
  ...(left && { left: left.map(({ journeyId, at }) => ({ journeyId, until: iso(at) })) }),
  size: group.roster.length,
  warnings: bounds ? groupWarnings(group, bounds) : [],
});

/** Prefix of the id of a report's task. */
export const CAPACITY_TASK = 'capacity.';

const nearlyFullView = ({ number, since, dueAt, ...full }: NearlyFull): TrackView['nearlyFull'] => ({
  ...full,
  ...{ task: `${CAPACITY_TASK}${number}`, since: iso(since), dueAt: iso(dueAt) },
});

export const trackViewOf = (state: TrackState): TrackView => ({
  trackId: state.trackId,
  seq: state.seq,
  capacity: state.setting.capacity,
  taken: Object.keys(state.taken).length,
  free: Math.max(0, freeSeats(state)),
  seats: Object.entries(state.taken).map(([journeyId, since]) => ({ journeyId, since: iso(since) })),
  offers: Object.entries(state.offers).map(([journeyId, { at, waiting }]) => ({
    journeyId,
    priority: waiting.priority,
    offeredAt: iso(at),
  })),
  waitlist: inLine(state).map((waiting, index) => ({
    position: index + 1,
    journeyId: waiting.journeyId,
    priority: waiting.priority,
    since: iso(waiting.since),
    offers: waiting.offers,
    lastOffer: waiting.lastOffer,
    lapses: waiting.lapses,
    passedOver: waiting.passedOver,
  })),
  groups: Object.values(state.groups).map((group) => groupViewOf(group, state.setting.groups)),
  ...(state.nearlyFull && { nearlyFull: nearlyFullView(state.nearlyFull) }),
});
