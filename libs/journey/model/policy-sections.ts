import type { QuestionnaireCode } from '#instruments/instrument';
import type { Role } from './actor.js';
import type { RuleId } from './rule.js';
import type { SafetyPlanPolicy } from './safety-plan.js';
import type { DaySpan, Span } from './span.js';

/** Sections of the policy that came with 2026.4 (ADR 13): where a policy has none of them, its rules decide as before. */

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
  /** From the step up: how long until the client is told of the new session days. */
  readonly tellNewDaysWithin: { readonly hours: number };
  /** Who hears that the client was not told, so many hours after that; ascending. Without this nobody does. */
  readonly tellLadder?: LateLadder;
  /** Use of a day before the admission asks the clinician, and steps nobody up. Without this it steps up as any. */
  readonly beforeAdmission?: 'asksOnly';
}

/** R-WAITLIST, R-INTERIM. */
export interface WaitlistPolicy {
  /** Whoever waits is called after so long. */
  readonly call: DaySpan;
  /** How long a call that is due may take, after an offer was passed on too. */
  readonly callWithin: Span;
  /** Whom interim services are for, and how soon after the referral. */
  readonly interim: { readonly priorities: readonly WaitlistPriority[]; readonly within: Span };
  /** Whom a seat or a referral on is for within so long after the referral: without interim services, and with them. */
  readonly admission: {
    readonly priorities: readonly WaitlistPriority[];
    readonly within: DaySpan;
    readonly withInterim: DaySpan;
  };
  /** Who is referred to a program that has a seat, so long after they began to wait for one here. Without this nobody is asked to. */
  readonly referOn?: { readonly priorities: readonly WaitlistPriority[]; readonly within: Span };
  /** Before a free seat goes to a newcomer, who passed on one is asked again where their priority is higher. Without this it is the newcomer's. */
  readonly freeSeatFirstTo?: 'higherPriority';
  /** R-CAPACITY. Without this nobody is told. */
  readonly nearlyFull?: NearlyFullPolicy;
}

/** From which share of a track's seats on, in percent, the program reports that it is nearly full, and within how many days. */
export interface NearlyFullPolicy {
  readonly percent: number;
  readonly reportWithinDays: number;
}

/** R-PLAN-SIGN: what a plan has at least, and then a session at every tier of the policy that it may come to. */
export interface PlanPolicy {
  /** Problems, each with its goal. */
  readonly goals: number;
  /** Of each goal, which then has a target date, too. */
  readonly interventions: number;
  readonly dischargeCriteria: number;
  /** A change of tier is in force from the next day with a session of it. Without this from the next business day. */
  readonly stepsFrom?: 'sessionDay';
  /** A plan may have sessions at tiers of a policy that is to come. Without this it cannot, and a journey with sessions never adopts one. */
  readonly tiersToCome?: 'withReason';
}

/** R-HOLD: who is elsewhere is not forgotten. */
export interface HoldPolicy {
  /** The other provider is called after so long, and again. */
  readonly call: DaySpan;
  readonly callWithin: Span;
  /** From the return: how long until the plan is reviewed, and with it the tier. Without this the review has no day. */
  readonly tierWithin?: DaySpan;
  /** By what the end of treatment and the last review move on the return. Without this by the hours away, which a clock change makes an hour off. */
  readonly standsStill?: 'localTime';
  /** After the return, continuing care whose first appointment is past is planned anew. Without this what was planned before the hold is enough. */
  readonly careAnew?: 'whenPast';
}

/** R-BASELINE, R-DISCH: the instruments that are taken whatever the cadence. */
export interface InstrumentSets {
  /** Taken in assessment. */
  readonly baseline: readonly QuestionnaireCode[];
  /** What was taken so many days before the referral, or later, is a baseline still. */
  readonly baselineWithinDays: number;
  /** Taken again before the summary of a completed treatment, each that has a baseline. */
  readonly discharge: readonly QuestionnaireCode[];
}

