import type { Actor } from '#journey/model/actor';
import type { JourneyEvent } from '#journey/model/event';
import type { Fact } from '#journey/model/fact';
import type { Milestone, Referral } from '#journey/model/milestone';
import type { Policy } from '#journey/model/policy';
import type { Refusal } from '#journey/model/decision';
import type { JourneyState } from '#journey/model/state';
import type { JourneyView } from '#journey/view';
import type { LeavesNoTaskEmpty } from './no-empty-task.js';

/** What was sent over HTTP: the update id made from the Idempotency-Key, and a hash of the body. */
export interface RequestRef {
  readonly id: string;
  readonly hash: string;
}

/** Input of the journey workflow; `resume` is what a run hands to the next one on continue-as-new. */
export interface JourneyInput extends LeavesNoTaskEmpty {
  readonly clientId: string;
  readonly policy: Policy;
  /** Events after which a run hands over to the next. Absent in what version 0.1 started, which kept to 250. */
  readonly historyBound?: number;
  /**
   * The length counts as it was when the journey last heard something that its history keeps: a refused Update is not kept,
   * and a replay knows nothing of it. Absent in earlier starts, which looked at the length of the moment.
   */
  readonly countsWhatIsKept?: true;
  /**
   * Facts and offers are heard before milestones that come in the same moment. A worker that replays a run whose first task did
   * nothing gets its start and the next messages at once, and who is registered first is heard first. Absent in earlier starts,
   * which heard milestones first then, and facts first everywhere else: such a history could not be replayed.
   */
  readonly hearsFactsFirst?: true;
  /**
   * Temporal's Core takes two workflow tasks for one where the first has left no command: what a journey begins must be the same,
   * whether it hears first that something has ended, or first what comes after. So each recording is begun at once, and not
   * when the one before it has ended; and an alarm that is due counts as having rung. `leavesNoTaskEmpty` keeps tasks from being
   * joined at all; this is for the runs that began before it. Absent in earlier starts, whose histories could not be replayed then.
   */
  readonly withstandsJoinedTasks?: true;
  /**
   * What is heard once the journey has closed is handed on to a workflow of its own, which takes it with all that is on record (R-RISK-HIGH:
   * an alert stays open for as long as nobody answers, and the client may be referred again meanwhile). Absent in earlier starts, which kept it.
   */
  readonly handsOnAfterClosing?: boolean;
  readonly resume: {
    readonly state: JourneyState;
    readonly handled: readonly HandledRequest[];
    /** What is not known to be on record: the next run records it when it begins. */
    readonly unrecorded?: Recording;
  } | null;
}

export interface HandledRequest extends RequestRef {
  /** Sequence of the last event that the request caused. */
  readonly seq: number;
}

/**
 * The sender records what follows, and tells nobody before (docs/adr/0003). It has seen the events up to `after` on record.
 * Absent where the journey is to record it, and answers when it has.
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
   * It is taken only where this is the sequence of the journey's last event: up to it the sender has looked whether what the milestone
   * replaces is what was read. Absent where that makes no difference; a worker of an earlier version does not ask.
   */
  readonly onlyAt?: number;
}

/** The journey is to go on under another policy, whose whole document comes along: a workflow reads no table. */
export interface AdoptPolicyMessage extends SenderRecords {
  readonly journeyId: string;
  readonly policy: Policy;
  /** Sessions that were planned stay at their instants where the policy has clocks of another zone. Absent in messages of earlier versions. */
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
 * Answer of an Update: the view after it, and the hash of the body that it answered. `view` is null where the request
 * had been handled before: the events up to `seq` give the same answer again.
 */
export interface MilestoneAnswer {
  readonly view: JourneyView | null;
  readonly seq: number;
  readonly hash: string;
  /** What the sender has to record, and the view with it. Absent where the journey has recorded it. */
  readonly recording?: Recording;
}

/**
 * What a journey, or a track, knows of a request that is on record (Query `answered`). Of the last 64 requests it knows all:
 * what a later one is said to have caused, and is not among them, it never decided.
 */
export interface KnownAnswer {
  readonly handled: HandledRequest | null;
  /** Whether what follows of it is still being decided: a seat that the track has yet to give. */
  readonly pending: boolean;
  /** It knows every request that caused an event after this one. */
  readonly knowsAfter: number;
}

/** A client who has returned has another journey than the request was for. */
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
 * Events after which a run hands over to the next: an evicted journey is replayed before its next milestone, at some
 * 0.6 ms an event, long before the server would suggest it (docs/adr/0004).
 */
export const HISTORY_BOUND = 150;
/** When the runs of what is started today hand over. */
export const NEW_RUN_OPTIONS = {
  historyBound: HISTORY_BOUND,
  countsWhatIsKept: true,
  hearsFactsFirst: true,
  withstandsJoinedTasks: true,
  leavesNoTaskEmpty: true,
  handsOnAfterClosing: true,
} as const;
export const JOURNEY_WORKFLOW = 'journey';
/** Under this key the memo of a run says where the page of its journey is. Temporal hands a memo on to the run that continues another. */
export const PAGE_MEMO = 'page';

/** Input of the workflow that takes what comes to a journey which has closed: how it stands is read from the records. */
export interface AfterClosingInput extends LeavesNoTaskEmpty {
  readonly journeyId: string;
}
export const AFTER_CLOSING_WORKFLOW = 'afterClosing';
/** Of the activity that reads how a closed journey stands. */
export const RESUME_CLOSED = 'resumeClosedJourney';
/** Type of the ApplicationFailure that carries a `Refusal` as its first detail. */
export const REFUSED = 'Refused';
/** The same where the journey has moved on from `onlyAt`: the sender looks again. Its first detail is the sequence of the last event. */
export const MOVED_ON = 'MovedOn';
export type { Refusal };
