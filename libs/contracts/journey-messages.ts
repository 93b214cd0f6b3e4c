import type { Actor } from '#journey/model/actor';
import type { JourneyEvent } from '#journey/model/event';
import type { Fact } from '#journey/model/fact';
import type { Milestone, Referral } from '#journey/model/milestone';
import type { Policy } from '#journey/model/policy';
import type { Refusal } from '#journey/model/decision';
import type { JourneyState } from '#journey/model/state';
import type { JourneyView } from '#journey/view';
import type { LeavesNoTaskEmpty } from './no-empty-task.js';

/** Identifies a request that was sent over HTTP: the update id made from the Idempotency-Key, and a hash of the body. */
export interface RequestRef {
  readonly id: string;
  readonly hash: string;
}

/** Input of the journey workflow; `resume` is what a run hands to the next one on continue-as-new. */
export interface JourneyInput extends LeavesNoTaskEmpty {
  readonly clientId: string;
  readonly policy: Policy;
  /** Length of the history, in events, at which a run hands over to the next one. Absent in runs that version 0.1 started, which hand over at 250. */
  readonly historyBound?: number;
  /**
   * `historyBound` is compared with the length that the history had when the last message or timer came that it keeps. A refused Update is not kept, so a
   * replay knows nothing of it. Absent in earlier starts, which compared the current length.
   */
  readonly countsWhatIsKept?: true;
  /**
   * The handlers of facts and offers are registered before those of milestones, so that facts are heard first if both come in the same moment. A worker that
   * replays a run whose first task did nothing gets the start and the next messages at once, and calls the handler that was registered first. Absent in
   * earlier starts: they heard milestones first in that case, and facts first in all others, so that such a history could not be replayed.
   */
  readonly hearsFactsFirst?: true;
  /**
   * Keeps a run replayable if Temporal's Core takes two workflow tasks for one, as it does when the first has left no command. A journey must then begin the
   * same activities and timers, whether it hears first that something has ended, or first what comes after it. So each recording begins at once, and does not
   * wait for the end of the one before it; and an alarm that is due counts as having rung. `leavesNoTaskEmpty` keeps tasks from being joined at all; this
   * option is for runs that began before that. Absent in earlier starts, whose histories could not be replayed in that case.
   */
  readonly withstandsJoinedTasks?: true;
  /**
   * A fact that comes after the journey has closed is handed on to a workflow of its own, which reads from the records how the journey stands. An alert stays
   * open for as long as nobody answers it (R-RISK-HIGH), and the client may be referred again meanwhile. `false` in that workflow itself. Absent in earlier
   * starts, which kept such facts.
   */
  readonly handsOnAfterClosing?: boolean;
  readonly resume: {
    readonly state: JourneyState;
    readonly handled: readonly HandledRequest[];
    /** What is not known to be on record yet. The next run records it when it begins. */
    readonly unrecorded?: Recording;
  } | null;
}

export interface HandledRequest extends RequestRef {
  /** Sequence of the last event that the request caused. */
  readonly seq: number;
}

/**
 * `senderRecords`: the sender records the events that its message causes, and tells nobody of them before that (docs/adr/0003). It has seen the events up to
 * `after` on record. Absent if the journey has to record them, and to answer after that.
 */
export interface SenderRecords {
  readonly senderRecords?: { readonly after: number };
}

/** First message of a journey, sent with the start (Update with start). */
export interface ReferMessage extends SenderRecords {
  readonly journeyId: string;
  readonly earlierJourneys: number;
  readonly referral: Referral;
  readonly by: Actor;
  readonly request: RequestRef;
}

export interface MilestoneMessage extends SenderRecords {
  readonly journeyId: string;
  readonly milestone: Milestone;
  readonly by: Actor;
  readonly request: RequestRef;
  /**
   * The milestone is taken only if this is the sequence of the journey's last event. Up to that event the sender has checked that what the milestone replaces
   * is still what its author had read. Absent where that makes no difference; a worker of an earlier version does not check it.
   */
  readonly onlyAt?: number;
}

/** Puts the journey under another policy. The message has the whole document of the policy, because a workflow cannot read a table. */
export interface AdoptPolicyMessage extends SenderRecords {
  readonly journeyId: string;
  readonly policy: Policy;
  /** Planned sessions stay at their instants if the policy has another time zone. Absent in messages of earlier versions. */
  readonly keepsClocks?: true;
  readonly reason: string;
  readonly by: Actor;
  readonly request: RequestRef;
}

export interface FactMessage {
  readonly journeyId: string;
  readonly fact: Fact;
  readonly by: Actor;
  readonly request: RequestRef;
}

/**
 * Answer of an Update: the view after it, and the hash of the body that it answered. `view` is null if `recording` has it, or if the request had been handled
 * before: then the events up to `seq` give the same answer again.
 */
export interface MilestoneAnswer {
  readonly view: JourneyView | null;
  readonly seq: number;
  readonly hash: string;
  /** The events that the sender has to record, and the view after them. Absent if the journey has recorded them. */
  readonly recording?: Recording;
}

/**
 * Answer of the Query `answered`: what a journey, or a track, knows of a request that is on record. It remembers its last 64 requests. If an event after
 * `knowsAfter` is on record for a request that it does not remember, it never decided that event.
 */
export interface KnownAnswer {
  readonly handled: HandledRequest | null;
  /** Whether a consequence of the request is still open: the track has yet to answer about a seat. */
  readonly pending: boolean;
  /** It remembers every request that caused an event after this sequence. */
  readonly knowsAfter: number;
}

/** `journeyId`: the journey that answers. If the client has returned since, it is another one than the request was for. */
export interface KnownToJourney extends KnownAnswer {
  readonly journeyId: string;
}

/** One commit: events in order, and the view after the last of them. */
export interface Recording {
  readonly journeyId: string;
  readonly clientId: string;
  readonly events: readonly JourneyEvent[];
  readonly view: JourneyView;
}

/**
 * Length of the history, in events, at which a run hands over to the next one. It is far below the length at which the server would suggest it, because an
 * evicted journey is replayed before its next milestone, which takes some 0.6 ms an event (docs/adr/0004).
 */
export const HISTORY_BOUND = 150;
/** The options of all runs that are started now. Earlier runs lack some of them, and keep to what their histories were made with. */
export const NEW_RUN_OPTIONS = {
  historyBound: HISTORY_BOUND,
  countsWhatIsKept: true,
  hearsFactsFirst: true,
  withstandsJoinedTasks: true,
  leavesNoTaskEmpty: true,
  handsOnAfterClosing: true,
} as const;
export const JOURNEY_WORKFLOW = 'journey';
/** Key in the memo of a run whose value is the URL of the journey's web page. Temporal hands the memo on when a run continues as new. */
export const PAGE_MEMO = 'page';

/** Input of the workflow that takes messages to a closed journey. It reads from the records how the journey stands. */
export interface AfterClosingInput extends LeavesNoTaskEmpty {
  readonly journeyId: string;
}
export const AFTER_CLOSING_WORKFLOW = 'afterClosing';
/** Name of the activity that reads how a closed journey stands. */
export const RESUME_CLOSED = 'resumeClosedJourney';
/** Type of the ApplicationFailure that carries a `Refusal` as its first detail. */
export const REFUSED = 'Refused';
/** Type of the ApplicationFailure if the journey, or the track, has moved on from `onlyAt`: the sender looks again. Its first detail is the sequence of the last event. */
export const MOVED_ON = 'MovedOn';
export type { Refusal };
