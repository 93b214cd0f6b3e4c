import { event, refuse, refuseAsWell, type Decision } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { KnownGroup } from '../model/group.js';
import type { CarePlan } from '../model/plan.js';
import type { Policy } from '../model/policy.js';
import { aChoice, aField, aMilestone, needs } from '../model/requirement.js';
import type { JourneyState } from '../model/state.js';
import { startOfNextLocalDay } from '../time/spans.js';
import { planRefused } from './plan.js';

/** R-PLAN-SIGN: why this cannot be another version of the plan as things stand now; null if it can. */
export const amendmentRefused = (
  plan: CarePlan,
  state: JourneyState,
  policy: Policy,
  groups?: readonly KnownGroup[],
): Decision | null => {
  const treatment = state.treatment!;
  const { lengthDays } = state.plan!.draft;
  if (plan.schedule.tier !== treatment.tier)
    return refuse(
      'R-PLAN-SIGN',
      `The client is at tier ${treatment.tier}; an amendment does not change it.`,
      needs(
        `schedule.tier ${treatment.tier}, or stepUp or stepDown`,
        ...[aChoice('plan.schedule.tier', [treatment.tier]), aMilestone('stepUp'), aMilestone('stepDown')],
      ),
    );
  if (plan.lengthDays !== lengthDays)
    return refuse(
      'R-MAX',
      'An amendment does not change the length.',
      needs(
        `lengthDays ${lengthDays}, or extendTreatment`,
        ...[aChoice('plan.lengthDays', [lengthDays]), aMilestone('extendTreatment')],
      ),
    );
  if (treatment.sessions && !plan.schedule.slots)
    return refuse(
      'R-SCHED-MIX',
      'Sessions are planned already; the plan must go on naming them.',
      needs('schedule.slots', aField('plan.schedule.slots')),
    );
  return planRefused(plan, state, true, policy, groups);
};

/**
 * R-PLAN-SIGN, version 2: at each signature the amendment is judged again, since tier, age, groups and policy may have changed since it was written. Null if it
 * still fits.
 */
export const noLongerFits = (
  plan: CarePlan,
  state: JourneyState,
  policy: Policy,
  groups?: readonly KnownGroup[],
): Decision | null => {
  const refused = policy.plan ? amendmentRefused(plan, state, policy, groups) : null;
  if (!refused || refused.ok) return null;
  const { refusal } = refused;
  return refuseAsWell(
    refusal,
    `The amendment does not fit any more. ${refusal.detail}`,
    needs('amendPlan anew, or dropAmendment', aMilestone('amendPlan'), aMilestone('dropAmendment')),
  );
};

/** From when an amendment is in force whose last signature is given at `at`; both ms since epoch. */
export const inForceFrom = (at: number, { plan, calendar }: Policy): number =>
  plan ? startOfNextLocalDay(at, calendar) : at;

/**
 * The events with which an amended plan takes effect. In version 2 it holds from the next local day, as tiers do from the next session day, because a session
 * that is moved to another hour of today would be held twice, or not at all. In version 1 it holds at once.
 * @param at of the last signature, ms since epoch
 */
export const takesEffect = ({ schedule }: CarePlan, at: number, policy: Policy): NewEvent[] => {
  const from = inForceFrom(at, policy);
  return [
    event('amendmentTookEffect', policy.plan ? { from } : {}, 'R-PLAN-SIGN'),
    ...(policy.sessions && schedule.slots
      ? [event('scheduleTookEffect', { from, slots: schedule.slots }, 'R-PLAN-SIGN')]
      : []),
  ];
};
