import { measuredBy } from '#instruments/instrument-taken';
import { unrecordedInTime } from '../../sessions/watched.js';
import { deliveredAt, minutesSinceReview } from '../../sessions/dose.js';
import { countsAsDose } from '../../model/slot.js';
import { exactHours } from '../../sessions/hours.js';
import { tierAbove, tierBelow } from '../../rules/taper.js';
import { addDays, daysBetween } from '../../time/spans.js';
import { spanInWords } from '../counted.js';
import { instant, list, observed, required } from '../input.js';
import type { RuleInput, RuleInputs } from './look.js';
import { taper } from './taper.js';

const schedule: RuleInput = ({ plan, referral }, { schedule: bounds }) => {
  const { hoursPerSession, daysPerWeek, hoursPerWeek, individualPerWeek } = bounds;
  const of = plan?.draft.schedule;
  return [
    observed('minor', referral.minor),
    observed('tier', of?.tier ?? null),
    observed('boundsHoursPerDay', `${hoursPerSession.min} to ${hoursPerSession.max}`),
    observed('boundsDaysPerWeek', `${daysPerWeek.min} to ${daysPerWeek.max}`),
    observed(
      'boundsHoursPerWeek',
      `${referral.minor ? hoursPerWeek.minAdolescent : hoursPerWeek.min} to ${hoursPerWeek.max}`,
    ),
    observed('leastIndividualPerWeek', individualPerWeek),
  ];
};

const gates: RuleInput = (state, policy, at) => [
  observed('tier', state.treatment?.tier ?? null),
  observed('tierBelow', state.treatment && tierBelow(state.treatment.tier, policy)),
  ...taper(state, policy, at),
];

/** R-REVIEW: both its clocks, days and delivered hours. */
const review: RuleInput = ({ treatment }, { clocks, calendar }, at) => {
  if (!treatment) return [];
  const { reviewDays, reviewDeliveredHours } = clocks;
  const days = daysBetween(treatment.lastReviewAt, at, calendar);
  const { sessions, hoursSinceReview } = treatment;
  const ofSessions = sessions ? minutesSinceReview(sessions) / 60 : 0;
  const minutesLeft = (reviewDeliveredHours - hoursSinceReview) * 60;
  const hours = exactHours(hoursSinceReview + ofSessions);
  return [
    instant('lastReviewAt', treatment.lastReviewAt),
    required('daysSinceReview', days, `due after ${reviewDays} days`, days < reviewDays),
    required(
      'hoursSinceReview',
      hours,
      `due after ${reviewDeliveredHours} delivered h`,
      hours < reviewDeliveredHours,
    ),
    instant('dueByDaysAt', addDays(treatment.lastReviewAt, reviewDays, calendar)),
    instant('dueByHoursAt', treatment.reviewDueAt ?? (sessions && deliveredAt(sessions, minutesLeft))),
    observed('reviewedAtTier', treatment.reviewedAtTier),
  ];
};

/** Session by session, R-ATTEND and R-NOSHOW. */
const sessions: RuleInput = ({ treatment, reached }) => {
  if (!treatment?.sessions) return [observed('sessions', 'none planned')];
  const { recorded, toContact } = treatment.sessions;
  return [
    observed('sessionsRecorded', Object.keys(recorded).length),
    observed('sessionsNotRecordedInTime', unrecordedInTime(treatment.sessions, reached).length),
    observed('noShowsToContact', Object.keys(toContact).length),
  ];
};

const noShows: RuleInput = (state, policy, at) => {
  const recorded = Object.values(state.treatment?.sessions?.recorded ?? {});
  const section = policy.sessions?.noShowReview;
  const since = section ? addDays(at, -7 * section.weeks, policy.calendar) : -Infinity;
  const count = recorded.filter(
    (one) => one.outcome === 'noShow' && countsAsDose(one) && one.start > since,
  ).length;
  return [
    ...sessions(state, policy, at),
    section
      ? required(
          'noShows',
          count,
          `at most ${section.count} in ${section.weeks} weeks`,
          count <= section.count,
        )
      : observed('noShows', count),
  ];
};

