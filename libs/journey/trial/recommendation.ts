import type { Gate } from '../model/event-parts.js';
import type { Milestone, ReviewFinding } from '../model/milestone.js';
import type { Level, Policy } from '../model/policy.js';
import type { RuleId } from '../model/rule.js';
import { wordsOf } from '../model/requirement.js';
import type { JourneyState } from '../model/state.js';
import { isAdolescent, withAgeOfTheDay } from '../rules/age.js';
import { findingsAt } from '../rules/continued-stay.js';
import { unmetCriteria } from '../rules/criteria.js';
import { dischargeLacks } from '../rules/discharge.js';
import { earlyCompletion } from '../rules/early-completion.js';
import { assessEligibility } from '../rules/eligibility.js';
import { groupFaults, takeGroupTimes } from '../rules/groups.js';
import { recommendLevel } from '../rules/level-of-care.js';
import { crosswalk, hoursAtTier, hoursOwed, scheduleFaults, weeklyHours } from '../rules/schedule.js';
import type { ScheduleFault } from '../rules/schedule-fault.js';
import { taperGates, tierBelow } from '../rules/taper.js';

/** What the rules come to for what was filled in so far; a clinician decides. */
export type Recommendation =
  | {
      readonly about: 'eligibility';
      readonly eligible: boolean;
      readonly unmet: readonly RuleId[];
      readonly level: Level;
    }
  | { readonly about: 'level'; readonly level: Level }
  | { readonly about: 'review'; readonly level: Level; readonly findings: readonly ReviewFinding[] }
  | {
      readonly about: 'schedule';
      /** Hours at the tier that the schedule starts with. */
      readonly weeklyHours: number;
      readonly crosswalk: string;
      /** Least and most hours that R-SCHED-DOSE allows in a week. */
      readonly bounds: { readonly least: number; readonly most: number };
      /** Hours at each tier that the client may come to. */
      readonly tiers: readonly { readonly tier: string; readonly hours: number }[];
      readonly faults: readonly ScheduleFault[];
    }
  /** `to`: null from the last tier, where discharge is the next step. */
  | {
      readonly about: 'taper';
      readonly from: string;
      readonly to: string | null;
      readonly gates: readonly Gate[];
    }
  /** In words, as a refusal names it. */
  | { readonly about: 'discharge'; readonly missing: readonly string[] };

/** What is recommended for a milestone as it is filled in, whether or not it would be taken; null where no rule recommends anything. */
export const recommendation = (
  before: JourneyState,
  milestone: Milestone,
  at: number,
  policy: Policy,
): Recommendation | null => {
  const { state } = withAgeOfTheDay(before, milestone, policy);
  const { treatment, assessment } = state;
  switch (milestone.name) {
    case 'recordEligibility': {
      const { eligible, unmet, recommendedLevel } = assessEligibility(milestone.data.answers);
      return { about: 'eligibility', eligible, unmet, level: recommendedLevel };
    }
    case 'recordAssessment':
      return { about: 'level', level: recommendLevel(milestone.data.ratings, policy.levelOfCare) };
    case 'decideLevel':
      return assessment && { about: 'level', level: assessment.recommendedLevel };
    case 'referElsewhere':
      return state.eligibility && { about: 'level', level: state.eligibility.recommendedLevel };
    case 'reviewPlan': {
      const { ratings } = milestone.data;
      if (!ratings) return null;
      const level = recommendLevel(ratings, policy.levelOfCare);
      return { about: 'review', level, findings: findingsAt(level) };
    }
    case 'draftPlan':
    case 'amendPlan': {
      const { groups } = milestone.data;
      const plan = takeGroupTimes(milestone.data.plan, groups);
      // A slot without a time has no hours: the refusal says so.
      if ('ok' in plan) return null;
      const { schedule } = plan;
      const hours = weeklyHours(schedule, policy);
      const adolescent = isAdolescent(state.referral, policy);
      return {
        about: 'schedule',
        weeklyHours: hours,
        crosswalk: crosswalk(hours, policy),
        bounds: hoursOwed(adolescent, policy),
        tiers: policy.tiers.map(({ id }) => ({ tier: id, hours: hoursAtTier(schedule, id, policy) })),
        faults: [
          ...scheduleFaults(schedule, adolescent, policy),
          ...groupFaults(schedule.slots ?? [], state, groups, policy),
        ],
      };
    }
    case 'stepDown':
    case 'holdTaper':
      return (
        treatment && {
          about: 'taper',
          from: treatment.tier,
          to: tierBelow(treatment.tier, policy),
          gates: taperGates(state, treatment, policy, at),
        }
      );
    case 'beginDischarge':
      return (
        treatment && {
          about: 'discharge',
          missing:
            milestone.data.because === 'completed'
              ? [...(unmetCriteria(state) ?? []), ...wordsOf(earlyCompletion(state, policy, at))]
              : [],
        }
      );
    case 'signDischargeSummary':
      return state.discharge && { about: 'discharge', missing: missingFor(state, milestone, policy, at) };
    default:
      return null;
  }
};

const missingFor = (
  state: JourneyState,
  { data: { waived } }: Extract<Milestone, { name: 'signDischargeSummary' }>,
  policy: Policy,
  at: number,
): readonly string[] => wordsOf(dischargeLacks(state, policy, at, waived).missing);
