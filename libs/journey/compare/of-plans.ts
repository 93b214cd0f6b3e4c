import type { EventOf } from '../model/event.js';
import type { HoursOfTier } from '../model/event-parts.js';
import type { CarePlan } from '../model/milestone.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { isAdolescent } from '../rules/age.js';
import { continuedStay } from '../rules/continued-stay.js';
import { groupsNamed } from '../rules/groups.js';
import { crosswalk, scheduleFaults, weeklyHours } from '../rules/schedule.js';
import type { Said } from './difference.js';

export const shownAs = ({ crosswalk: level }: HoursOfTier): Said[] =>
  level === undefined
    ? []
    : [{ rule: 'R-SCHED-DOSE', what: 'level that the hours are shown as', says: level }];

/** What the schedule of a plan needs under the policy, and the level that its hours are shown as. */
export const written = (
  { referral, seatLink }: JourneyState,
  { data: { plan } }: { readonly data: { readonly plan: CarePlan } },
  policy: Policy,
): Said[] => [
  ...shownAs({ crosswalk: crosswalk(weeklyHours(plan.schedule, policy), policy) }),
  ...scheduleFaults(plan.schedule, isAdolescent(referral, policy), policy).map(({ rule, needed }): Said => ({
    rule,
    what: needed,
    says: 'needed',
  })),
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
