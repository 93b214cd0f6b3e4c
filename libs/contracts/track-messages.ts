import type { Policy } from '#journey/model/policy';
import type { SeatRequest } from '#journey/model/seat-request';
import type { TrackCommandOf } from '#track/command';
import type { TrackEvent } from '#track/event';
import type { TrackSetting, TrackState } from '#track/state';
import type { GroupView, TrackView } from '#track/view';
import type { HandledRequest, RequestRef } from './journey-messages.js';
import type { LeavesNoTaskEmpty } from './no-empty-task.js';

/** Input of the track workflow; `resume` is what a run hands to the next one on continue-as-new. */
export interface TrackInput extends LeavesNoTaskEmpty {
  readonly trackId: string;
  /** The setting of a track that begins; later ones come as messages. */
  readonly setting: TrackSetting;
  /** Events after which a run hands over to the next. */
  readonly historyBound: number;
  /** As in `JourneyInput`. */
  readonly countsWhatIsKept?: true;
  readonly resume: {
    readonly state: TrackState;
    readonly handled: readonly HandledRequest[];
    /** Events that are not in the records yet. */
    readonly unrecorded: readonly TrackEvent[];
  } | null;
}

/** A journey's request to the track. Its number identifies it, so that it counts once however often it arrives. */
export interface SeatMessage {
  readonly journeyId: string;
  readonly request: SeatRequest;
}

/** What staff do with the groups, and the policy with the track. */
export interface TrackMessage {
  readonly command: TrackCommandOf<
    'arrangeGroup' | 'joinGroup' | 'leaveGroup' | 'changeSetting' | 'reportCapacity'
  >;
  readonly by: TrackEvent['by'];
  readonly request: RequestRef;
  /** As in `MilestoneMessage`: it is taken only if this is the sequence of the track's last event. 0: nothing has happened on it yet. */
  readonly onlyAt?: number;
}

/**
 * Answer to a `TrackMessage`, with the hash of the body that it answered. `group` is the group after the change. It is null if the request was handled
 * before (the events up to `seq` give the same answer again), or if it changed no group.
 */
export interface TrackAnswer {
  readonly group: GroupView | null;
  readonly seq: number;
  readonly hash: string;
}

/** One commit: events in order, and the view after the last of them. */
export interface TrackRecording {
  readonly trackId: string;
  readonly events: readonly TrackEvent[];
  readonly view: TrackView;
}

/** An offer of a track, told to a journey. */
export interface OfferMessage {
  readonly journeyId: string;
  readonly track: string;
  /** Number of the offer within the track. */
  readonly offer: number;
}

export const TRACK_WORKFLOW = 'track';
/** A run of a track may have more events than a run of a journey, because a track gets more requests and replays faster. */
export const TRACK_HISTORY_BOUND = 1_000;

/** Options of every run that begins today, whichever version began its track. */
export const NEW_TRACK_RUN_OPTIONS = { countsWhatIsKept: true, leavesNoTaskEmpty: true } as const;

/** The workflow id has the track's id, which identifies no person. */
export const trackWorkflowIdOf = (trackId: string): string => `track/${trackId}`;

/** How a track of the policy begins, null where the policy does not know it. */
export const trackInput = (trackId: string, policy: Policy): TrackInput | null =>
  policy.tracks.some(({ id }) => id === trackId) ? beginningOf(trackId, policy) : null;

/** As `trackInput`, but also for a track that the policy has given up: it then has no seats to give. */
export const beginningOf = (trackId: string, policy: Policy): TrackInput => {
  const track = policy.tracks.find(({ id }) => id === trackId);
  const setting: TrackSetting = {
    capacity: track?.capacity ?? 0,
    priorities: policy.priorities,
    groups: policy.groups ?? null,
    ...(policy.waitlist?.freeSeatFirstTo && { freeSeatFirstTo: policy.waitlist.freeSeatFirstTo }),
    ...(policy.waitlist?.nearlyFull && { nearlyFull: policy.waitlist.nearlyFull }),
  };
  return { trackId, setting, historyBound: TRACK_HISTORY_BOUND, ...NEW_TRACK_RUN_OPTIONS, resume: null };
};
