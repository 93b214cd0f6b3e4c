import { type Decider, given, type MilestoneDefinitions } from '../decider/decider.js';
import { accept, event, refuse } from '../model/decision.js';
import { aField, aMilestone, needs } from '../model/requirement.js';
import { continuedStay } from '../rules/continued-stay.js';
import { mostExtension } from '../rules/extension.js';
import { stillComes } from '../rules/last-day.js';
import { stepTier } from '../rules/step.js';
import { closedGates, gateNeeded, tierAbove, tierBelow } from '../rules/taper.js';
import { addDays } from '../time/spans.js';

/**
 * A plan review restarts both clocks of R-REVIEW; an edit of the plan would not. While a tier is decided and not in force yet, a review is no review of that
 * tier (R-TAPER, version 2), because the client has not been at it. That does not matter once a discharge has begun before whose end the client will not be at it.
 */
const reviewPlan: Decider<'reviewPlan'> = (state, data, { at, policy }) => {
  const found = continuedStay(data, policy);
  if ('ok' in found) return found;
  const inForceFrom = state.treatment?.inForceFrom ?? -Infinity;
  const beforeTier =
    policy.taper.noUseDays !== undefined && at < inForceFrom && stillComes(state, inForceFrom);
  return accept(
    event(
      'planReviewed',
      { summary: data.summary, ...(beforeTier && { beforeTier: true as const }), ...found },
      'R-REVIEW',
      data.reason ?? null,
    ),
  );
};

/** R-TAPER, R-TAPER-HOLD: a clinician confirms the recommendation, or steps down early with a reason. */
const stepDown: Decider<'stepDown'> = (state, { reason }, { at, policy }) => {
  const treatment = state.treatment!;
  if (treatment.relapse) return refuse('R-RELAPSE', 'A relapse report is open.', 'decideRelapse');
  const to = tierBelow(treatment.tier, policy);
  if (!to)
    return refuse(
      'R-TAPER',
      `${treatment.tier} is the last tier: the next step is discharge.`,
      'beginDischarge',
    );
  const unmet = closedGates(state, treatment, policy, at);
  if (unmet.length > 0 && !given(reason))
    return refuse(
      'R-TAPER',
      'Not every gate holds; stepping down early needs a reason.',
      ...unmet.map(gateNeeded),
      needs('or a reason (R-TAPER-HOLD)', aField('reason')),
    );
  return accept(
    stepTier(state, to, 'taper', unmet.length > 0 ? 'R-TAPER-HOLD' : 'R-TAPER', reason, at, policy),
  );
};

/** R-TAPER-HOLD: the gates hold, and the clinician keeps the tier all the same, until the day to look again or the next review. */
const holdTaper: Decider<'holdTaper'> = (state, { reason }, { at, policy: { taper, calendar } }) => {
  const { tier, taper: stands } = state.treatment!;
  if (stands !== 'recommended') return refuse('R-TAPER-HOLD', 'No step-down is recommended.');
  const days = taper.holdLookAgainDays;
  const until = days === undefined ? {} : { lookAgainAt: addDays(at, days, calendar) };
  return accept(event('taperHeld', { tier, ...until }, 'R-TAPER-HOLD', reason));
};

const stepUp: Decider<'stepUp'> = (state, { reason }, { at, policy }) => {
  const treatment = state.treatment!;
  if (treatment.relapse) return refuse('R-RELAPSE', 'A relapse report is open.', 'decideRelapse');
  const to = tierAbove(treatment.tier, policy);
  if (!to)
    return refuse(
      'R-STEP-UP',
      `${treatment.tier} is the top tier.`,
      needs('transfer to a higher level of care', aMilestone('transfer')),
    );
  return accept(stepTier(state, to, 'clinician', 'R-STEP-UP', reason, at, policy));
};

/** R-MAX: makes treatment longer than planned, with a reason, by at most the policy's days in all. */
const extendTreatment: Decider<'extendTreatment'> = (state, { days, reason }, { policy }) => {
  const treatment = state.treatment!;
  const left = mostExtension(state, policy) - treatment.extendedDays;
  if (days > left)
    return refuse(
      'R-MAX',
      `${days} days are more than may still be added.`,
      needs(`days at most ${left}`, aField('days', { most: left })),
    );
  return accept(
    event(
      'lengthExtended',
      { days, endsAt: addDays(treatment.endsAt, days, policy.calendar) },
      'R-MAX',
      reason,
    ),
  );
};

export const treatmentMilestones: MilestoneDefinitions<
  'reviewPlan' | 'stepDown' | 'holdTaper' | 'stepUp' | 'extendTreatment'
> = {
  reviewPlan: { phases: ['treatment', 'discharge'], decide: reviewPlan },
  stepDown: { phases: ['treatment'], decide: stepDown },
  holdTaper: { phases: ['treatment'], decide: holdTaper },
  stepUp: { phases: ['treatment'], decide: stepUp },
  extendTreatment: { phases: ['treatment'], decide: extendTreatment },
};
