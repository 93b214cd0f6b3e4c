import type { Actor, Role } from './actor.js';
import type { Age } from './age.js';
import type { CareRole } from './care-team.js';
import type { ClinicalData } from './clinical-data.js';
import type { SummaryMade } from './discharge-summary.js';
import type {
  AppointmentKept,
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
import type {
  AttendanceKept,
  Gate,
  HoursOfTier,
  LastDay,
  RelapseReport,
  ToxicologyFound,
} from './event-parts.js';

/** The events of a journey by type: everything that it remembers. They are written once, in order, and the state is their fold. */
export interface EventData {
  /** `baselineIsFirst`: if the referral has several results of an instrument, the one that was taken first is the baseline; without it the last one is. */
  referred: {
    readonly referral: Referral;
    readonly policyVersion: string;
    readonly earlierJourneys: number;
    readonly baselineIsFirst?: true;
  };
  phaseEntered: { readonly phase: Phase; readonly from: Phase | null };
  /** `date`: the local date of the site, where the policy counts days. `again`: the client had been reached before, and is tried again. */
  contactAttempted: {
    readonly reached: boolean;
    readonly way?: ContactWay;
    readonly date?: string;
    readonly again?: true;
  };
  /** The client is older than was known, or their birth date was corrected. From here on, rules about age use this. */
  ageChanged: Age;
  consented: { readonly signer: 'client' | 'guardian' };
  /** `overAlert`: an alert is open, and the level is lower. The screen then neither closes the alert nor hides it. */
  riskScreened: {
    readonly level: RiskLevel;
    readonly by: 'C-SSRS' | 'judgement';
    readonly overAlert?: true;
    /** How many screens in a row were low, each on another day, this one included. Absent if no safety plan is watched. */
    readonly lowScreens?: number;
    /** When the C-SSRS of the screen was taken, ms since epoch; absent if that is when it was recorded. */
    readonly takenAt?: number;
  };
  /**
   * A screen is asked for, because a C-SSRS that was taken at `takenAt` (ms since epoch) does not settle how the client is today. It came with the referral, or
   * before the first screen. `arrived`: it came later.
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
  assessed: {
    readonly ratings: Readonly<Record<Dimension, DimensionRating>>;
    readonly recommendedLevel: Level;
  };
  levelDecided: { readonly level: Level; readonly recommendedLevel: Level };
  planDrafted: { readonly plan: CarePlan; readonly weeklyHours: number; readonly crosswalk: string };
  /** `how`: how the signature is kept; absent if nobody has said so. */
  planSigned: { readonly signer: PlanSigner; readonly how?: KeptHow };
  planAmended: { readonly plan: CarePlan; readonly weeklyHours: number; readonly crosswalk: string };
  amendmentSigned: { readonly signer: PlanSigner; readonly how?: KeptHow };
  /** `from`: from when the amendment holds, ms since epoch; absent if it holds at once. */
  amendmentTookEffect: { readonly from?: number };
  amendmentDropped: Record<string, never>;
  criterionAssessed: { readonly criterion: string; readonly met: boolean };
  treatmentStarted: { readonly tier: string; readonly lengthDays: number; readonly endsAt: number };
  /** From `from` (ms since epoch) on, these are the slots of the week. */
  scheduleTookEffect: { readonly from: number; readonly slots: readonly Slot[] };
  attendanceRecorded: AttendanceKept;
  /** The program holds no more sessions on that local date. `sessions`: those that were still to come; they are recorded as cancelled. */
  dayClosed: { readonly date: string; readonly sessions: readonly string[] };
  /** The day is not closed after all. `sessions`: those that are held again. */
  dayReopened: { readonly date: string; readonly sessions: readonly string[] };
  /** `from`, `to`: the starts before and after, ms since epoch. */
  sessionMoved: { readonly session: string; readonly from: number; readonly to: number };
  extraSessionPlanned: ExtraSession & { readonly session: string };
  /** `days`: the local dates of absence that the client has been asked about; absent if the policy counts sessions, or the client was not reached. */
  noShowContacted: { readonly session: string; readonly reached: boolean; readonly days?: readonly string[] };
  /** `until`: the start of the last no-show, ms since epoch. `days`: the local dates, if the policy counts days; then there are `noShows` of them. */
  noShowsAddedUp: {
    readonly noShows: number;
    readonly weeks: number;
    readonly until: number;
    readonly days?: readonly string[];
  };
  /** After a correction, review number `review` is not needed any more: of its days of absence `noShows` are left, which are not too many. */
  noShowReviewTakenBack: { readonly review: number; readonly noShows: number };
  twelveStepAttended: { readonly date: string; readonly minutes: number };
  weekRecorded: {
    readonly week: string;
    readonly plannedHours: number;
    readonly deliveredHours: number;
    readonly excusedHours: number;
  };
  /** `beforeTier`: the tier was decided, and was not in force yet. So the review does not count as one of this tier. */
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
   * After a correction, the hours or sessions that made the review due are not there any more. `anew`: its ladder had been climbed further than its clock has
   * come by now, and begins again.
   */
  reviewDueTakenBack: { readonly deliveredHours: number; readonly anew?: true };
  /** `worse`: by at least its reliable change, against what `comparedWith` gives. `isBaseline`: it was taken before the baseline so far, and replaces it. */
  resultReceived: { readonly result: InstrumentTotal; readonly worse: boolean; readonly isBaseline?: true };
  /** Like `resultReceived`, with every answer of the instrument. */
  instrumentScored: { readonly taken: InstrumentTaken; readonly worse: boolean; readonly isBaseline?: true };
  deteriorated: {
    readonly instrument: string;
    readonly from: number;
    readonly to: number;
    readonly reliableChange: number;
    /** Each worse result gets a task of its own. */
    readonly asksAnew?: true;
  };
  taperRecommended: { readonly from: string; readonly to: string | null; readonly gates: readonly Gate[] };
  /** A recommendation does not hold any more. `gates`: those that have closed. */
  recommendationFell: { readonly from: string; readonly gates: readonly Gate[] };
  /** `lookAgainAt`: when the gates are looked at again, ms since epoch; absent if the policy has no such day. */
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
  /** `anew`: the report came after the reports before it were acknowledged, so it has to be acknowledged itself. */
  relapseJoined: RelapseReport & { readonly anew?: true };
  relapseAcknowledged: Record<string, never>;
  /** Some reports of an open relapse are taken back. `reports`: their sequences. The other reports still have to be decided. */
  relapseReportReversed: { readonly reports: readonly number[] };
  relapseDecided: { readonly decision: 'confirm' | 'reverse' | 'transfer' };
  riskRaised: { readonly source: 'C-SSRS' | 'judgement'; readonly note: string | null };
  riskJoined: { readonly source: 'C-SSRS' | 'judgement'; readonly note: string | null };
  riskAcknowledged: Record<string, never>;
  riskDisposed: { readonly disposition: 'safetyPlan' | 'stepUp' | 'transfer' | 'emergencyServices' };
  safetyPlanAsked: { readonly by: 'C-SSRS' | 'judgement' };
  safetyPlanRecorded: { readonly plan: SafetyPlan };
  safetyPlanReviewed: { readonly summary: string };
  /** R-DETERIORATE: answers to one instrument, taken at `takenAt`, ask for another one from `since` on; both ms since epoch. */
  instrumentAsked: {
    readonly instrument: AskedInstrument;
    readonly because: 'PHQ-9 item 9' | 'PHQ-2';
    readonly takenAt: number;
    readonly since: number;
  };
  placedOnHold: { readonly handOff: HandOff; readonly seatUntil: number };
  seatReleased: { readonly track: string };
  /** The client comes back, and their seat was given back: the track is asked for another. `tier`: to come back at; absent where a discharge is taken back. */
  seatAskedAgain: { readonly priority: WaitlistPriority; readonly tier?: string };
  /** The client has a seat again, which is kept until `until` (ms since epoch). `offer`: the offer it came by; absent if the track had a free seat. */
  seatHadAgain: { readonly track: string; readonly until: number; readonly offer?: number };
  /**
   * `assessTierBy`: until when the plan has to be reviewed, ms since epoch; absent if the policy says nothing. `lastReviewAt`, `reviewDueAt`: when the last
   * review was and the next one is due, both later by the time away; absent if both move by the hours away.
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
    /** Sessions that begin before this (ms since epoch) are held: the last day is a day of treatment. Absent if the policy has no `endings`. */
    readonly heldUntil?: number;
    /** Where the last day of treatment is another than the one on which the discharge was begun. */
    readonly lastDay?: LastDay;
  };
  /** `version`, `hash`: of the summary that was signed; absent if its text is not kept here. */
  summarySigned: { readonly waived?: readonly Waiver[]; readonly version?: number; readonly hash?: string };
  /** `version`: counted from 1, over written and amended versions alike. */
  summaryWritten: SummaryMade & { readonly version: number };
  summaryAmended: SummaryMade & { readonly version: number };
  summaryAmendmentSigned: { readonly version: number; readonly hash: string };
  /** `date`: the local date of the site, where the policy counts days. `late`: after the day on which the follow-up was due; absent if the policy does not ask. */
  followUpAttempted: {
    readonly day: number;
    readonly reached: boolean;
    readonly date?: string;
    readonly late?: true;
    /** Of the first appointment of continuing care; absent where nobody said. */
    readonly appointmentKept?: AppointmentKept;
  };
  followUpGivenUp: { readonly day: number };
  careTeamChanged: { readonly role: CareRole; readonly staffId: string | null };
  /**
   * A rung of a clock's ladder was reached. Rung 0 is a reminder; from rung 1 on the journey is overdue. `again`: the last rung was reached once more, and its
   * task is told again.
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
    /** When it was raised first, ms since epoch: it stands for a clock as well, whose rung raises it again, or whose task gives way to it. */
    readonly since?: number;
  };
  taskClosed: { readonly task: string; readonly how: 'done' | 'satisfied' };
  /**
   * The journey is under another policy from here on. `setBack`: clocks whose ladder was climbed further than the new policy's clock has come, with where they
   * stand now. `reviewNotDueByHours`: under the new policy the delivered hours do not make the review due.
   */
  policyAdopted: {
    readonly from: string;
    readonly to: string;
    readonly setBack: Readonly<Record<string, { readonly rungs: number; readonly overdue: boolean }>>;
    readonly reviewNotDueByHours: boolean;
    /** When the gates of a tier that was held for good are looked at again, ms since epoch. */
    readonly lookAgainAt?: number;
    /** Local dates without sessions before the adoption, which the new calendar does not change. Absent if both policies close the same dates. */
    readonly closedBefore?: readonly string[];
    /** The time zone that was left, and its offsets since treatment began: sessions that were planned by them stay. Absent if none was left. */
    readonly clocksBefore?: { readonly timeZone: string; readonly offsets: Calendar['offsets'] };
  };
  journeyClosed: {
    readonly because: CloseReason;
    readonly handOff: HandOff | null;
    /** What the ending was done without, and why. Absent if nothing was waived. */
    readonly waived?: readonly Waiver[];
    /** What ended the aftercare, if `endJourney` did. `because` then stays the reason of the discharge. Absent otherwise. */
    readonly aftercareEnded?: CloseReason;
  };
  dischargeTakenBack: Record<string, never>;
  /**
   * The events before this were lived elsewhere, and were judged when they were taken over: `steps` of them were taken, `refused` were not. `holds`: what the
   * client has on the track, which the track has yet to hear; null if that is nothing, or a coordinator gives the seats.
   */
  movedIn: { readonly steps: number; readonly refused: number; readonly holds: 'seat' | 'place' | null };
  priorityRecorded: Pick<Referral, 'pregnant' | 'injecting' | 'urgency'> & {
    readonly priority: WaitlistPriority;
    /** Set if the substances that were recorded say it, so that the client is still to be asked. */
    readonly bySubstances?: true;
  };
  waitingConfirmed: { readonly note: string | null };
  /** `noSeatElsewhere`: the person who recorded it was told that no other program has a seat; absent if nobody has said so. */
  interimServicesGiven: { readonly services: readonly InterimService[]; readonly noSeatElsewhere?: true };
  providerCalled: { readonly reached: boolean; readonly note: string | null };
  /** Both instants are ms since epoch. */
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
  /** The rule that decided, in its version of that time; null if no rule did. */
  readonly rule: RuleRef | null;
  readonly reason: string | null;
  /** The request that caused the event, the same on all events that it caused; null if none did. */
  readonly request: { readonly id: string; readonly hash: string } | null;
}

export type JourneyEvent = {
  [T in EventType]: Envelope & { readonly type: T; readonly data: EventData[T] };
}[EventType];
export type EventOf<T extends EventType> = Extract<JourneyEvent, { type: T }>;

/** An event before the journey has given it its sequence, time, author and request. */
export type NewEvent = {
  [T in EventType]: {
    readonly type: T;
    readonly data: EventData[T];
    readonly rule: RuleRef | null;
    readonly reason: string | null;
  };
}[EventType];
