import type { QuestionnaireCode } from '#instruments/instrument';
import type { Role } from './actor.js';
import type { RuleId } from './rule.js';
import type { SafetyPlanPolicy } from './safety-plan.js';
import type { DaySpan, Span } from './span.js';

/** This file holds the sections of the policy that came with 2026.4 (ADR 13). If a policy lacks a section, its rules decide as before. */

export const WAITLIST_PRIORITIES = [
  'pregnantInjecting',
  'pregnant',
  'injecting',
  'stepDown',
  'standard',
] as const;
export type WaitlistPriority = (typeof WAITLIST_PRIORITIES)[number];

/** Who is told that something was not done, so many hours after it was due; ascending. */
export type LateLadder = readonly { readonly role: Role; readonly hours: number }[];

/** What a relapse asks for beside its own clocks. */
export interface RelapsePolicy {
  /** How long after the step up the client must have been told of the new session days. */
  readonly tellNewDaysWithin: { readonly hours: number };
  /** Who hears that the client was not told, so many hours after that; ascending. Without this nobody does. */
  readonly tellLadder?: LateLadder;
  /** Use on a day before the admission asks the clinician, and steps nobody up. Without this it steps the client up like any other use. */
  readonly beforeAdmission?: 'asksOnly';
}

/** R-WAITLIST, R-INTERIM. */
export interface WaitlistPolicy {
  /** A client who waits is called after this span. */
  readonly call: DaySpan;
  /** How long a call that is due may take, also one after an offer that was passed on. */
  readonly callWithin: Span;
  /** Priorities that interim services are for, and how soon after the referral. */
  readonly interim: { readonly priorities: readonly WaitlistPriority[]; readonly within: Span };
  /** Priorities that need a seat, or a referral on, within a span after the referral: `within` without interim services, `withInterim` with them. */
  readonly admission: {
    readonly priorities: readonly WaitlistPriority[];
    readonly within: DaySpan;
    readonly withInterim: DaySpan;
  };
  /** Priorities that are referred to a program that has a seat, and how soon after they began to wait here. Without this nobody is asked to refer them. */
  readonly referOn?: { readonly priorities: readonly WaitlistPriority[]; readonly within: Span };
  /** Before a free seat goes to a newcomer, a client of higher priority who passed on one is asked again. Without this the newcomer gets it. */
  readonly freeSeatFirstTo?: 'higherPriority';
  /**
   * R-PRIORITY: the coordinator asks each client who has consented, so soon after it, what the priority rests on; and a substance that is injected tells it by itself.
   * Without this nobody is asked.
   */
  readonly askPriority?: { readonly within: Span };
  /** R-CAPACITY. Without this nobody is told. */
  readonly nearlyFull?: NearlyFullPolicy;
}

/** From which share of a track's seats on, in percent, the program reports that it is nearly full, and within how many days. */
export interface NearlyFullPolicy {
  readonly percent: number;
  readonly reportWithinDays: number;
}

/** R-PLAN-SIGN: the least that a plan has. With this section it also needs a session at every tier of the policy that it may come to. */
export interface PlanPolicy {
  /** Least number of problems, each with its goal. */
  readonly goals: number;
  /** Least number of interventions of each goal. Each goal then has a target date, too. */
  readonly interventions: number;
  readonly dischargeCriteria: number;
  /** A change of tier is in force from the next day with a session of it. Without this from the next business day. */
  readonly stepsFrom?: 'sessionDay';
  /** A plan may have sessions at tiers of a future policy. Without this it cannot, so that a journey with sessions could never adopt such a policy. */
  readonly tiersToCome?: 'withReason';
  /**
   * R-POLICY: while a discharge may still be taken back, no policy is adopted that lacks its tier, its track, or of which the plan lacks sessions. Without this
   * such a policy is adopted, and the client comes back to a tier that there is not.
   */
  readonly tiersKept?: 'untilSummary';
}

/** R-HOLD: what is done for a client who is at another provider. */
export interface HoldPolicy {
  /** The other provider is called after this span, and again after each such span. */
  readonly call: DaySpan;
  readonly callWithin: Span;
  /** How long after the return the plan, and with it the tier, may wait for review. Without this the review has no day. */
  readonly tierWithin?: DaySpan;
  /**
   * The end of treatment and the last review move on the return by local time. Without this they move by the hours away, which a clock change makes an hour
   * off.
   */
  readonly standsStill?: 'localTime';
  /** After the return, continuing care whose first appointment is past is planned anew. Without this what was planned before the hold is enough. */
  readonly careAnew?: 'whenPast';
}

/** R-BASELINE, R-DISCH: the instruments that are taken whatever the cadence. */
export interface InstrumentSets {
  /** Taken in assessment. */
  readonly baseline: readonly QuestionnaireCode[];
  /** A result taken at most so many days before the referral, or later, still counts as baseline. */
  readonly baselineWithinDays: number;
  /** Instruments that are taken again before the summary of a completed treatment, each of them only if it has a baseline. */
  readonly discharge: readonly QuestionnaireCode[];
}

/** R-LEAVE: the client is away, and at no other provider. */
export interface LeavePolicy {
  /** The day to look again is at most so many days after the day on which it is set. */
  readonly mostDays: number;
  /** From that day: how long looking may take. */
  readonly lookWithin: Span;
}

/** R-TOXICOLOGY. */
export interface ToxicologyPolicy {
  /** For so many days after the collection, a negative confirmation asks to reverse what the screen reported. */
  readonly confirmWithinDays: number;
  /** What such a confirmation asks for where the report was decided before it came. Without this it asks nobody. */
  readonly afterDecision?: 'askClinician';
}

