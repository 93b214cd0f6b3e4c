import type { WithAge } from './age.js';
import type { CareRole } from './care-team.js';
import type { ClinicalData } from './clinical-data.js';
import type { SummaryDraft } from './discharge-summary.js';
import type { WithGroups } from './group.js';
import type { CloseReason } from './phase.js';
import type { KeptHow, PlanSigner, PlanToWrite } from './plan.js';
import type { Dimension, Level } from './policy.js';
import type { SafetyPlan } from './safety-plan.js';
import type { ExtraSession, SessionOutcome } from './sessions.js';
import type { InstrumentTotal } from '#instruments/instrument';
import type { Waiver } from './waiver.js';

export const ENTRY_KINDS = ['firstIntervention', 'stepDown', 'stepUp', 'return'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const RISK_LEVELS = ['none', 'low', 'moderate', 'high'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

export const NEEDS = ['emotionalCrisis', 'earlyRecoverySupport', 'mustKeepWorkingOrStudying'] as const;
export type Need = (typeof NEEDS)[number];

export const EXCLUSIONS = ['medicalDetox', 'watch24h', 'acuteDependence', 'residentialComorbidity'] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

/** Ways of trying to reach a client. */
export const CONTACT_WAYS = ['call', 'text', 'letter', 'referrer', 'inPerson'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

/** Services for a client who waits, and injects or is pregnant (45 CFR 96.121, interim services). */
export const INTERIM_SERVICES = [
  'hivAndTbCounselling',
  'needleRiskCounselling',
  'hivOrTbReferral',
  'prenatalReferral',
  'alcoholAndDrugsInPregnancyCounselling',
] as const;
export type InterimService = (typeof INTERIM_SERVICES)[number];

export interface EligibilityAnswers {
  readonly needs: readonly Need[];
  readonly exclusions: readonly Exclusion[];
  readonly willing: boolean;
  readonly home: {
    readonly safe: boolean;
    readonly support: boolean;
    readonly livesWithPeopleWhoUse: boolean;
  };
}

export interface Referral {
  readonly entryKind: EntryKind;
  readonly urgency: 'routine' | 'urgent';
  /** Under the age of consent of the policy on the day of the referral (R-MINOR). */
  readonly minor: boolean;
  /** Under its `adolescentUnder` that day; absent under a policy that has none. */
  readonly adolescent?: boolean;
  /** Set if the birth date is not known to the day: `minor` is then what is true of the youngest that the client can be. */
  readonly birthDateKnownTo?: 'year' | 'month';
  readonly pregnant: boolean;
  readonly injecting: boolean;
  /** Track asked for; the seat is given later. */
  readonly track: string | null;
  /** Results that came with the referral. */
  readonly results: readonly InstrumentTotal[];
}

/** What a review finds: treatment goes on at this tier, at another, elsewhere, or ends. */
export const REVIEW_FINDINGS = ['continue', 'step', 'transfer', 'discharge'] as const;
export type ReviewFinding = (typeof REVIEW_FINDINGS)[number];

/** R-CONTINUE: what a review rates and finds. */
export interface ContinuedStay {
  readonly ratings: Readonly<Record<Dimension, DimensionRating>>;
  readonly finding: ReviewFinding;
  /** Why the finding differs from what the ratings lead to; null if it does not. */
  readonly reason: string | null;
  /** Whether the register has the assessor's training (R-ASSESSOR). */
  readonly qualified: boolean;
}

export interface DimensionRating {
  readonly rating: 0 | 1 | 2 | 3 | 4;
  readonly evidence: string;
}

export interface ContinuingCare {
  readonly level: Level;
  readonly provider: string;
  /** ms since epoch. */
  readonly firstAppointment: number;
  readonly medicines: string;
  readonly supports: string;
  readonly relapsePlan: string;
}

/** Whether the first appointment of continuing care was kept; `unknown`: the client was asked, and it is not known. */
export const APPOINTMENT_KEPT = ['yes', 'no', 'unknown'] as const;
export type AppointmentKept = (typeof APPOINTMENT_KEPT)[number];

/** A named place and a hand-off to a person there: how a journey ends when care goes on elsewhere. */
export interface HandOff {
  readonly level: Level;
  readonly provider: string;
  readonly handedTo: string;
}

export const DISCHARGE_REASONS = [
  'completed',
  'droppedOut',
  'terminatedByFacility',
  'transferred',
  'other',
] as const satisfies readonly CloseReason[];
export type DischargeReason = (typeof DISCHARGE_REASONS)[number];

export const END_REASONS = [
  'terminatedByFacility',
  'incarcerated',
  'died',
  'lostToContact',
  'other',
] as const satisfies readonly CloseReason[];
export type EndReason = (typeof END_REASONS)[number];

/** What a person asks of a journey. Each may be refused; `reason` is the written reason where a rule wants one. */
export interface Milestones {
  /** `triedAt`: when it was, ms since epoch, where that was before it is recorded. `note`: what whoever tried wrote of it. */
  recordContactAttempt: {
    readonly reached: boolean;
    readonly way?: ContactWay | undefined;
    readonly triedAt?: number;
    readonly note?: string;
  };
  recordConsent: { readonly signer: 'client' | 'guardian' } & WithAge;
  recordRisk: { readonly level: RiskLevel; readonly by: 'C-SSRS' | 'judgement' };
  /** `seat` is a track with a free seat now; without it an eligible client goes to the waitlist. */
  recordEligibility: {
    readonly answers: EligibilityAnswers;
    readonly seat: string | null;
    readonly track: string;
    readonly reason: string | null;
  };
  referElsewhere: { readonly handOff: HandOff; readonly reason: string | null };
  offerSeat: { readonly track: string };
  acceptSeat: Record<string, never>;
  declineSeat: { readonly reason: string | null };
  recordAssessment: {
    readonly ratings: Readonly<Record<Dimension, DimensionRating>>;
    /** Whether the register has the assessor's training (R-ASSESSOR). */
    readonly qualified: boolean;
  };
  /** Any level but 3 ends the journey and needs a hand-off. */
  decideLevel: {
    readonly level: Level;
    readonly reason: string | null;
    readonly handOff: HandOff | null;
    /** As in `recordAssessment`; absent if an earlier version sent the milestone. */
    readonly qualified?: boolean;
  };
  draftPlan: { readonly plan: PlanToWrite; readonly reason: string | null } & WithAge & WithGroups;
  /** `closedDays`: local dates for which the site is closed, as the API knows them; absent where there are none. */
  signPlan: {
    readonly signer: PlanSigner;
    readonly how?: KeptHow | undefined;
    readonly closedDays?: readonly string[];
  } & WithAge &
    WithGroups;
  /** In treatment; the plan before holds until the new one is signed. */
  amendPlan: { readonly plan: PlanToWrite; readonly reason: string } & WithAge & WithGroups;
  /** Drops the version that waits for its signatures; the plan in force stays. */
  dropAmendment: { readonly reason: string };
  /** `criterion` is one of the plan's, word for word. */
  assessCriterion: { readonly criterion: string; readonly met: boolean };
  /** Dose of one week, Monday's local date. A second report of a week replaces the first. */
  recordWeek: {
    readonly week: string;
    readonly plannedHours: number;
    readonly deliveredHours: number;
    readonly excusedHours: number;
  };
  /**
   * `session` is its name, or `2026-03-02@morning`: the one session of that group on that date. `minutes` are those
   * attended, null where the client did not come; `reason` is for the correction of what was recorded before.
   */
  recordAttendance: {
    readonly session: string;
    readonly outcome: SessionOutcome;
    readonly minutes: number | null;
    readonly reason: string | null;
  };
  /** `date`: a local date of the site, today or later, YYYY-MM-DD. */
  closeDay: { readonly date: string; readonly reason: string };
  reopenDay: { readonly date: string; readonly reason: string };
  contactNoShow: { readonly session: string; readonly reached: boolean };
  /** `start`: ms since epoch. */
  rescheduleSession: { readonly session: string; readonly start: number; readonly reason: string };
  holdExtraSession: ExtraSession & { readonly reason: string };
  recordTwelveStep: { readonly date: string; readonly minutes: number };
  reviewPlan: { readonly summary: string } & Partial<ContinuedStay>;
  stepDown: { readonly reason: string | null };
  holdTaper: { readonly reason: string };
  stepUp: { readonly reason: string };
  extendTreatment: { readonly days: number; readonly reason: string };
  acknowledgeRelapse: Record<string, never>;
  decideRelapse:
    | { readonly decision: 'confirm'; readonly reason: string | null }
    | {
        readonly decision: 'reverse';
        readonly reason: string;
        /** Sequences of the reports that are taken back; may be left out where there is one alone. */
        readonly reports?: readonly number[];
      }
    | { readonly decision: 'transfer'; readonly reason: string | null; readonly handOff: HandOff };
  acknowledgeRisk: Record<string, never>;
  disposeRisk:
    | { readonly disposition: 'safetyPlan' | 'stepUp' | 'emergencyServices'; readonly reason: string }
    | { readonly disposition: 'transfer'; readonly reason: string; readonly handOff: HandOff };
  recordSafetyPlan: { readonly plan: SafetyPlan };
  reviewSafetyPlan: { readonly summary: string };
  /** Once a discharge has begun the journey closes with the hand-off; `waived` counts there alone. */
  transfer: {
    readonly handOff: HandOff;
    readonly reason: string;
    readonly waived?: readonly Waiver[];
  };
  /** `seat` is needed where the kept seat has been released. */
  returnFromHold: { readonly tier: string; readonly seat: string | null; readonly reason: string };
  closeTransferred: { readonly reason: string | null; readonly waived?: readonly Waiver[] };
  agreeContinuingCare: { readonly care: ContinuingCare };
  beginDischarge: {
    readonly because: DischargeReason;
    readonly criteriaMet: boolean;
    readonly reason: string | null;
    /** Local date of the last day of treatment, today or later; absent: today. */
    readonly lastDay?: string;
  };
  /** `hash`: of the version that is signed. */
  signDischargeSummary: { readonly waived?: readonly Waiver[]; readonly hash?: string };
  writeDischargeSummary: SummaryDraft;
  /** Amends a summary that was signed; the new version counts from its own signature on. */
  amendDischargeSummary: SummaryDraft & { readonly reason: string };
  recordFollowUp: {
    readonly day: number;
    readonly reached: boolean;
    readonly appointmentKept?: AppointmentKept;
  };
  assignCareTeam: { readonly role: CareRole; readonly staffId: string | null };
  completeTask: { readonly task: string };
  /** A client who was treated leaves with a hand-off and a summary, or with a waiver that says why not. */
  withdraw: { readonly reason: string } & Leaving;
  endJourney: { readonly because: EndReason; readonly reason: string } & Leaving;
  /** Possible while the seat is kept; sessions are held again from then on. */
  takeBackDischarge: { readonly reason: string };
  /** The client comes back in aftercare: this closes the journey, and the next referral opens another. */
  readmit: { readonly reason: string };
  /** Facts that a referral seldom has. The waitlist and the screening clock follow a change at once. */
  recordPriority: Pick<Referral, 'pregnant' | 'injecting' | 'urgency'>;
  /** The client was asked and still waits, so they are asked again for the next seat. */
  confirmWaiting: { readonly note: string | null };
  /** `noSeatElsewhere`: other programs were asked, and none has a seat. */
  recordInterimServices: {
    readonly services: readonly InterimService[];
    readonly noSeatElsewhere?: boolean | undefined;
  };
  /** The provider that a client on hold is at was called. */
  recordProviderCall: { readonly reached: boolean; readonly note: string | null };
  /** `lookAgainOn`: a local date, YYYY-MM-DD. */
  beginLeave: { readonly lookAgainOn: string; readonly reason: string };
  /** Any part, and one at least; what is left out stays as it was. */
  recordClinicalData: Partial<ClinicalData>;
}

interface Leaving {
  readonly handOff?: HandOff | null;
  readonly waived?: readonly Waiver[];
}

export type MilestoneName = keyof Milestones;

export type Milestone = {
  [N in MilestoneName]: { readonly name: N; readonly data: Milestones[N] };
}[MilestoneName];
export type MilestoneOf<N extends MilestoneName> = Extract<Milestone, { name: N }>;
