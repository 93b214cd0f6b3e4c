import { mostExtension } from '../../rules/extension.js';
import { comparedWith } from '../../rules/deterioration.js';
import { lastTaken, ofTheirAge } from '../../rules/instrument-sets.js';
import { tierAbove, tierBelow } from '../../rules/taper.js';
import { deliveredAt, minutesSinceReview } from '../../sessions/dose.js';
import { exactHours } from '../../sessions/hours.js';
import { addDays, daysBetween } from '../../time/spans.js';
import { spanInWords } from '../counted.js';
import { NEEDED } from '../../model/needed-sentence.js';
import { instant, list, observed, required } from '../input.js';
import { taper } from './gate-inputs.js';
import type { RuleInput, RuleInputs } from './rule-inputs.js';

const gates: RuleInput = (state, policy, at) => [
  observed('tier', state.treatment?.tier ?? null),
  observed('tierBelow', state.treatment && tierBelow(state.treatment.tier, policy)),
  ...taper(state, policy, at),
  ...(typeof state.treatment?.heldUntil === 'number'
    ? [instant('heldUntil', state.treatment.heldUntil)]
    : []),
];

/** R-REVIEW: both its clocks, days and delivered hours. */
const review: RuleInput = ({ treatment }, policy, at) => {
  if (!treatment) return [];
  const { clocks, calendar, review: numbers } = policy;
  const { reviewDays, reviewDeliveredHours } = clocks;
  const days = daysBetween(treatment.lastReviewAt, at, calendar);
  const { sessions, hoursSinceReview } = treatment;
  const ofSessions = sessions ? minutesSinceReview(sessions) / 60 : 0;
  const minutesLeft = (reviewDeliveredHours - hoursSinceReview) * 60;
  const hours = exactHours(hoursSinceReview + ofSessions);
  return [
    instant('lastReviewAt', treatment.lastReviewAt),
    required('daysSinceReview', days, NEEDED.dueAfterDays(reviewDays), days < reviewDays),
    required(
      'hoursSinceReview',
      hours,
      NEEDED.dueAfterHours(reviewDeliveredHours),
      hours < reviewDeliveredHours,
    ),
    instant('dueByDaysAt', addDays(treatment.lastReviewAt, reviewDays, calendar)),
    instant(
      'dueByHoursAt',
      treatment.reviewDueAt ?? (sessions && deliveredAt(sessions, minutesLeft, policy)),
    ),
    observed('reviewedAtTier', treatment.reviewedAtTier),
    ...(numbers?.climbsEvery ? [observed('climbsEvery', spanInWords(numbers.climbsEvery))] : []),
  ];
};

/** R-DETERIORATE: each known instrument against what it is compared with. */
const deterioration: RuleInput = (state, policy) => [
  observed('worse', list(state.treatment?.worse ?? [])),
  ...Object.entries(policy.reliableChange).flatMap(([instrument, change]) => {
    const known = state.results[instrument];
    const from = comparedWith(state, instrument, policy);
    if (!known || change === undefined || from === undefined) return [];
    return [
      required(instrument, known.latest, NEEDED.lessThanAbove(change, from), known.latest - from < change),
    ];
  }),
];

export const treatmentRules: RuleInputs<
  | 'R-REVIEW'
  | 'R-CONTINUE'
  | 'R-TAPER'
  | 'R-TAPER-HOLD'
  | 'R-STEP-UP'
  | 'R-MAX'
  | 'R-DETERIORATE'
  | 'R-REASSESS'
> = {
  'R-REVIEW': review,
  'R-CONTINUE': ({ treatment }) => [
    instant('lastReviewAt', treatment?.lastReviewAt),
    observed('finding', treatment?.finding?.is ?? null),
  ],
  'R-TAPER': gates,
  'R-TAPER-HOLD': gates,
  'R-STEP-UP': ({ treatment: now }, policy) => [
    observed('tier', now?.tier ?? null),
    observed('tierAbove', now && tierAbove(now.tier, policy)),
    observed('inForceFromNext', policy.plan?.stepsFrom ?? 'businessDay'),
  ],
  'R-MAX': ({ treatment: now, plan, continuingCare }, policy) => [
    instant('startedAt', now?.startedAt),
    observed('lengthDays', plan?.draft.lengthDays ?? null),
    instant('endsAt', now?.endsAt),
    required(
      'extendedDays',
      now?.extendedDays ?? 0,
      NEEDED.atMost(mostExtension({ plan }, policy)),
      (now?.extendedDays ?? 0) <= mostExtension({ plan }, policy),
    ),
    observed('planDischargeDaysBefore', policy.dischargePlanningDaysBefore),
    observed('continuingCareAgreed', continuingCare !== null),
  ],
  'R-DETERIORATE': deterioration,
  'R-REASSESS': (state, policy) =>
    (policy.instruments?.cadence ?? []).map(({ instrument: named, every }) => {
      const instrument = ofTheirAge(state, named, policy);
      const taken = lastTaken(state, instrument, policy);
      return {
        ...instant(instrument, taken > -Infinity ? taken : null),
        needed: NEEDED.againAfter(spanInWords(every)),
      };
    }),
};
