import type { Decision } from '../model/decision.js';
import { accept, event, refuse } from '../model/decision.js';
import type { PlanSigner } from '../model/milestone.js';
import { isLastSignature, planRefused, signatureRefused } from '../rules/plan.js';
import { crosswalk, weeklyHours } from '../rules/schedule.js';
import type { JourneyState } from '../model/state.js';
import type { Context, Decider } from '../decider/decider.js';

/** R-PLAN-SIGN: another version of the plan. The one before holds until this one is signed; no review is due later for it. */
export const amendPlan: Decider<'amendPlan'> = (state, { plan, reason }, { policy }) => {
  const treatment = state.treatment!;
  const before = state.plan!.draft;
  if (plan.schedule.tier !== treatment.tier)
    return refuse(
      'R-PLAN-SIGN',
      `The client is at tier ${treatment.tier}; an amendment does not change it.`,
      `schedule.tier ${treatment.tier}, or stepUp or stepDown`,
    );
  if (plan.lengthDays !== before.lengthDays)
    return refuse(
      'R-MAX',
      'An amendment does not change the length.',
      `lengthDays ${before.lengthDays}, or extendTreatment`,
    );
  if (treatment.sessions && !plan.schedule.slots)
    return refuse(
      'R-SCHED-MIX',
      'Sessions are planned already; the plan must go on naming them.',
      'schedule.slots',
    );
  const refusal = planRefused(plan, state, true, policy);
  if (refusal) return refusal;
  const hours = weeklyHours(plan.schedule);
  return accept(
    event(
      'planAmended',
      { plan, weeklyHours: hours, crosswalk: crosswalk(hours, policy) },
      'R-SCHED-DOSE',
      reason,
    ),
  );
};

/** R-PLAN-SIGN: the amended plan holds from its last signature on, and its sessions with it. */
export const signAmendment = (state: JourneyState, signer: PlanSigner, { at, policy }: Context): Decision => {
  const { amendment } = state;
  if (!amendment)
    return refuse('R-PLAN-SIGN', 'The plan is signed, and there is no other version.', 'amendPlan');
  const refusal = signatureRefused(amendment, signer, state);
  if (refusal) return refusal;
  const signed = event('amendmentSigned', { signer }, 'R-PLAN-SIGN');
  if (!isLastSignature(amendment, signer, state)) return accept(signed);
  const { slots } = amendment.draft.schedule;
  return accept(
    signed,
    event('amendmentTookEffect', {}, 'R-PLAN-SIGN'),
    ...(policy.sessions && slots ? [event('scheduleTookEffect', { from: at, slots }, 'R-PLAN-SIGN')] : []),
  );
};
