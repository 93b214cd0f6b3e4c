import type { AskedInstrument } from '../state.js';
import type { SafetyPlan } from '../safety-plan.js';
import type { RelapseReport, ToxicologyFound } from '../event-parts.js';

/** Events of relapses, risks, and what is asked after them. They are written once, and mean the same for ever. */
export interface EscalationEvents {
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
  toxicologyRecorded: ToxicologyFound;
}
