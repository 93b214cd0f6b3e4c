import type { Role } from './actor.js';
import type { CareTeam } from './care-team.js';
import type { CarePlan, ContinuingCare, DischargeReason, HandOff, Referral, RiskLevel } from './milestone.js';
import type { CloseReason, Phase } from './phase.js';
import type { Level, WaitlistPriority } from './policy.js';
import type { SafetyPlanWatch } from './safety-plan.js';
import type { SeatRequest } from './seat-request.js';
import type { Sessions } from './sessions.js';

/** Where the journey stands: plain JSON, the fold of its events, never more than its rules need. All instants are ms since epoch. */
export interface JourneyState {
  readonly journeyId: string;
  readonly seq: number;
  readonly phase: Phase;
  readonly phaseSince: number;
  readonly openedAt: number;
  readonly policyVersion: string;
  readonly referral: Omit<Referral, 'results'>;
  readonly contact: { readonly attempts: number; readonly reachedAt: number | null };
  readonly consent: { readonly client: number | null; readonly guardian: number | null };
  readonly risk: {
    readonly level: RiskLevel | null;
    readonly alerts: number;
    readonly alert: RiskAlert | null;
    /** R-RISK: when a screen was asked for before the client was reached. Absent where it was not. */
    readonly screenAskedAt?: number;
    /** R-RISK-MODERATE. Absent until a plan is asked for or recorded. */
    readonly safetyPlan?: SafetyPlanWatch;
    /** R-DETERIORATE: what the answers to another instrument have asked for. Absent until something was. */
    readonly asked?: { readonly [I in AskedInstrument]?: AskedFor };
  };
  readonly eligibility: {
    readonly eligible: boolean;
    readonly recommendedLevel: Level;
    readonly seat: string | null;
    readonly track: string;
  } | null;
  readonly waitlist: {
    readonly track: string;
    readonly priority: WaitlistPriority;
    readonly since: number;
    readonly offers: number;
    readonly lapses: number;
    readonly offer: { readonly track: string; readonly expiresAt: number } | null;
  } | null;
  /** Where tracks give the seats: what the journey wants of its track and has not been answered, in order. */
  readonly seatLink: {
    readonly track: string;
    /** Number of the track's last offer. */
    readonly offer: number | null;
    readonly requests: readonly SeatRequest[];
  } | null;
  readonly track: string | null;
  readonly admittedAt: number | null;
  readonly assessment: { readonly recommendedLevel: Level; readonly at: number } | null;
  readonly level: Level | null;
  readonly plan: SignedPlan | null;
  /** A new version of the plan that waits for its signatures. */
  readonly amendment: (SignedPlan & { readonly since: number }) | null;
  /** Discharge criteria that somebody has looked at, word for word, and whether they are met. */
  readonly criteria: Readonly<Record<string, boolean>>;
  readonly treatment: Treatment | null;
  readonly results: Readonly<
    Record<string, { readonly baseline: number; readonly latest: number; readonly takenAt: number }>
  >;
  readonly hold: {
    readonly handOff: HandOff;
    readonly since: number;
    readonly seatUntil: number;
    readonly seatReleased: boolean;
  } | null;
  readonly continuingCare: ContinuingCare | null;
  readonly discharge: {
    readonly because: DischargeReason;
    readonly begunAt: number;
    readonly summaryAt: number | null;
  } | null;
  readonly followUps: Readonly<
    Record<string, { readonly attempts: number; readonly outcome: 'reached' | 'givenUp' | null }>
  >;
  readonly careTeam: CareTeam;
  /** Open tasks by id. */
  readonly tasks: Readonly<Record<string, OpenTask>>;
  /** Clock id → rungs of its ladder already reached, and whether that makes the journey overdue. */
  readonly reached: Readonly<Record<string, { readonly rungs: number; readonly overdue: boolean }>>;
  readonly closed: { readonly because: CloseReason; readonly at: number } | null;
}

/** A plan and when each signed it, ms since epoch. */
export interface SignedPlan {
  readonly draft: CarePlan;
  readonly client: number | null;
  readonly guardian: number | null;
  readonly clinician: number | null;
}

export interface Treatment {
  readonly tier: string;
  readonly tierSince: number;
  readonly startedAt: number;
  /** End of the recommended length; moves by the time spent on hold, and when extended. */
  readonly endsAt: number;
  readonly extensions: number;
  readonly extendedDays: number;
  readonly lastReviewAt: number;
  readonly reviews: number;
  readonly hoursSinceReview: number;
  /** When the delivered hours made the review due, before its days did. */
  readonly reviewDueAt: number | null;
  readonly reviewedAtTier: boolean;
  readonly weeks: Readonly<Record<string, Week>>;
  readonly lastRelapseAt: number | null;
  readonly relapses: number;
  readonly relapse: RelapseIncident | null;
  /** Instruments worse by their reliable change since the tier began. */
  readonly worse: readonly string[];
  /** Results as they stood when the tier began. */
  readonly resultsAtTier: Readonly<Record<string, number>>;
  readonly taper: 'recommended' | 'held' | null;
  /** Absent where the plan has no slots. */
  readonly sessions?: Sessions;
}

/** An open relapse, with what to restore if a clinician reverses it. */
export interface RelapseIncident {
  readonly reportedAt: number;
  readonly acknowledgedAt: number | null;
  readonly atTopTier: boolean;
  readonly before: Pick<
    Treatment,
    'tier' | 'tierSince' | 'lastRelapseAt' | 'reviewedAtTier' | 'worse' | 'resultsAtTier' | 'taper'
  >;
}

export interface Week {
  readonly planned: number;
  readonly delivered: number;
  readonly excused: number;
  /** Start of the tier in which it was first recorded. */
  readonly atTierSince: number;
  /** Delivered hours of it that count since the last review. */
  readonly sinceReview: number;
}

export type AskedInstrument = 'C-SSRS' | 'PHQ-9';

export interface AskedFor {
  /** Of what asked: a result since then answers it. */
  readonly takenAt: number;
  /** When it was asked first and not yet answered. */
  readonly since: number;
}

export interface RiskAlert {
  readonly raisedAt: number;
  readonly acknowledgedAt: number | null;
}

export interface OpenTask {
  readonly role: Role;
  readonly title: string;
  readonly raisedAt: number;
  readonly dueAt: number | null;
  readonly rung: number;
  readonly clock: string | null;
}
