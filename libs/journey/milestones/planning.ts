import { accept, event, refuse } from '../model/decision.js';
import { isLastSignature, planRefused, signatureRefused } from '../rules/plan.js';
import { crosswalk, weeklyHours } from '../rules/schedule.js';
import { addDays } from '../time/spans.js';
import { signAmendment } from './amendment.js';
import type { Decider } from '../decider/decider.js';
import { enter, given } from '../decider/decider.js';

/** A plan, or a new draft of it, which takes the signatures of the one before with it. */
export const draftPlan: Decider<'draftPlan'> = (state, { plan, reason }, { policy }) => {
  const refusal = planRefused(plan, state, given(reason), policy);
  if (refusal) return refusal;
  const hours = weeklyHours(plan.schedule);
  return accept(
    event(
      'planDrafted',
      { plan, weeklyHours: hours, crosswalk: crosswalk(hours, policy) },
      'R-SCHED-DOSE',
      reason,
    ),
  );
};

/** R-PLAN-SIGN, R-MINOR: with the last signature treatment starts; in treatment, the plan as amended takes effect. */
export const signPlan: Decider<'signPlan'> = (state, { signer }, context) => {
  if (state.phase === 'treatment') return signAmendment(state, signer, context);
  const { at, policy } = context;
  const { plan } = state;
  if (!plan) return refuse('R-PLAN-SIGN', 'There is no plan to sign.', 'draftPlan');
  const refusal = signatureRefused(plan, signer, state);
  if (refusal) return refusal;
  const signed = event('planSigned', { signer }, 'R-PLAN-SIGN');
  if (!isLastSignature(plan, signer, state)) return accept(signed);
  const { schedule, lengthDays } = plan.draft;
  const endsAt = addDays(at, lengthDays, policy.calendar);
  return accept(
    signed,
    event('treatmentStarted', { tier: schedule.tier, lengthDays, endsAt }, 'R-PLAN-SIGN'),
    ...(policy.sessions && schedule.slots
      ? [event('scheduleTookEffect', { from: at, slots: schedule.slots }, 'R-PLAN-SIGN')]
      : []),
    enter(state, 'treatment'),
  );
};