const relapse: RuleInput = ({ treatment, phase }, policy) => [
  observed('phase', phase),
  observed('tier', treatment?.tier ?? null),
  observed('tierAbove', treatment && tierAbove(treatment.tier, policy)),
  instant('reportOpenSince', treatment?.relapse?.reportedAt),
  instant('reportAcknowledgedAt', treatment?.relapse?.acknowledgedAt),
  instant('lastRelapseAt', treatment?.lastRelapseAt),
];

/** R-DETERIORATE: each known instrument against what it is compared with. */
const deterioration: RuleInput = ({ treatment, results }, { reliableChange }) => [
  observed('worse', list(treatment?.worse ?? [])),
  ...Object.entries(reliableChange).flatMap(([instrument, change]) => {
    const known = results[instrument];
    if (!known || change === undefined) return [];
    const from = treatment?.resultsAtTier[instrument] ?? known.baseline;
    return [
      required(instrument, known.latest, `less than ${change} above ${from}`, known.latest - from < change),
    ];
  }),
];

/** Plan, dose, tiers and what may interrupt them. */
export const treatment: RuleInputs<
  | 'R-SCHED-SESSION'
  | 'R-SCHED-DOSE'
  | 'R-SCHED-MIX'
  | 'R-PLAN-SIGN'
  | 'R-REVIEW'
  | 'R-ATTEND'
  | 'R-NOSHOW'
  | 'R-TAPER'
  | 'R-TAPER-HOLD'
  | 'R-STEP-UP'
  | 'R-MAX'
  | 'R-RELAPSE'
  | 'R-DETERIORATE'
  | 'R-REASSESS'
  | 'R-RISK'
  | 'R-RISK-HIGH'
> = {
  'R-SCHED-SESSION': schedule,
  'R-SCHED-DOSE': schedule,
  'R-SCHED-MIX': schedule,
  'R-PLAN-SIGN': ({ plan, amendment, referral }) => {
    const signed = amendment ?? plan;
    return [
      observed('version', amendment ? 'amended' : plan ? 'first' : null),
      instant('clientSignedAt', signed?.client),
      ...(referral.minor ? [instant('guardianSignedAt', signed?.guardian)] : []),
      instant('clinicianSignedAt', signed?.clinician),
    ];
  },
  'R-REVIEW': review,
  'R-ATTEND': sessions,
  'R-NOSHOW': noShows,
  'R-TAPER': gates,
  'R-TAPER-HOLD': gates,
  'R-STEP-UP': ({ treatment: now }, policy) => [
    observed('tier', now?.tier ?? null),
    observed('tierAbove', now && tierAbove(now.tier, policy)),
  ],
  'R-MAX': ({ treatment: now, plan, continuingCare }, policy) => [
    instant('startedAt', now?.startedAt),
    observed('lengthDays', plan?.draft.lengthDays ?? null),
    instant('endsAt', now?.endsAt),
    required(
      'extendedDays',
      now?.extendedDays ?? 0,
      `at most ${policy.maxExtensionDays}`,
      (now?.extendedDays ?? 0) <= policy.maxExtensionDays,
    ),
    observed('planDischargeDaysBefore', policy.dischargePlanningDaysBefore),
    observed('continuingCareAgreed', continuingCare !== null),
  ],
  'R-RELAPSE': relapse,
  'R-DETERIORATE': deterioration,
  'R-REASSESS': ({ results }, { instruments }) =>
    (instruments?.cadence ?? []).map(({ instrument, every }) => {
      const taken = results[measuredBy(instrument)]?.takenAt;
      return { ...instant(instrument, taken), needed: `again after ${spanInWords(every)}` };
    }),
  'R-RISK': ({ risk }) => [observed('riskLevel', risk.level)],
  'R-RISK-HIGH': ({ risk }, { clocks }) => [
    instant('alertRaisedAt', risk.alert?.raisedAt),
    instant('alertAcknowledgedAt', risk.alert?.acknowledgedAt),
    observed('alertsBefore', risk.alerts),
    observed('ladder', list(clocks.riskHigh.map(({ role, minutes }) => `${role} after ${minutes} min`))),
    observed('disposeWithin', clocks.riskDispose ? spanInWords(clocks.riskDispose) : null),
  ],
};
