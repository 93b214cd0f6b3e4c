import { weeklyHours } from '../../rules/schedule.js';
import type { CarePlan } from '../../model/milestone.js';
import type { Policy } from '../../model/policy.js';
import type { JourneyState } from '../../model/state.js';
import { instant, iso, observed, required, type Input } from '../input.js';
import type { EventInputs } from './look.js';

const within = (name: string, value: number, min: number, max: number): Input =>
  required(name, value, `${min} to ${max}`, value >= min && value <= max);

/** R-SCHED-*: the schedule against the policy's bounds. */
const schedule = (
  { schedule: of, lengthDays }: CarePlan,
  { referral }: JourneyState,
  policy: Policy,
): Input[] => {
  const { hoursPerSession, daysPerWeek, hoursPerWeek, individualPerWeek, familyPerMonthForMinors } =
    policy.schedule;
  const tier = policy.tiers.find(({ id }) => id === of.tier);
  return [
    observed('tier', of.tier),
    observed('hoursOfTier', tier ? `${tier.sessionsPerWeek} × ${tier.hoursPerSession} h` : null),
    within('hoursPerDay', of.hoursPerDay, hoursPerSession.min, hoursPerSession.max),
    within('daysPerWeek', of.daysPerWeek, daysPerWeek.min, daysPerWeek.max),
    within(
      'weeklyHours',
      weeklyHours(of),
      referral.minor ? hoursPerWeek.minAdolescent : hoursPerWeek.min,
      hoursPerWeek.max,
    ),
    observed('partialHospitalizationFromHours', hoursPerWeek.partialHospitalization),
    required(
      'individualPerWeek',
      of.individualPerWeek,
      `at least ${individualPerWeek}, or a reason`,
      of.individualPerWeek >= individualPerWeek,
    ),
    ...(referral.minor && familyPerMonthForMinors !== undefined && !of.slots
      ? [
          required(
            'familyPerMonth',
            of.familyPerMonth ?? 0,
            `at least ${familyPerMonthForMinors}`,
            (of.familyPerMonth ?? 0) >= familyPerMonthForMinors,
          ),
        ]
      : []),
    observed('mode', of.mode),
    required(
      'lengthDays',
      lengthDays,
      `one of ${policy.lengthDays.join(', ')}`,
      policy.lengthDays.includes(lengthDays),
    ),
  ];
};

const signer: (said: { readonly data: { readonly signer: string } }) => Input[] = ({ data }) => [
  observed('signer', data.signer),
];

/** The plan, and the sessions and hours it leads to. */
export const plan: EventInputs<
  | 'planDrafted'
  | 'planSigned'
  | 'planAmended'
  | 'amendmentSigned'
  | 'amendmentTookEffect'
  | 'criterionAssessed'
  | 'treatmentStarted'
  | 'scheduleTookEffect'
  | 'attendanceRecorded'
  | 'sessionMoved'
  | 'extraSessionPlanned'
  | 'noShowContacted'
  | 'noShowsAddedUp'
  | 'twelveStepAttended'
  | 'weekRecorded'
  | 'planReviewed'
  | 'reviewFellDue'
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
  amendmentTookEffect: ({ at }) => [instant('inForceFrom', at)],
  criterionAssessed: ({ data }) => [observed('met', data.met)],
  treatmentStarted: ({ data }) => [
    observed('tier', data.tier),
    observed('lengthDays', data.lengthDays),
    instant('endsAt', data.endsAt),
  ],
  scheduleTookEffect: ({ data }) => [
    instant('inForceFrom', data.from),
    observed('sessionsPerWeek', data.slots.length),
  ],
  attendanceRecorded: ({ data: { session, what, corrected } }) => [
    observed('session', session),
    observed('outcome', what.outcome),
    instant('start', what.start),
    observed('minutes', `${what.minutes} of ${what.planned} min`),
    observed('makesUp', what.makesUp),
    observed('corrected', corrected),
  ],
  sessionMoved: ({ data }) => [
    observed('session', data.session),
    observed('from', iso(data.from)),
    observed('to', iso(data.to)),
  ],
  extraSessionPlanned: ({ data }) => [
    observed('session', data.session),
    instant('start', data.start),
    observed('minutes', data.minutes),
    observed('makesUp', data.makesUp),
  ],
  noShowContacted: ({ data }) => [observed('session', data.session), observed('reached', data.reached)],
  noShowsAddedUp: ({ data }, _before, { sessions }) => [
    required(
      'noShows',
      data.noShows,
      `at most ${sessions?.noShowReview.count ?? data.noShows - 1} in ${data.weeks} weeks`,
      false,
    ),
    instant('lastNoShow', data.until),
  ],
  twelveStepAttended: ({ data }) => [observed('date', data.date), observed('minutes', data.minutes)],
  weekRecorded: ({ data }) => [
    observed('week', data.week),
    observed('hours', `${data.deliveredHours} of ${data.plannedHours} h`),
    observed('excusedHours', data.excusedHours),
  ],
  planReviewed: () => [],
  reviewFellDue: ({ data }, _before, { clocks }) => [
    required(
      'hoursSinceReview',
      data.deliveredHours,
      `due after ${clocks.reviewDeliveredHours} delivered h`,
      false,
    ),
  ],
};
