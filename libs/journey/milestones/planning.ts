import { accept, event, refuse } from '../decision.js';
import { crosswalk, scheduleFaults, weeklyHours } from '../rules/schedule.js';
import { addDays } from '../time/spans.js';
import type { Decider } from './decider.js';
import { enter, given } from './decider.js';

/** A plan, or a new draft of it, which takes the signatures of the one before with it. */
export const draftPlan: Decider<'draftPlan'> = (state, { plan, reason }, { policy }) => {
  const faults = scheduleFaults(plan.schedule, state.referral.minor, policy).filter(
    ({ waivable }) => !waivable || !given(reason),
  );
  if (faults.length > 0)
    return refuse(
      faults[0]!.rule,
      'The weekly schedule breaks a rule.',
      ...faults.map(({ rule, needed }) => `${rule}: ${needed}`),
    );
  if (!policy.lengthDays.includes(plan.lengthDays))
    return refuse(
      'R-MAX',
      `A length of ${plan.lengthDays} days is not offered.`,
      `lengthDays one of ${policy.lengthDays.join(', ')}`,
    );
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

/** R-PLAN-SIGN, R-MINOR: with the last signature treatment starts. */
export const signPlan: Decider<'signPlan'> = (state, { signer }, { at, policy }) => {
  const { plan, referral } = state;
  if (!plan) return refuse('R-PLAN-SIGN', 'There is no plan to sign.', 'draftPlan');
  if (signer === 'guardian' && !referral.minor)
    return refuse('R-MINOR', 'The client is of age: no guardian signs.');
  if (plan[signer] !== null) return refuse('R-PLAN-SIGN', `The ${signer} has signed this plan already.`);
  const signed = event('planSigned', { signer }, 'R-PLAN-SIGN');
  const needed = referral.minor
    ? (['client', 'guardian', 'clinician'] as const)
    : (['client', 'clinician'] as const);
  if (!needed.every((who) => who === signer || plan[who] !== null)) return accept(signed);
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
