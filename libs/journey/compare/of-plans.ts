import type { EventOf } from '../model/event.js';
import type { HoursOfTier } from '../model/event-parts.js';
import type { CarePlan } from '../model/plan.js';
import type { Policy } from '../model/policy.js';
import { wordsOf } from '../model/requirement.js';
import type { JourneyState } from '../model/state.js';
import { isAdolescent } from '../rules/age.js';
import { inForceFrom } from '../rules/amendment.js';
import { continuedStay } from '../rules/continued-stay.js';
import { groupsNamed } from '../rules/groups.js';
import { missingInPlan } from '../rules/plan.js';
import { crosswalk, scheduleFaults, weeklyHours } from '../rules/schedule.js';
import type { Said } from './difference.js';

export const shownAs = ({ crosswalk: level }: HoursOfTier): Said[] =>
  level === undefined
    ? []
    : [{ rule: 'R-SCHED-DOSE', what: 'level that the hours are shown as', says: level }];

/** What a plan and its schedule need under the policy, and the level that its hours are shown as. */
export const written = (
  { referral, seatLink }: JourneyState,
  { data: { plan } }: { readonly data: { readonly plan: CarePlan } },
  policy: Policy,
): Said[] => [
  ...shownAs({ crosswalk: crosswalk(weeklyHours(plan.schedule, policy), policy) }),
  ...wordsOf(missingInPlan(plan, policy)).map((what): Said => ({
    rule: 'R-PLAN-SIGN',
    what,
    says: 'needed',
  })),
  ...scheduleFaults(plan.schedule, isAdolescent(referral, policy), policy).map(
    ({ rule, needed, waivable }): Said => ({
      rule,
      what: needed,
      says: waivable ? 'needed, or a reason' : 'needed',
    }),
  ),
  ...followed(plan, seatLink !== null, policy),
];

/** R-GROUP: whether the policy looks up the groups that a plan names, and their times, in the track. Which groups the track had is not part of the policy. */
const followed = ({ schedule }: CarePlan, byTrack: boolean, { groups }: Policy): Said[] =>
  byTrack && groupsNamed(schedule.slots ?? []).length > 0
    ? [
        {
          rule: 'R-GROUP',
          what: 'groups that the plan names',
          says: groups?.roster ? 'those of the track, and its rosters follow' : 'not looked up',
        },
      ]
    : [];

/** R-PLAN-SIGN: from when an amendment is in force that everybody has signed. */
export const tookEffect = (
  _state: JourneyState,
  { at }: EventOf<'amendmentTookEffect'>,
  policy: Policy,
): Said[] => [
  { rule: 'R-PLAN-SIGN', what: 'in force from', says: new Date(inForceFrom(at, policy)).toISOString() },
];

/** What `written` says of the first plan, and whether the policy offers its length. */
export const drafted = (state: JourneyState, event: EventOf<'planDrafted'>, policy: Policy): Said[] => {
  const { lengthDays } = event.data.plan;
  return [
    ...written(state, event, policy),
    {
      rule: 'R-MAX',
      what: `length of ${lengthDays} days`,
      says: policy.lengthDays.includes(lengthDays) ? 'offered' : 'not offered',
    },
  ];
};

/** R-CONTINUE: whether the policy refuses the review, because it rated nothing, or found something other than its ratings lead to and gave no reason. */
export const reviewed = (
  _state: JourneyState,
  { data: { summary, continuedStay: rated }, reason }: EventOf<'planReviewed'>,
  policy: Policy,
): Said[] => {
  const found = continuedStay({ summary, reason, ...(rated && { ...rated, qualified: true }) }, policy);
  return [
    { rule: 'R-CONTINUE', what: 'review', says: 'ok' in found ? 'refused' : 'accepted' },
    ...('ok' in found || !found.continuedStay
      ? []
      : [
          {
            rule: 'R-LOC',
            what: 'recommended level at the review',
            says: String(found.continuedStay.recommendedLevel),
          } as const,
        ]),
  ];
};
