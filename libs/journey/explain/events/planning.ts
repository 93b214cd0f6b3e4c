import type { EventData } from '../../model/event.js';
import type { CarePlan } from '../../model/plan.js';
import type { Policy } from '../../model/policy.js';
import type { JourneyState } from '../../model/state.js';
import { isAdolescent } from '../../rules/age.js';
import { weeklyHours } from '../../rules/schedule.js';
import { NEEDED } from '../../model/needed-sentence.js';
import { type Input, instant, observed, required } from '../input.js';
import type { EventInputs } from './event-inputs.js';

const within = (name: string, value: number, min: number, max: number): Input =>
  required(name, value, NEEDED.between(min, max), value >= min && value <= max);

/** R-SCHED-*: the schedule against the policy's bounds. */
const schedule = (
  { schedule: of, lengthDays }: CarePlan,
  { referral }: JourneyState,
  policy: Policy,
): Input[] => {
  const { hoursPerSession, daysPerWeek, hoursPerWeek, individualPerWeek, familyPerMonthForMinors } =
    policy.schedule;
  const adolescent = isAdolescent(referral, policy);
  const tier = policy.tiers.find(({ id }) => id === of.tier);
  return [
    observed('tier', of.tier),
    observed('hoursOfTier', tier ? `${tier.sessionsPerWeek} × ${tier.hoursPerSession} h` : null),
    within('hoursPerDay', of.hoursPerDay, hoursPerSession.min, hoursPerSession.max),
    within('daysPerWeek', of.daysPerWeek, daysPerWeek.min, daysPerWeek.max),
    within(
      'weeklyHours',
      weeklyHours(of, policy),
      adolescent ? hoursPerWeek.minAdolescent : hoursPerWeek.min,
      hoursPerWeek.max,
    ),
    ...(of.besideHoursPerWeek === undefined ? [] : [observed('besideHoursPerWeek', of.besideHoursPerWeek)]),
    observed('partialHospitalizationFromHours', hoursPerWeek.partialHospitalization),
    required(
      'individualPerWeek',
      of.individualPerWeek,
      NEEDED.atLeastOrReason(individualPerWeek),
      of.individualPerWeek >= individualPerWeek,
    ),
    ...(adolescent && familyPerMonthForMinors !== undefined && !of.slots
      ? [
          required(
            'familyPerMonth',
            of.familyPerMonth ?? 0,
            NEEDED.atLeast(familyPerMonthForMinors),
            (of.familyPerMonth ?? 0) >= familyPerMonthForMinors,
          ),
        ]
      : []),
    observed('mode', of.mode),
    required(
      'lengthDays',
      lengthDays,
      NEEDED.oneOf(policy.lengthDays),
      policy.lengthDays.includes(lengthDays),
    ),
  ];
};

const signer: (said: { readonly data: EventData['planSigned'] }) => Input[] = ({ data }) => [
  observed('signer', data.signer),
  observed('keptHow', data.how ?? null),
];

export const planningInputs: EventInputs<
  | 'planDrafted'
  | 'planSigned'
  | 'planAmended'
  | 'amendmentSigned'
  | 'amendmentTookEffect'
  | 'amendmentDropped'
  | 'criterionAssessed'
> = {
  planDrafted: ({ data }, before, policy) => [
    ...schedule(data.plan, before, policy),
    observed('crosswalk', data.crosswalk),
  ],
  planSigned: signer,
  planAmended: ({ data }, before, policy) => [
    ...schedule(data.plan, before, policy),
    observed('crosswalk', data.crosswalk),
  ],
  amendmentSigned: signer,
  amendmentTookEffect: ({ at, data }) => [instant('inForceFrom', data.from ?? at)],
  amendmentDropped: (_event, { amendment }) => [instant('amendedAt', amendment?.since)],
  criterionAssessed: ({ data }) => [observed('met', data.met)],
};
