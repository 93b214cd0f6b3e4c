import { weeklyHours } from '../../rules/schedule.js';
import type { CarePlan } from '../../milestone.js';
import type { Policy } from '../../policy/policy.js';
import type { JourneyState } from '../../state.js';
import { instant, iso, looked, wanted, type Input } from '../input.js';
import type { SaidBy } from './look.js';

const within = (name: string, value: number, min: number, max: number): Input =>
  wanted(name, value, `${min} to ${max}`, value >= min && value <= max);

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
    looked('tier', of.tier),
    looked('hoursOfTier', tier ? `${tier.sessionsPerWeek} × ${tier.hoursPerSession} h` : null),
    within('hoursPerDay', of.hoursPerDay, hoursPerSession.min, hoursPerSession.max),
    within('daysPerWeek', of.daysPerWeek, daysPerWeek.min, daysPerWeek.max),
    within(
      'weeklyHours',
      weeklyHours(of),
      referral.minor ? hoursPerWeek.minAdolescent : hoursPerWeek.min,
      hoursPerWeek.max,
    ),
    looked('partialHospitalizationFromHours', hoursPerWeek.partialHospitalization),
    wanted(
      'individualPerWeek',
      of.individualPerWeek,
      `at least ${individualPerWeek}, or a reason`,
      of.individualPerWeek >= individualPerWeek,
    ),
    ...(referral.minor && familyPerMonthForMinors !== undefined && !of.slots
      ? [
          wanted(
            'familyPerMonth',
            of.familyPerMonth ?? 0,
            `at least ${familyPerMonthForMinors}`,
            (of.familyPerMonth ?? 0) >= familyPerMonthForMinors,
          ),
        ]
      : []),
    looked('mode', of.mode),
    wanted(
      'lengthDays',
      lengthDays,
      `one of ${policy.lengthDays.join(', ')}`,
      policy.lengthDays.includes(lengthDays),
    ),
  ];
};

const signer: (said: { readonly data: { readonly signer: string } }) => Input[] = ({ data }) => [
  looked('signer', data.signer),
];

/** The plan, and the sessions and hours it leads to. */
export const plan: SaidBy<
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
    looked('crosswalk', data.crosswalk),
  ],
  planSigned: signer,
  planAmended: ({ data }, before, policy) => [
    ...schedule(data.plan, before, policy),
    looked('crosswalk', data.crosswalk),
  ],
  amendmentSigned: signer,
  amendmentTookEffect: ({ at }) => [instant('inForceFrom', at)],
  criterionAssessed: ({ data }) => [looked('met', data.met)],
  treatmentStarted: ({ data }) => [
    looked('tier', data.tier),
    looked('lengthDays', data.lengthDays),
    instant('endsAt', data.endsAt),
  ],
  scheduleTookEffect: ({ data }) => [
    instant('inForceFrom', data.from),
    looked('sessionsPerWeek', data.slots.length),
  ],
  attendanceRecorded: ({ data: { session, what, corrected } }) => [
    looked('session', session),
    looked('outcome', what.outcome),
    instant('start', what.start),
    looked('minutes', `${what.minutes} of ${what.planned} min`),
    looked('makesUp', what.makesUp),
    looked('corrected', corrected),
  ],
  sessionMoved: ({ data }) => [
    looked('session', data.session),
    looked('from', iso(data.from)),
    looked('to', iso(data.to)),
  ],
  extraSessionPlanned: ({ data }) => [
    looked('session', data.session),
    instant('start', data.start),
    looked('minutes', data.minutes),
    looked('makesUp', data.makesUp),
  ],
  noShowContacted: ({ data }) => [looked('session', data.session), looked('reached', data.reached)],
  noShowsAddedUp: ({ data }, _before, { sessions }) => [
    wanted(
      'noShows',
      data.noShows,
      `at most ${sessions?.noShowReview.count ?? data.noShows - 1} in ${data.weeks} weeks`,
      false,
    ),
    instant('lastNoShow', data.until),
  ],
  twelveStepAttended: ({ data }) => [looked('date', data.date), looked('minutes', data.minutes)],
  weekRecorded: ({ data }) => [
    looked('week', data.week),
    looked('hours', `${data.deliveredHours} of ${data.plannedHours} h`),
    looked('excusedHours', data.excusedHours),
  ],
  planReviewed: () => [],
  reviewFellDue: ({ data }, _before, { clocks }) => [
    wanted(
      'hoursSinceReview',
      data.deliveredHours,
      `due after ${clocks.reviewDeliveredHours} delivered h`,
      false,
    ),
  ],
};