/** R-REVIEW, R-CONTINUE. */
export interface ReviewPolicy {
  /** What makes a review due: its days, its delivered hours, or whichever is earlier. */
  readonly by: 'days' | 'hours' | 'earlier';
  /** Whether each review rates the six dimensions again and says what it finds. */
  readonly continuedStay: boolean;
  /** How long after a review is due the next role of the ladder hears of it, and then the one after. Without this it takes as long as the days of a review. */
  readonly climbsEvery?: Span;
}

/** R-CONTACT, R-AFTERCARE: what counts as having tried. */
export interface ContactPolicy {
  /** Attempts must be on so many days and, before a client counts as lost, in so many ways. */
  readonly onDays: number;
  readonly inWays: number;
  /** So many days before a journey closes as lost to contact somebody is told, in time to try once more. */
  readonly warnDaysBefore: number;
  /** A client who was reached and vanishes before the admission is tried anew, and given up by a person. Without this they are not lost to contact. */
  readonly afterReached?: 'aPersonDecides';
  /** A follow-up counts until the end of the day on which it is due, and one call is one follow-up. Without this a call counts for all that it comes late for. */
  readonly followUpsCount?: 'untilDue';
}

/** R-DISCH, R-ENDING. A client who withdraws before the summary is signed has not completed. */
export interface EndingPolicy {
  /** How long after its beginning a discharge can be taken back; for as long the seat goes to nobody else. */
  readonly seatKept: Span;
  /** For so many days after an ending, or after the signed summary, what was held before may still be recorded. */
  readonly recordWithinDays: number;
  /** So many days ahead the last day of treatment may be when a discharge is begun. Without this it is the day on which it is begun. */
  readonly mostDaysAhead?: number;
  /** How a client is recorded who withdraws on hold and is handed on. Without this they have dropped out, whoever has them. */
  readonly handedOnFromHold?: 'transferred';
}

/**
 * R-ATTEND, R-NOSHOW, R-REVIEW, version 2: minutes count once they have passed; a session beside the schedule must keep the rules of the schedule; a correction
 * takes back what the mistake had asked for.
 */
export interface AttendancePolicy {
  /** What counts as one unexcused absence, and as one matter to contact the client about: a local day, however many sessions it had. */
  readonly absence: 'day';
}

/** R-DOSE-WEEKS. */
export interface WeeksPolicy {
  /** After the end of the week. */
  readonly recordWithin: Span;
  /** Hours count once they are recorded after the end of their week. Without this they count as soon as somebody writes them down. */
  readonly counted?: 'whenOver';
}

/** R-RISK, R-RISK-HIGH, R-RISK-MODERATE, and the ladders that are told until somebody acts. */
export interface RiskPolicy {
  /** After the last rung its task is told again at the last interval, and no sooner than after so many minutes. */
  readonly toldAgainMinutes: number;
  /** Screens that are asked for, and a C-SSRS after item 9, are told again, too. Without this their last rung is told once. */
  readonly toldAgain?: 'whateverIsAsked';
  /** A C-SSRS that comes with a referral and is older than so many days alerts nobody: it asks for a screen. */
  readonly referralResultDays: number;
  /** The same for a C-SSRS that arrives later, in an open journey. Without this it pages whoever is on call, however old it is. */
  readonly oldResults?: 'askForScreen';
  /** What a C-SSRS says that is entered later: how the client was on its day. Without this it counts as of the entry. */
  readonly lateScreens?: 'asOfTheirDay';
  /** What is asked for on the same day. */
  readonly sameDay: SameDayPolicy;
  readonly safetyPlan: SafetyPlanPolicy;
  /** Transitions of care at which the screen is taken again, on that day. Without this it is taken at first contact alone. */
  readonly screenAt?: readonly CareTransition[];
}

/** `return`: a client comes back from a hold. `discharge`: a discharge begins. */
export const CARE_TRANSITIONS = ['return', 'discharge'] as const;
export type CareTransition = (typeof CARE_TRANSITIONS)[number];

/** Due as the local day ends; the responsible role is told at once. */
export interface SameDayPolicy {
  /** But not before so many hours have passed. */
  readonly leastHours: number;
  readonly ladder: LateLadder;
}

/** Rules that have a clock with a ladder. */
export const LADDER_RULES = [
  ...(['R-CONTACT', 'R-SCREEN', 'R-WAITLIST', 'R-INTERIM', 'R-ASSESS', 'R-BASELINE', 'R-PLAN-SIGN'] as const),
  ...(['R-REVIEW', 'R-MAX', 'R-REASSESS', 'R-ATTEND', 'R-NOSHOW', 'R-RELAPSE', 'R-RISK-HIGH'] as const),
  ...(['R-HOLD', 'R-DISCH', 'R-AFTERCARE'] as const),
] as const satisfies readonly RuleId[];

/**
 * By rule: who hears of a missed clock, if that is not the policy's `ladder`. R-ATTEND has its ladder from here alone: without an entry only the clinician
 * hears that a session is not recorded.
 */
export type Ladders = {
  readonly [Id in (typeof LADDER_RULES)[number]]?: readonly ('responsible' | Role)[];
};

/** Rules whose clocks tell nobody before they are missed, unless the policy lets their task begin with them. */
export const START_RULES = [
  ...(['R-CONTACT', 'R-SCREEN', 'R-ASSESS', 'R-PLAN-SIGN', 'R-DISCH'] as const),
] as const satisfies readonly RuleId[];
export type StartRule = (typeof START_RULES)[number];
