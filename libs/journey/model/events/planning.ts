import type { CarePlan, KeptHow, PlanSigner } from '../plan.js';

/** Events of planning. They are written once, and mean the same for ever. */
export interface PlanningEvents {
  planDrafted: { readonly plan: CarePlan; readonly weeklyHours: number; readonly crosswalk: string };
  /** `how`: how the signature is kept; absent if nobody has said so. */
  planSigned: { readonly signer: PlanSigner; readonly how?: KeptHow };
  planAmended: { readonly plan: CarePlan; readonly weeklyHours: number; readonly crosswalk: string };
  amendmentSigned: { readonly signer: PlanSigner; readonly how?: KeptHow };
  /** `from`: from when the amendment holds, ms since epoch; absent if it holds at once. */
  amendmentTookEffect: { readonly from?: number };
  amendmentDropped: Record<string, never>;
  criterionAssessed: { readonly criterion: string; readonly met: boolean };
}
