import type { Role } from './actor.js';
import type {
  AttendancePolicy,
  ContactPolicy,
  EndingPolicy,
  HoldPolicy,
  InstrumentSets,
  Ladders,
  LeavePolicy,
  PlanPolicy,
  RelapsePolicy,
  ReviewPolicy,
  ToxicologyPolicy,
  RiskPolicy,
  StartRule,
  WaitlistPolicy,
  WaitlistPriority,
  WeeksPolicy,
} from './policy-sections.js';
import type { Recurrence, SessionKind } from './slot.js';
import type { DaySpan, Span } from './span.js';
import type { InstrumentCode, QuestionnaireCode } from '#instruments/instrument';

/** A tier of level 3: sessions a week × hours a session. */
export interface Tier {
  readonly id: string;
  /** What people call it; its id where it is left out. */
  readonly name?: string;
  readonly sessionsPerWeek: number;
  readonly hoursPerSession: number;
}

/** Where the program runs, as people name it. */
export interface Site {
  readonly id: string;
  /** Its id where it is left out. */
  readonly name?: string;
  readonly phone?: string;
}

/** Site calendar. `offsets` is the time zone's table as data: a workflow must not ask the machine for it. */
export interface Calendar {
  readonly timeZone: string;
  /** ISO weekdays on which the office works, 1 = Monday. */
  readonly businessWeekdays: readonly number[];
  /** Local dates (YYYY-MM-DD) on which it does not. */
  readonly holidays: readonly string[];
  /** From this instant (ms since epoch) local time is UTC + minutes; ascending. Filled in when the policy is loaded. */
  readonly offsets: readonly { readonly from: number; readonly minutes: number }[];
}

export interface LevelOfCareRule {
  readonly level: Level;
  /**
   * A rule holds if one of these alternatives holds: at least `count` of `dimensions` are rated `rating` or more. The first rule of the table that holds wins.
   */
  readonly when: readonly {
    readonly dimensions: readonly Dimension[];
    readonly rating: number;
    readonly count: number;
  }[];
}

/** Bounds of R-GROUP, and what it keeps together. */
export interface GroupBounds {
  /** On a roster: clients, in a couples group couples. Fewer than `min` is a warning, more than `max` is refused. */
  readonly min: number;
  readonly max: number;
  /** Most therapists of a usual group. */
  readonly therapists: number;
  /**
   * R-GROUP, version 2: a plan names groups of the track and keeps to their times, and the roster follows the plan in force. No group takes more than `max`,
   * whatever it was arranged for. Without this, a plan's groups are only words, and rosters are kept by hand.
   */
  readonly roster?: 'followsPlan';
}

