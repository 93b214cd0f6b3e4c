import type { Role } from './actor.js';
import type { CareTeam } from './care-team.js';
import type { ClinicalDataAsItStands } from './clinical-data.js';
import type { SummaryWatch } from './discharge-summary.js';
import type { LastDay } from './event-parts.js';
import type {
  AppointmentKept,
  ContinuingCare,
  DischargeReason,
  HandOff,
  Referral,
  RiskLevel,
} from './milestone.js';
import type { CarePlan } from './plan.js';
import type { OffRoster } from './group.js';
import type { CloseReason, Phase } from './phase.js';
import type { Level } from './policy.js';
import type { WaitlistPriority } from './policy-sections.js';
import type { SafetyPlanWatch } from './safety-plan.js';
import type { SeatRequest } from './seat-request.js';
import type { Treatment } from './treatment.js';
import type { ReportedPositive } from './toxicology.js';

/** Where the journey stands: plain JSON, the fold of its events, never more than its rules need. All instants are ms since epoch. */
export interface JourneyState {
  readonly journeyId: string;
  readonly seq: number;
  readonly phase: Phase;
  readonly phaseSince: number;
  readonly openedAt: number;
  readonly policyVersion: string;
  readonly referral: Omit<Referral, 'results'>;
  readonly contact: {
    readonly attempts: number;
    readonly reachedAt: number | null;
    /** Local dates of the attempts, and the ways that were tried; absent under a policy that counts neither. */
    readonly dates?: readonly string[];
    readonly ways?: readonly string[];
    /** When the last attempt was; absent under the same policies. */
    readonly lastAt?: number;
    /** Attempts since the client was reached last; null once somebody has spoken with them again, absent if nobody has tried since. */
    readonly again?: ContactAttempts | null;
  };
  readonly consent: { readonly client: number | null; readonly guardian: number | null };
  /** R-PRIORITY: when somebody recorded last what the client says of pregnancy, injecting and urgency. Absent until then. */
  readonly priorityAskedAt?: number;
  readonly risk: {
    readonly level: RiskLevel | null;
    readonly alerts: number;
    readonly alert: RiskAlert | null;
    /** R-RISK: when a screen was asked for before the client was reached. Absent where it was not. */
    readonly screenAskedAt?: number;
    /** When an old result that arrived asked for a screen; null where an alert has taken its place. Absent where none did. */
    readonly resultAskedAt?: number | null;
    /** When the risk was screened last, and when a C-SSRS was last part of it. Absent if never, and in what an earlier version kept. */
    readonly screenedAt?: number;
    readonly cssrsAt?: number;
    /** R-RISK-MODERATE. Absent until a plan is asked for or recorded. */
    readonly safetyPlan?: SafetyPlanWatch;
    /** R-DETERIORATE: instruments that the answers to another one have asked for. Absent until one was. */
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
    readonly offer: {
      readonly track: string;
      readonly expiresAt: number;
      /** Absent in the state that an earlier version handed on. */
      readonly since?: number;
    } | null;
    /** When the client passed on an offer, or let it lapse; null once they were asked whether they still wait. */
    readonly passedAt?: number | null;
    /** When the client was asked last whether they wait still. */
    readonly calledAt?: number;
    readonly interimAt?: number;
    /** When somebody said that no other program has a seat. Absent until then. */
    readonly noSeatElsewhereAt?: number;
    /** When the priority became another one. Clocks have it in their ids, so that each change asks anew. */
    readonly prioritySince?: number;
  } | null;
  /** Only if tracks give the seats, else null: what the journey wants of its track and has not been answered, in order. */
  readonly seatLink: {
    readonly track: string;
    /** Number of the track's last offer. */
    readonly offer: number | null;
    readonly requests: readonly SeatRequest[];
  } | null;
  /**
   * R-GROUP: groups of the plan in force whose roster the client is not on, by the track's answer to request `number`. Null if they are on all of them; absent
   * if the track never answered.
   */
  readonly offRoster?: { readonly number: number; readonly off: readonly OffRoster[] } | null;
  /** Sequence of the `movedIn` event: all before it was lived elsewhere. Absent if nothing was. */
  readonly movedInAt?: number;
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
    Record<
      string,
      {
        /** The first that was taken, and when. `baselineAt` is absent where an earlier version kept it. */
        readonly baseline: number;
        readonly baselineAt?: number;
        readonly latest: number;
        readonly takenAt: number;
      }
    >
  >;
  /** The last use that nobody can take back: from a BAM with use, or a report outside treatment. ms since epoch; null if there is none. */
  readonly lastUseAt: number | null;
  readonly hold: {
    /** Null on leave: care goes on nowhere else. */
    readonly handOff: HandOff | null;
    readonly since: number;
    readonly seatUntil: number;
    readonly seatReleased: boolean;
    /** When the other provider was reached last. */
    readonly calledAt?: number;
    /** R-LEAVE: when somebody looks again. Absent where the client is at another provider. */
    readonly lookAgainAt?: number;
    /** R-SEAT-AGAIN: when the client had a seat again that they have not come back to yet. Absent if they had none. */
    readonly seatAgainAt?: number;
  } | null;
  /** R-SEAT-AGAIN: the client waits for a seat to come back to. Null if they had it, or gave it up; absent if they never waited. */
  readonly seatAgain?: {
    readonly since: number;
    readonly priority: WaitlistPriority;
    /** At which they come back from a hold; absent where a discharge is taken back. */
    readonly tier?: string;
    readonly reason: string | null;
  } | null;
  readonly continuingCare: ContinuingCare | null;
  readonly discharge: {
    readonly because: DischargeReason;
    /** When somebody began it. What counts from the discharge counts from `dischargedAt` (rules/last-day.ts). */
    readonly begunAt: number;
    /** The last day of treatment, where it was ahead. `until`: its end, ms since epoch; sessions that begin before it are held. */
    readonly lastDay?: LastDay & { readonly until: number };
    /** Whether whoever began it gave a reason, where the last day was ahead. */
    readonly reasoned?: boolean;
    /** R-DETERIORATE: instruments whose review was asked for before, where the last day was ahead, and that have no newer result. */
    readonly worse?: readonly string[];
    readonly summaryAt: number | null;
    /** Set once the seat was released. Absent while it is kept, and under a policy without `endings`. */
    readonly seatReleased?: true;
    /** R-SEAT-AGAIN: when the client had a seat again, and until when it is kept. Absent if they had none. */
    readonly seatAgain?: { readonly at: number; readonly until: number };
    /** What was last said of the first appointment of continuing care. Absent until somebody did. */
    readonly appointmentKept?: AppointmentKept;
    /** What is restored if the discharge is taken back: since when instruments are asked for, and the no-shows that nobody has spoken with the client about. */
    readonly before?: { readonly askedSince: number; readonly toContact: readonly string[] };
  } | null;
  /** R-SUMMARY. Absent until one is written. */
  readonly summary?: SummaryWatch;
  readonly followUps: Readonly<
    Record<
      string,
      {
        readonly attempts: number;
        readonly outcome: 'reached' | 'givenUp' | null;
        readonly dates?: readonly string[];
      }
    >
  >;
  readonly careTeam: CareTeam;
  /** R-CLINICAL. Absent until any of it is recorded. */
  readonly clinical?: ClinicalDataAsItStands;
  /** R-TOXICOLOGY: tests of late that reported a relapse. Absent until one has. */
  readonly toxicology?: readonly ReportedPositive[];
  /** Open tasks by id. */
  readonly tasks: Readonly<Record<string, OpenTask>>;
  /** By clock id: how many rungs of its ladder were reached, and whether that makes the journey overdue. */
  readonly reached: Readonly<Record<string, { readonly rungs: number; readonly overdue: boolean }>>;
  readonly closed: {
    readonly because: CloseReason;
    readonly at: number;
    /** What ended the aftercare before its time. Absent where nothing did. */
    readonly aftercareEnded?: CloseReason;
  } | null;
}

/** What was tried in vain from `since` on, ms since epoch. */
export interface ContactAttempts {
  readonly since: number;
  readonly attempts: number;
  readonly dates?: readonly string[];
  readonly ways?: readonly string[];
}

/** A plan and when each signed it, ms since epoch. */
export interface SignedPlan {
  readonly draft: CarePlan;
  readonly client: number | null;
  readonly guardian: number | null;
  readonly clinician: number | null;
}

export type AskedInstrument = 'C-SSRS' | 'PHQ-9' | 'PHQ-9-TEEN';

export interface AskedFor {
  /** When the instrument was taken whose answers asked for this one. A result since then answers it. */
  readonly takenAt: number;
  /** Since when it has been asked for without an answer. */
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
  /** When it was raised first, ms since epoch; absent unless it stands for a clock as well, whose rung has raised it, or whose task has given way to it. */
  readonly since?: number;
}
