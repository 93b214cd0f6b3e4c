import type { Actor, Role } from './actor.js';
import type { Age } from './age.js';
import type { CareRole } from './care-team.js';
import type { ClinicalData } from './clinical-data.js';
import type { SummaryMade } from './discharge-summary.js';
import type {
  ContinuedStay,
  CarePlan,
  ContactWay,
  ContinuingCare,
  DimensionRating,
  DischargeReason,
  EligibilityAnswers,
  HandOff,
  InterimService,
  KeptHow,
  PlanSigner,
  Referral,
  RiskLevel,
} from './milestone.js';
import type { AskedInstrument } from './state.js';
import type { OffRoster } from './group.js';
import type { CloseReason, Phase } from './phase.js';
import type { Calendar, Dimension, Level } from './policy.js';
import type { WaitlistPriority } from './policy-sections.js';
import type { RuleId, RuleRef } from './rule.js';
import type { SafetyPlan } from './safety-plan.js';
import type { SeatAnswer } from './seat-request.js';
import type { ExtraSession } from './sessions.js';
import type { Slot } from './slot.js';
import type { InstrumentTotal } from '#instruments/instrument';
import type { InstrumentTaken } from '#instruments/instrument-taken';
import type { Waiver } from './waiver.js';
import type { AttendanceKept, Gate, HoursOfTier, RelapseReport, ToxicologyFound } from './event-parts.js';

