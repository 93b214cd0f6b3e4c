import { type Context, type Decider, enter, given, type MilestoneDefinitions } from '../decider/decider.js';
import { accept, type Decision, event, refuse } from '../model/decision.js';
import type { EventData } from '../model/event.js';
import type { KnownGroup } from '../model/group.js';
import { aChoice, needs } from '../model/requirement.js';
import type { JourneyState } from '../model/state.js';
import { amendmentRefused, noLongerFits, takesEffect } from '../rules/amendment.js';
import { closedAhead } from '../rules/closed-day.js';
import { followPlan, groupsRefuse, takeGroupTimes } from '../rules/groups.js';
import { isLastSignature, planRefused, signatureRefused } from '../rules/plan.js';
import { crosswalk, weeklyHours } from '../rules/schedule.js';
import { addDays } from '../time/spans.js';

/** Drafts a plan. A new draft replaces the one before together with its signatures. */
const draftPlan: Decider<'draftPlan'> = (state, { plan: sent, reason, groups }, { policy }) => {
  const plan = takeGroupTimes(sent, groups);
  if ('ok' in plan) return plan;
  const refusal = planRefused(plan, state, given(reason), policy, groups);
  if (refusal) return refusal;
  const hours = weeklyHours(plan.schedule, policy);
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
const signPlan: Decider<'signPlan'> = (state, { signer, how, groups, closedDays = [] }, context) => {
  const signature = { signer, ...(how && { how }) };
  if (state.phase === 'treatment') return signAmendment(state, signature, groups, context);
  const { at, policy } = context;
  const { plan } = state;
  if (!plan) return refuse('R-PLAN-SIGN', 'There is no plan to sign.', 'draftPlan');
  if (state.level === null)
    return refuse('R-LOC-DECIDE', 'The six dimensions were rated again since the level.', 'decideLevel');
  const refusal = signatureRefused(plan, signer, state) ?? groupsRefuse(plan.draft, state, groups, policy);
  if (refusal) return refusal;
  const signed = event('planSigned', signature, 'R-PLAN-SIGN');
  if (!isLastSignature(plan, signer, state)) return accept(signed);
  const { schedule, lengthDays } = plan.draft;
  const endsAt = addDays(at, lengthDays, policy.calendar);
  return accept(
    signed,
    event('treatmentStarted', { tier: schedule.tier, lengthDays, endsAt }, 'R-PLAN-SIGN'),
    ...(policy.sessions && schedule.slots
      ? [event('scheduleTookEffect', { from: at, slots: schedule.slots }, 'R-PLAN-SIGN')]
      : []),
    ...followPlan(schedule.slots, state, policy),
    ...(schedule.slots ? closedAhead(closedDays, context) : []),
    enter(state, 'treatment'),
  );
};

/** R-PLAN-SIGN: another version of the plan. The one before holds until this one is signed. An amendment does not put off the next review. */
const amendPlan: Decider<'amendPlan'> = (state, { plan: sent, reason, groups }, { policy }) => {
  const plan = takeGroupTimes(sent, groups);
  if ('ok' in plan) return plan;
  const refusal = amendmentRefused(plan, state, policy, groups);
  if (refusal) return refusal;
  const hours = weeklyHours(plan.schedule, policy);
  return accept(
    event(
      'planAmended',
      { plan, weeklyHours: hours, crosswalk: crosswalk(hours, policy) },
      'R-SCHED-DOSE',
      reason,
    ),
  );
};

/** R-PLAN-SIGN: with its last signature the amended plan takes effect, and its sessions with it. */
const signAmendment = (
  state: JourneyState,
  signature: EventData['amendmentSigned'],
  groups: readonly KnownGroup[] | undefined,
  { at, policy }: Context,
): Decision => {
  const { amendment } = state;
  const { signer } = signature;
  if (!amendment)
    return refuse('R-PLAN-SIGN', 'The plan is signed, and there is no other version.', 'amendPlan');
  const refusal =
    signatureRefused(amendment, signer, state) ?? noLongerFits(amendment.draft, state, policy, groups);
  if (refusal) return refusal;
  const signed = event('amendmentSigned', signature, 'R-PLAN-SIGN');
  return isLastSignature(amendment, signer, state)
    ? accept(
        signed,
        ...takesEffect(amendment.draft, at, policy),
        ...followPlan(amendment.draft.schedule.slots, state, policy),
      )
    : accept(signed);
};

/** R-PLAN-SIGN: drops a version that somebody does not sign, or that does not fit any more, so that it is not a task for ever. The plan stays as it is. */
const dropAmendment: Decider<'dropAmendment'> = ({ amendment }, { reason }) =>
  amendment
    ? accept(event('amendmentDropped', {}, 'R-PLAN-SIGN', reason))
    : refuse('R-PLAN-SIGN', 'No version of the plan waits for signatures.');

/** R-DISCH: whether a discharge criterion of the plan is met; it may be looked at again. */
const assessCriterion: Decider<'assessCriterion'> = ({ plan }, { criterion, met }) => {
  const criteria = plan?.draft.dischargeCriteria ?? [];
  if (!criteria.includes(criterion))
    return refuse(
      'R-DISCH',
      'The plan has no such discharge criterion.',
      ...criteria.map((one) => needs(one, aChoice('criterion', [one]))),
    );
  return accept(event('criterionAssessed', { criterion, met }, 'R-DISCH'));
};

export const planningMilestones: MilestoneDefinitions<
  'draftPlan' | 'signPlan' | 'amendPlan' | 'dropAmendment' | 'assessCriterion'
> = {
  draftPlan: { phases: ['planning'], decide: draftPlan },
  signPlan: { phases: ['planning', 'treatment'], decide: signPlan },
  amendPlan: { phases: ['treatment'], decide: amendPlan },
  dropAmendment: { phases: ['treatment'], decide: dropAmendment },
  assessCriterion: { phases: ['treatment', 'discharge'], decide: assessCriterion },
};