/** R-LEAVE: the client is away, and nobody else has them. */
export interface LeavePolicy {
  /** The day to look again is no later than so many days from when it is set. */
  readonly mostDays: number;
  /** From that day: how long looking may take. */
  readonly lookWithin: Span;
}

/** R-TOXICOLOGY. */
export interface ToxicologyPolicy {
  /** From the collection: so long a confirmation that is negative asks to reverse what the screen reported. */
  readonly confirmWithinDays: number;
}

/** R-REVIEW, R-CONTINUE. */
export interface ReviewPolicy {
  /** What makes a review due: its days, its delivered hours, or whichever is earlier. */
  readonly by: 'days' | 'hours' | 'earlier';
  /** Whether each review rates the six dimensions again and says what it finds. */
  readonly continuedStay: boolean;
  /** From when a review is due: how long until the next of the ladder hears of it, and the one after. Without this as long as its days. */
  readonly climbsEvery?: Span;
}

/** R-CONTACT, R-AFTERCARE: what counts as having tried. */
export interface ContactPolicy {
  /** Attempts are on so many days, and before a client counts as lost in so many ways. */
  readonly onDays: number;
  readonly inWays: number;
  /** Before a journey closes as lost to contact somebody is told, in time to try once more. */
  readonly warnDaysBefore: number;
  /** Who was reached and vanishes before the admission is tried anew, and given up by a person. Without this they are not lost to contact. */
  readonly afterReached?: 'aPersonDecides';
}

/** R-DISCH, R-ENDING. Who withdraws before the summary is signed has not completed. */
export interface EndingPolicy {
  /** From the beginning of a discharge: so long it can be taken back, and so long the seat is nobody else's. */
  readonly seatKept: Span;
  /** After an ending, or the signed summary: for so many days what was held before may still be recorded. */
  readonly recordWithinDays: number;
  /** Who withdraws on hold and is handed on is recorded as this. Without it as dropped out, whoever has them. */
  readonly handedOnFromHold?: 'transferred';
}

/**
 * R-ATTEND, R-NOSHOW, R-REVIEW, version 2: minutes count once they have passed, what is held beside the schedule keeps its rules, and a
 * correction takes back what the mistake had asked for.
 */
export interface AttendancePolicy {
  /** What counts as one unexcused absence, and is one matter: a local day, however many sessions it had. */
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
  /** A C-SSRS that comes with a referral and is older than so many days alerts nobody: it asks for a screen. */
  readonly referralResultDays: number;
  /** The same of one that arrives later, in an open journey. Without this it pages whoever is on call, however old it is. */
  readonly oldResults?: 'askForScreen';
  /** What is asked for on the same day. */
  readonly sameDay: SameDayPolicy;
  readonly safetyPlan: SafetyPlanPolicy;
  /** Where care changes hands the screen is taken again, on that day. Without this it is the one at first contact alone. */
  readonly screenAt?: readonly CareTransition[];
}

/** A client comes back from a hold; a discharge begins. */
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
  ...(['R-REVIEW', 'R-MAX', 'R-REASSESS', 'R-NOSHOW', 'R-RELAPSE', 'R-RISK-HIGH'] as const),
  ...(['R-HOLD', 'R-DISCH', 'R-AFTERCARE'] as const),
] as const satisfies readonly RuleId[];

/** Who hears of a missed clock of these rules, where it is not `ladder`. */
export type Ladders = {
  readonly [Id in (typeof LADDER_RULES)[number]]?: readonly ('responsible' | Role)[];
};

/** Rules whose clocks tell nobody before they are missed, unless the policy lets their task begin with them. */
export const START_RULES = [
  ...(['R-CONTACT', 'R-SCREEN', 'R-ASSESS', 'R-PLAN-SIGN', 'R-DISCH'] as const),
] as const satisfies readonly RuleId[];
export type StartRule = (typeof START_RULES)[number];