/** Everything a journey remembers. Written once, in order; the state is their fold. */
export interface EventData {
  /** `baselineIsFirst`: of several results of an instrument the first that was taken is the baseline; else it is the last. */
  referred: {
    readonly referral: Referral;
    readonly policyVersion: string;
    readonly earlierJourneys: number;
    readonly baselineIsFirst?: true;
  };
  phaseEntered: { readonly phase: Phase; readonly from: Phase | null };
  /** `date`: the local date of the site, where the policy counts days. `again`: the client was reached before, and is tried anew. */
  contactAttempted: {
    readonly reached: boolean;
    readonly way?: ContactWay;
    readonly date?: string;
    readonly again?: true;
  };
  /** The client is older than was known, or their birth date was corrected: what rules ask of the age from here on. */
  ageChanged: Age;
  consented: { readonly signer: 'client' | 'guardian' };
  /** `overAlert`: lower than an alert that is open, which it neither closes nor hides. */
  riskScreened: {
    readonly level: RiskLevel;
    readonly by: 'C-SSRS' | 'judgement';
    readonly overAlert?: true;
    /** While a safety plan is watched over: low screens in a row, on days of their own, this one included. */
    readonly lowScreens?: number;
    /** Of the C-SSRS that it comes from, ms since epoch; absent where it was screened as it was recorded. */
    readonly takenAt?: number;
  };
  /**
   * A C-SSRS, taken at `takenAt` (ms since epoch), of which today says nothing for sure: one that came with the referral, or before the first screen;
   * `arrived`: one that came later.
   */
  riskScreenAsked: { readonly level: RiskLevel; readonly takenAt: number; readonly arrived?: true };
  eligibilityAssessed: {
    readonly answers: EligibilityAnswers;
    readonly unmet: readonly RuleId[];
    readonly recommendedLevel: Level;
    readonly eligible: boolean;
    readonly wentOnAnyway: boolean;
    readonly seat: string | null;
    readonly track: string;
  };
  /** `byTrack`: the track is asked for a seat, and gives it by itself. */
  waitlisted: { readonly track: string; readonly priority: WaitlistPriority; readonly byTrack?: true };
  /** `offer`: its number within the track, where the track made it. */
  seatOffered: { readonly track: string; readonly expiresAt: number; readonly offer?: number };
  seatDeclined: { readonly track: string };
  offerLapsed: { readonly track: string; readonly keepsPlace: boolean };
  /** The track has answered what the event `number` made the journey want. */
  seatAnswered: { readonly number: number; readonly answer: SeatAnswer };
  /** The track is asked to put the client on the rosters of these groups, and of no other: the plan that is in force names them. */
  rosterAsked: { readonly groups: readonly string[] };
  /** The track has: but of `off` the client is not on the roster. */
  rosterAnswered: { readonly number: number; readonly off: readonly OffRoster[] };
  admitted: { readonly track: string };
  assessed: {
    readonly ratings: Readonly<Record<Dimension, DimensionRating>>;
    readonly recommendedLevel: Level;
  };
  levelDecided: { readonly level: Level; readonly recommendedLevel: Level };
  planDrafted: { readonly plan: CarePlan; readonly weeklyHours: number; readonly crosswalk: string };
  /** `how` it is kept, where somebody has said so. */
  planSigned: { readonly signer: PlanSigner; readonly how?: KeptHow };
  planAmended: { readonly plan: CarePlan; readonly weeklyHours: number; readonly crosswalk: string };
  amendmentSigned: { readonly signer: PlanSigner; readonly how?: KeptHow };
  /** `from`: from when it holds, ms since epoch; absent where that is at once. */
  amendmentTookEffect: { readonly from?: number };
  amendmentDropped: Record<string, never>;
  criterionAssessed: { readonly criterion: string; readonly met: boolean };
  treatmentStarted: { readonly tier: string; readonly lengthDays: number; readonly endsAt: number };
  /** From `from` (ms since epoch) on, these are the sessions of the week. */
  scheduleTookEffect: { readonly from: number; readonly slots: readonly Slot[] };
  attendanceRecorded: AttendanceKept;
  /** The program holds no session of that local date that is still to come; `sessions` are cancelled with it, and recorded as such. */
  dayClosed: { readonly date: string; readonly sessions: readonly string[] };
  /** It is not closed after all; `sessions` are to be held again. */
  dayReopened: { readonly date: string; readonly sessions: readonly string[] };
  /** Instants in ms since epoch. */
  sessionMoved: { readonly session: string; readonly from: number; readonly to: number };
  extraSessionPlanned: ExtraSession & { readonly session: string };
  /** `days`: the local dates whose absence the client has been asked about; absent where sessions are counted, or nobody was reached. */
  noShowContacted: { readonly session: string; readonly reached: boolean; readonly days?: readonly string[] };
  /** `until`: the start of the last of them, ms since epoch. `days`: the local dates, where days are counted; then there are `noShows` of them. */
  noShowsAddedUp: {
    readonly noShows: number;
    readonly weeks: number;
    readonly until: number;
    readonly days?: readonly string[];
  };
  /** A record was corrected: of the days that review number `review` was asked for, `noShows` are left, and those are not too many. */
  noShowReviewTakenBack: { readonly review: number; readonly noShows: number };
  twelveStepAttended: { readonly date: string; readonly minutes: number };
  weekRecorded: {
    readonly week: string;
    readonly plannedHours: number;
    readonly deliveredHours: number;
    readonly excusedHours: number;
  };
  /** `beforeTier`: the tier was decided and not in force yet, so that it is no review of it. */
  planReviewed: {
    readonly summary: string;
    readonly beforeTier?: true;
    /** R-CONTINUE; absent where the review rated nothing. */
    readonly continuedStay?: Pick<ContinuedStay, 'ratings' | 'finding'> & {
      readonly recommendedLevel: Level;
    };
  };
  reviewFellDue: { readonly deliveredHours: number };
  /**
   * A record was corrected: the hours that made the review due are not there. `anew`: its ladder had been climbed further than it
   * has come by now, and begins again.
   */
  reviewDueTakenBack: { readonly deliveredHours: number; readonly anew?: true };
  /** `worse`: by at least its reliable change, compared with when the tier began. `isBaseline`: taken before the one that was the first so far. */
  resultReceived: { readonly result: InstrumentTotal; readonly worse: boolean; readonly isBaseline?: true };
  /** As `resultReceived`, with every answer. */
  instrumentScored: { readonly taken: InstrumentTaken; readonly worse: boolean; readonly isBaseline?: true };
  deteriorated: {
    readonly instrument: string;
    readonly from: number;
    readonly to: number;
    readonly reliableChange: number;
    /** Each worse result is asked about by itself. */
    readonly asksAnew?: true;
  };
  taperRecommended: { readonly from: string; readonly to: string | null; readonly gates: readonly Gate[] };
  /** What was recommended no longer is: `gates` are those that have closed. */
  recommendationFell: { readonly from: string; readonly gates: readonly Gate[] };
  /** `lookAgainAt`: when the gates are looked at anew, ms since epoch. */
  taperHeld: { readonly tier: string; readonly lookAgainAt?: number };
  taperHoldEnded: { readonly tier: string };
  tierChanged: {
    readonly from: string;
    readonly to: string;
    readonly because: 'taper' | 'relapse' | 'reversal' | 'clinician' | 'risk' | 'return';
    readonly provisional: boolean;
    /** ms since epoch: the start of the next session day, from which the new tier holds. */
    readonly effectiveFrom: number;
  } & HoursOfTier;
  lengthExtended: { readonly days: number; readonly endsAt: number };
  relapseReported: RelapseReport & { readonly atTopTier: boolean };
  /** `anew`: it came after the acknowledgement of those before it, and is to be acknowledged itself. */
  relapseJoined: RelapseReport & { readonly anew?: true };
  relapseAcknowledged: Record<string, never>;
  /** Some reports of an open relapse are taken back, by their sequence; what is left of it is still to be decided. */
  relapseReportReversed: { readonly reports: readonly number[] };
  relapseDecided: { readonly decision: 'confirm' | 'reverse' | 'transfer' };
  riskRaised: { readonly source: 'C-SSRS' | 'judgement'; readonly note: string | null };
  riskJoined: { readonly source: 'C-SSRS' | 'judgement'; readonly note: string | null };
  riskAcknowledged: Record<string, never>;
  riskDisposed: { readonly disposition: 'safetyPlan' | 'stepUp' | 'transfer' | 'emergencyServices' };
  safetyPlanAsked: { readonly by: 'C-SSRS' | 'judgement' };
  safetyPlanRecorded: { readonly plan: SafetyPlan };
  safetyPlanReviewed: { readonly summary: string };
  /** R-DETERIORATE: the answers to one instrument, taken at `takenAt`, ask for another. `since`: from when on; ms since epoch. */
  instrumentAsked: {
    readonly instrument: AskedInstrument;
    readonly because: 'PHQ-9 item 9' | 'PHQ-2';
    readonly takenAt: number;
    readonly since: number;
  };
  placedOnHold: { readonly handOff: HandOff; readonly seatUntil: number };
  seatReleased: { readonly track: string };
  /**
   * `assessTierBy`: until when the plan is reviewed, ms since epoch, where the policy says. `lastReviewAt`, `reviewDueAt`: what the last review and its due become; absent
   * where both move by the hours away.
   */
  returnedFromHold: {
    readonly tier: string;
    readonly track: string;
    readonly endsAt: number;
    readonly assessTierBy?: number;
    readonly lastReviewAt?: number;
    readonly reviewDueAt?: number;
  } & HoursOfTier;
  continuingCareAgreed: { readonly care: ContinuingCare };
  dischargeBegun: {
    readonly because: DischargeReason;
    readonly criteriaMet: boolean;
    /** Sessions that begin before are held: the day of the discharge is a day of treatment. Absent under a policy without `endings`. */
    readonly heldUntil?: number;
  };
  /** `version`, `hash`: of what was signed. Absent where it stands nowhere here. */
  summarySigned: { readonly waived?: readonly Waiver[]; readonly version?: number; readonly hash?: string };
  /** `version`: from 1, whichever event wrote it. */
  summaryWritten: SummaryMade & { readonly version: number };
  summaryAmended: SummaryMade & { readonly version: number };
  summaryAmendmentSigned: { readonly version: number; readonly hash: string };
  /** `date`: the local date of the site, where the policy counts days. */
  followUpAttempted: { readonly day: number; readonly reached: boolean; readonly date?: string };
  followUpGivenUp: { readonly day: number };
  careTeamChanged: { readonly role: CareRole; readonly staffId: string | null };
  /**
   * A rung of a clock's ladder was reached; rung 0 is a reminder, from 1 on the journey is overdue. `again`: the last one once
   * more, whose task is told again.
   */
  clockReached: {
    readonly clock: string;
    readonly rung: number;
    readonly dueAt: number;
    readonly again?: true;
  };
  clockSatisfied: { readonly clock: string };
  taskRaised: {
    readonly task: string;
    readonly role: Role;
    readonly title: string;
    readonly dueAt: number | null;
    readonly rung: number;
    readonly clock: string | null;
  };
  taskClosed: { readonly task: string; readonly how: 'done' | 'satisfied' };
  /**
   * The journey is under another policy from here on. `setBack`: clocks whose ladder was climbed further than the new
   * policy's clock has come. `reviewNotDueByHours`: the hours that made the review due no longer do.
   */
  policyAdopted: {
    readonly from: string;
    readonly to: string;
    readonly setBack: Readonly<Record<string, { readonly rungs: number; readonly overdue: boolean }>>;
    readonly reviewNotDueByHours: boolean;
    /** When a hold that had no end is looked at anew, ms since epoch. */
    readonly lookAgainAt?: number;
    /** Local dates before it on which there was no session: those are not the new calendar's to say. Absent where both say the same. */
    readonly closedBefore?: readonly string[];
    /** The zone whose clocks were left, and their offsets since treatment began: what was planned by them stays. Absent where none were. */
    readonly clocksBefore?: { readonly timeZone: string; readonly offsets: Calendar['offsets'] };
  };
  journeyClosed: {
    readonly because: CloseReason;
    readonly handOff: HandOff | null;
    /** What the ending was done without, and why. Absent where nothing was. */
    readonly waived?: readonly Waiver[];
    /** What ended the aftercare: it stands beside what the client was discharged for. Absent where nothing did. */
    readonly aftercareEnded?: CloseReason;
  };
  dischargeTakenBack: Record<string, never>;
  /**
   * What comes before was lived elsewhere, and judged when it was taken over: `steps` of it were taken, `refused` were not. `holds`: what the
   * client has of the track, which has yet to hear of it; null where that is nothing, or a coordinator gives the seats.
   */
  movedIn: { readonly steps: number; readonly refused: number; readonly holds: 'seat' | 'place' | null };
  priorityRecorded: Pick<Referral, 'pregnant' | 'injecting' | 'urgency'> & {
    readonly priority: WaitlistPriority;
  };
  waitingConfirmed: { readonly note: string | null };
  /** `noSeatElsewhere`: no other program has a seat, as whoever recorded it was told; absent where nobody has said so. */
  interimServicesGiven: { readonly services: readonly InterimService[]; readonly noSeatElsewhere?: true };
  providerCalled: { readonly reached: boolean; readonly note: string | null };
  /** Both ms since epoch. */
  leaveBegun: { readonly lookAgainAt: number; readonly seatUntil: number };
  clinicalDataRecorded: Partial<ClinicalData>;
  toxicologyRecorded: ToxicologyFound;
}

export type EventType = keyof EventData;

interface Envelope {
  /** 1, 2, 3 … within the journey. */
  readonly seq: number;
  /** The journey's own clock, ms since epoch. */
  readonly at: number;
  readonly by: Actor;
  /** Why: the rule that decided, as it stood. */
  readonly rule: RuleRef | null;
  readonly reason: string | null;
  /** What was sent: set on every event that one request caused. */
  readonly request: { readonly id: string; readonly hash: string } | null;
}

export type JourneyEvent = {
  [T in EventType]: Envelope & { readonly type: T; readonly data: EventData[T] };
}[EventType];
export type EventOf<T extends EventType> = Extract<JourneyEvent, { type: T }>;

/** An event before the journey has given it its place. */
export type NewEvent = {
  [T in EventType]: {
    readonly type: T;
    readonly data: EventData[T];
    readonly rule: RuleRef | null;
    readonly reason: string | null;
  };
}[EventType];