export type Level = 1 | 2 | 3 | 4 | 5;
export const DIMENSIONS = [
  'withdrawal',
  'biomedical',
  'emotional',
  'readiness',
  'relapsePotential',
  'recoveryEnvironment',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The program's numbers, versioned. Every number of docs/rules.md marked [N] or [P] is here and nowhere in code. */
export interface Policy {
  readonly version: string;
  /** What the program and its sites are called. For people alone: no rule reads it. */
  readonly name?: string;
  readonly sites?: readonly Site[];
  /** Highest intensity first. */
  readonly tiers: readonly Tier[];
  readonly tracks: readonly {
    readonly id: string;
    readonly capacity: number;
    /** Its site; the main site if it is left out. Only the staff of that site has to do with its journeys. */
    readonly site?: string;
    /** `name`: what people call it, its id if left out. `part`, `mode` and `focus`: in which part of the day it meets, how, and for whom in particular. */
    readonly name?: string;
    readonly part?: 'day' | 'evening';
    readonly mode?: 'onsite' | 'telehealth';
    readonly focus?: string;
  }[];
  /** How long a broken glass gives access to a journey, and how often one person may break it in 24 hours. Without this, an hour and five times. */
  readonly breakGlass?: { readonly lasts: Span; readonly mostADay?: number; readonly searchesADay?: number };
  /** Who gives seats: the tracks, each by itself (R-WAITLIST). Without this, a coordinator does. */
  readonly seats?: {
    readonly by: 'tracks';
    /** A client whose kept seat was given back, and who comes back, is in line for another one (R-SEAT-AGAIN). Without this only a new referral is. */
    readonly again?: 'asStepDown';
  };
  /** R-GROUP. Without this, tracks have no groups. */
  readonly groups?: GroupBounds;
  readonly calendar: Calendar;
  readonly ageOfConsent: number;
  /**
   * Under this age, least hours and family sessions are an adolescent's (R-SCHED-DOSE, R-MINOR), and the age is taken on the day of the act. Without this both
   * go by the age of consent on the day of the referral.
   */
  readonly adolescentUnder?: number;
  readonly clocks: {
    readonly firstContact: Span;
    readonly lostToContact: { readonly attempts: number; readonly after: Span };
    readonly screeningUrgent: Span;
    readonly screeningRoutine: Span;
    readonly offer: Span;
    readonly assessment: Span;
    readonly planning: Span;
    readonly reviewDays: number;
    readonly reviewDeliveredHours: number;
    readonly relapseAcknowledge: Span;
    readonly relapseDecide: Span;
    /** From the acknowledgement of a high risk to its disposition. A policy of earlier versions has none. */
    readonly riskDispose?: Span;
    /** Minutes after a high-risk report at which each role is alerted; ascending, the first is 0. */
    readonly riskHigh: readonly { readonly role: Role; readonly minutes: number }[];
    readonly seatKeptOnHold: Span;
    /** After the end of the recommended length: how long the decision (discharge or extend) may take. */
    readonly lengthDecision: Span;
    readonly dischargeSummary: Span;
    readonly followUps: readonly { readonly day: number }[];
    readonly followUpAttempts: number;
    /** How long after its day a follow-up may take before it counts as missed. */
    readonly followUpGrace: Span;
  };
  /** Who hears of a missed clock, at 1×, 2×, 3× the clock. `responsible` is the phase's own role. */
  readonly ladder: readonly ('responsible' | Role)[];
  /** The ladder of a rule, if it differs from `ladder`. Without this all rules have `ladder`. */
  readonly ladders?: Ladders;
  /**
   * Rules whose task comes when the work begins, with its due time. A matter is then also one task for each role: a later rung for a role that has the task
   * raises that task again. Without this the role first hears of it when it is late.
   */
  readonly tasksAtStart?: readonly StartRule[];
  /**
   * A rung raises again the task that its role has of the matter, also where no clock had raised that: a relapse report outside treatment, the disposition of a
   * high risk, a relapse at the top tier. Without this the role gets a second task. `whicheverAsksFirst`: also where the clock has asked first, its task gives way
   * to the one that no clock raises: the hand-off of a client who is not eligible, a report that a confirmation speaks against, the review at a tier.
   */
  readonly oneTask?: 'ofEachRole' | 'whicheverAsksFirst';
  readonly schedule: {
    readonly hoursPerSession: { readonly min: number; readonly max: number };
    readonly daysPerWeek: { readonly min: number; readonly max: number };
    readonly hoursPerWeek: {
      readonly min: number;
      readonly max: number;
      readonly minAdolescent: number;
      readonly partialHospitalization: number;
    };
    readonly individualPerWeek: number;
    /** R-MINOR: family sessions a month in a minor's plan; without it a plan by its hours is not asked for any. */
    readonly familyPerMonthForMinors?: number | undefined;
    /** R-SCHED-SESSION, version 2: kinds that may stand on days of their own. Without this every day is a program day. */
    readonly beside?: readonly SessionKind[];
    /** R-SCHED-MIX, version 2: how else than weekly a slot may be held. Without this every slot is weekly. */
    readonly recurs?: readonly Recurrence[];
  };
  readonly lengthDays: readonly number[];
  readonly maxLengthDays: number;
  readonly dischargePlanningDaysBefore: number;
  readonly maxExtensionDays: number;
  /** R-MAX, version 2: `maxExtensionDays` are counted from `maxLengthDays`. Without this they are counted from the planned length, however short. */
  readonly extendBeyond?: 'maxLengthDays';
  readonly taper: {
    readonly daysAtTier: number;
    readonly deliveredShare: number;
    readonly daysWithoutRelapse: number;
    /**
     * Days without any use, in place of `daysWithoutRelapse` (R-TAPER, version 2). With this, a tier also counts from when it is in force, and a recommendation
     * falls when a gate closes.
     */
    readonly noUseDays?: number;
    /** After so many days the gates of a held tier are looked at anew (R-TAPER-HOLD, version 2). Without this a hold has no end. */
    readonly holdLookAgainDays?: number;
  };
  /** R-RELAPSE, version 2: the acknowledgement is asked for at once, and for each report by itself. */
  readonly relapse?: RelapsePolicy;
  /**
   * R-DETERIORATE, version 2: a result is compared with the best since the tier began, too, and each worse one asks anew. With `outside` it does so outside
   * treatment as well; without it nobody hears of a second one there while the task of the first is open.
   */
  readonly deterioration?: { readonly against: 'bestSinceTier'; readonly outside?: 'asksAnew' };
  readonly discharge: {
    readonly instrumentWithinDays: number;
    readonly reviewWithinDays: number;
    readonly firstAppointmentWithinDays: number;
    /** R-SUMMARY: the summary that is signed must be written here. Without this it may be kept elsewhere. */
    readonly summary?: 'written';
  };
  /** How clients who wait are asked. Without this an offer tells nobody, and lapses. */
  readonly waitlist?: WaitlistPolicy;
  /** Without this a plan may be empty, and a tier may come without a session. */
  readonly plan?: PlanPolicy;
  /** Without this a review is a summary, due at the earlier of days and delivered hours. */
  readonly review?: ReviewPolicy;
  /** Without this nobody asks after a client on hold. */
  readonly hold?: HoldPolicy;
  /** Without this a toxicology test is kept, and asks nobody. */
  readonly toxicology?: ToxicologyPolicy;
  /** Without this nobody goes on leave. */
  readonly leave?: LeavePolicy;
  /** Without this three attempts in a minute are enough, and an urgent client is lost as any other. */
  readonly contact?: ContactPolicy;
  /** How treatment ends, and what can be taken back. Without this a client keeps the seat to the end of aftercare. */
  readonly endings?: EndingPolicy;
  readonly levelOfCare: readonly LevelOfCareRule[];
  /** Waitlist priorities, most urgent first. */
  readonly priorities: readonly WaitlistPriority[];
  readonly reliableChange: Partial<Record<InstrumentCode, number>>;
  /** Higher BAM use than this, after it was at most this, is a relapse. */
  readonly bamUseRelapse: number;
  /** Absent in policies from before sessions were planned one by one: the hours of such a journey are recorded by the week. */
  readonly sessions?: {
    /** After a session's end. */
    readonly recordWithin: Span;
    /** After a no-show was recorded. */
    readonly noShowContactWithin: Span;
    /** More unexcused absences than this in as many weeks ask for a supervisor's review. */
    readonly noShowReview: { readonly count: number; readonly weeks: number };
    /** Local dates (YYYY-MM-DD) without sessions. */
    readonly closures: readonly string[];
    /** Sessions are held on a holiday of the office, unless it is a closure. Without this every holiday is a closure, too. */
    readonly onHolidays?: 'held';
  };
  /** What counts of a session, and as an absence. Without this each no-show is one, and a correction takes nothing back. */
  readonly attendance?: AttendancePolicy;
  /** Hours that are recorded by the week (R-DOSE-WEEKS). Without this nobody asks for them. */
  readonly weeks?: WeeksPolicy;
  /** Absent in a policy of version 0.1: nothing falls due to be taken again. */
  readonly instruments?: InstrumentPolicy;
  /** What a suicide risk asks of whom. Without this, its rules and what may be ticked off are as in version 1 (docs/rules.md). */
  readonly risk?: RiskPolicy;
  /** Without this, nothing is disclosed. */
  readonly disclosures?: DisclosurePolicy;
}

/** R-DISCLOSE, R-DISCLOSE-ACCOUNT. A recipient that is down is tried again after ever longer pauses. */
export interface DisclosurePolicy {
  readonly accountingYears: number;
  readonly retryFirstMinutes: number;
  readonly retryFactor: number;
  readonly retryMostMinutes: number;
  readonly giveUpAfterDays: number;
}

/** When instruments are taken again, and how much of a change means something. */
export interface InstrumentPolicy {
  /** In treatment, each instrument that is taken again, and after which span (R-REASSESS). */
  readonly cadence: readonly { readonly instrument: QuestionnaireCode; readonly every: DaySpan }[];
  /** How long one that is due may take before it counts as missed. */
  readonly grace: Span;
  /** A change of at least this much is meaningful as well as reliable. */
  readonly meaningfulChange: Partial<Record<InstrumentCode, number>>;
  /** A total down by at least this share (0..1) of the first one is a response. */
  readonly response: Partial<Record<InstrumentCode, number>>;
  /** Without this no baseline is asked for, and at discharge whatever was ever taken is taken again. */
  readonly sets?: InstrumentSets;
  /** For minors: the instrument that replaces an adult's, wherever that is asked for. Without this minors are asked for what adults are. */
  readonly forMinors?: Partial<Record<QuestionnaireCode, QuestionnaireCode>>;
  /** The same for adolescents, by `adolescentUnder` and not by the age of consent. It takes the place of `forMinors`. */
  readonly forAdolescents?: Partial<Record<QuestionnaireCode, QuestionnaireCode>>;
}
