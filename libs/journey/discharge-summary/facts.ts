import type { InstrumentCode } from '#instruments/instrument';
import type { AddictionMedicine, ClinicalData } from '../model/clinical-data.js';
import type { PartOfSummary, Recorded, SummaryPart } from '../model/discharge-summary.js';
import type { EventData } from '../model/event.js';
import type { RelapseSource } from '../model/fact.js';
import type {
  ContinuingCare,
  DimensionRating,
  DischargeReason,
  EntryKind,
  Need,
  Referral,
  RiskLevel,
} from '../model/milestone.js';
import type { Dimension, Level } from '../model/policy.js';
import type { SafetyPlan } from '../model/safety-plan.js';
import type { ToxicologyReport } from '../model/toxicology.js';

export interface Hours {
  readonly planned: number;
  readonly delivered: number;
  readonly excused: number;
}

/** Away from treatment; `until` is null while the client has not come back. On leave there is no provider. */
export interface Absence {
  readonly from: string;
  readonly until: string | null;
  readonly because: 'transfer' | 'leave';
  readonly provider: string | null;
  readonly level: Level | null;
}

/** `decision`: null if none was made, or if the client was in no treatment. No summary holds what somebody wrote about the relapse. */
export interface RelapseInSummary {
  readonly at: string;
  readonly source: RelapseSource;
  readonly usedOn: Recorded<string>;
  readonly decision: EventData['relapseDecided']['decision'] | null;
}

export interface AlertInSummary {
  readonly raisedAt: string;
  readonly source: EventData['riskRaised']['source'];
  readonly acknowledgedAt: string | null;
  readonly disposition: EventData['riskDisposed']['disposition'] | null;
}

/** What the record says for each part, where it says anything. Instants are ISO 8601 in UTC, dates are local ones. */
interface Facts {
  /** Why the client came, and what was found of them then. */
  readonly admission: {
    readonly referredAt: string;
    readonly entryKind: EntryKind;
    readonly urgency: Referral['urgency'];
    readonly needs: Recorded<readonly Need[]>;
    readonly assessment: Recorded<{
      readonly at: string;
      readonly ratings: Readonly<Record<Dimension, DimensionRating>>;
      readonly recommendedLevel: Level;
      readonly decidedLevel: Recorded<Level>;
    }>;
    readonly admittedAt: Recorded<string>;
  };
  readonly conditions: {
    readonly diagnoses: Recorded<ClinicalData['diagnoses']>;
    readonly substances: Recorded<ClinicalData['substances']>;
    readonly livingArrangement: Recorded<ClinicalData['livingArrangement']>;
    readonly employment: Recorded<ClinicalData['employment']>;
  };
  readonly course: {
    readonly startedAt: string;
    /** Each with the instant from which it was in force, and why. */
    readonly tiers: readonly {
      readonly tier: string;
      readonly from: string;
      readonly because: 'start' | EventData['tierChanged']['because'];
    }[];
    readonly away: readonly Absence[];
    readonly extensions: readonly { readonly at: string; readonly days: number }[];
    readonly reviews: number;
    /** `monday`: local date. */
    readonly weeks: readonly (Hours & { readonly monday: string })[];
    readonly hours: Hours;
  };
  /** By instrument, over this journey alone. */
  readonly results: readonly {
    readonly instrument: InstrumentCode;
    readonly taken: number;
    readonly first: { readonly at: string; readonly total: number };
    readonly latest: { readonly at: string; readonly total: number };
    readonly change: number;
    /** Null if nobody has said how much change is reliable, or if it was taken once. */
    readonly reliable: boolean | null;
    readonly response: boolean | null;
  }[];
  readonly relapses: {
    readonly reports: readonly RelapseInSummary[];
    readonly toxicology: readonly (Omit<ToxicologyReport, 'collectedAt'> & {
      readonly collectedAt: string;
    })[];
  };
  readonly risk: {
    readonly alerts: readonly AlertInSummary[];
    readonly lastScreen: Recorded<{
      readonly at: string;
      readonly level: RiskLevel;
      readonly by: EventData['riskScreened']['by'];
    }>;
  };
  /** Of the plan in force. */
  readonly goals: {
    readonly goals: readonly {
      readonly problem: string;
      readonly clientsWords: Recorded<string>;
      readonly objectives: readonly string[];
      readonly interventions: Recorded<readonly string[]>;
      readonly targetDate: Recorded<string>;
    }[];
    readonly criteria: readonly { readonly criterion: string; readonly met: Recorded<boolean> }[];
  };
  readonly medication: {
    readonly forAddiction: Recorded<readonly AddictionMedicine[]>;
    readonly afterDischarge: Recorded<string>;
  };
  readonly safetyPlan: {
    readonly plan: SafetyPlan;
    readonly recordedAt: string;
    readonly reviewedAt: string | null;
  };
  /** Why treatment ended. */
  readonly ending: {
    readonly because: DischargeReason;
    readonly begunAt: string;
    /** Local date of the last day of treatment, where the discharge was begun before it. */
    readonly lastDay?: string;
    readonly criteriaMet: boolean;
    readonly reason: string | null;
  };
  readonly continuingCare: Pick<ContinuingCare, 'level' | 'provider'> & { readonly firstAppointment: string };
  readonly recommendations: Pick<ContinuingCare, 'supports' | 'relapsePlan'>;
}

export type SummaryFacts = { readonly [P in SummaryPart]: Recorded<Facts[P]> };

export type SummaryParts = { readonly [P in SummaryPart]: PartOfSummary<SummaryFacts[P]> };
