import { measuredBy } from '#instruments/instrument-taken';
import { unrecordedInTime } from '../../sessions/watched.js';
import { deliveredAt, minutesSinceReview } from '../../sessions/dose.js';
import { countsAsDose } from '../../sessions/slot.js';
import { exactHours } from '../../rules/hours.js';
import { tierAbove, tierBelow } from '../../rules/taper.js';
import { addDays, daysBetween } from '../../time/spans.js';
import { spanInWords } from '../counted.js';
import { instant, list, looked, wanted } from '../input.js';
import type { Look, Looks } from './look.js';
import { taper } from './taper.js';

const schedule: Look = ({ plan, referral }, { schedule: bounds }) => {
  const { hoursPerSession, daysPerWeek, hoursPerWeek, individualPerWeek } = bounds;
  const of = plan?.draft.schedule;
  return [
    looked('minor', referral.minor),
    looked('tier', of?.tier ?? null),
    looked('boundsHoursPerDay', `${hoursPerSession.min} to ${hoursPerSession.max}`),
    looked('boundsDaysPerWeek', `${daysPerWeek.min} to ${daysPerWeek.max}`),
    looked(
      'boundsHoursPerWeek',
      `${referral.minor ? hoursPerWeek.minAdolescent : hoursPerWeek.min} to ${hoursPerWeek.max}`,
    ),
    looked('leastIndividualPerWeek', individualPerWeek),
  ];
};

const gates: Look = (state, policy, at) => [
  looked('tier', state.treatment?.tier ?? null),
  looked('tierBelow', state.treatment && tierBelow(state.treatment.tier, policy)),
  ...taper(state, policy, at),
];

/** R-REVIEW: both its clocks, days and delivered hours. */
const review: Look = ({ treatment }, { clocks, calendar }, at) => {
  if (!treatment) return [];
  const { reviewDays, reviewDeliveredHours } = clocks;
  const days = daysBetween(treatment.lastReviewAt, at, calendar);
  const { sessions, hoursSinceReview } = treatment;
  const ofSessions = sessions ? minutesSinceReview(sessions) / 60 : 0;
  const minutesLeft = (reviewDeliveredHours - hoursSinceReview) * 60;
  const hours = exactHours(hoursSinceReview + ofSessions);
  return [
    instant('lastReviewAt', treatment.lastReviewAt),
    wanted('daysSinceReview', days, `due after ${reviewDays} days`, days < reviewDays),
    wanted(
      'hoursSinceReview',
      hours,
      `due after ${reviewDeliveredHours} delivered h`,
      hours < reviewDeliveredHours,
    ),
    instant('dueByDaysAt', addDays(treatment.lastReviewAt, reviewDays, calendar)),
    instant('dueByHoursAt', treatment.reviewDueAt ?? (sessions && deliveredAt(sessions, minutesLeft))),
    looked('reviewedAtTier', treatment.reviewedAtTier),
  ];
};

/** Session by session, R-ATTEND and R-NOSHOW. */
const sessions: Look = ({ treatment, reached }) => {
  if (!treatment?.sessions) return [looked('sessions', 'none planned')];
  const { recorded, toContact } = treatment.sessions;
  return [
    looked('sessionsRecorded', Object.keys(recorded).length),
    looked('sessionsNotRecordedInTime', unrecordedInTime(treatment.sessions, reached).length),
    looked('noShowsToContact', Object.keys(toContact).length),
  ];
};

const noShows: Look = (state, policy, at) => {
  const recorded = Object.values(state.treatment?.sessions?.recorded ?? {});
  const section = policy.sessions?.noShowReview;
  const since = section ? addDays(at, -7 * section.weeks, policy.calendar) : -Infinity;
  const count = recorded.filter(
    (one) => one.outcome === 'noShow' && countsAsDose(one) && one.start > since,
  ).length;
  return [
    ...sessions(state, policy, at),
    section
      ? wanted('noShows', count, `at most ${section.count} in ${section.weeks} weeks`, count <= section.count)
      : looked('noShows', count),
  ];
};

const relapse: Look = ({ treatment, phase }, policy) => [
  looked('phase', phase),
  looked('tier', treatment?.tier ?? null),
  looked('tierAbove', treatment && tierAbove(treatment.tier, policy)),
  instant('reportOpenSince', treatment?.relapse?.reportedAt),
  instant('reportAcknowledgedAt', treatment?.relapse?.acknowledgedAt),
  instant('lastRelapseAt', treatment?.lastRelapseAt),
];

/** R-DETERIORATE: each known instrument against what it is compared with. */
const deterioration: Look = ({ treatment, results }, { reliableChange }) => [
  looked('worse', list(treatment?.worse ?? [])),
  ...Object.entries(reliableChange).flatMap(([instrument, change]) => {
    const known = results[instrument];
    if (!known || change === undefined) return [];
    const from = treatment?.resultsAtTier[instrument] ?? known.baseline;
    return [
      wanted(instrument, known.latest, `less than ${change} above ${from}`, known.latest - from < change),
    ];
  }),
];

/** Plan, dose, tiers and what may interrupt them. */
export const treatment: Looks<
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
      looked('version', amendment ? 'amended' : plan ? 'first' : null),
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
    looked('tier', now?.tier ?? null),
    looked('tierAbove', now && tierAbove(now.tier, policy)),
  ],
  'R-MAX': ({ treatment: now, plan, continuingCare }, policy) => [
    instant('startedAt', now?.startedAt),
    looked('lengthDays', plan?.draft.lengthDays ?? null),
    instant('endsAt', now?.endsAt),
    wanted(
      'extendedDays',
      now?.extendedDays ?? 0,
      `at most ${policy.maxExtensionDays}`,
      (now?.extendedDays ?? 0) <= policy.maxExtensionDays,
    ),
    looked('planDischargeDaysBefore', policy.dischargePlanningDaysBefore),
    looked('continuingCareAgreed', continuingCare !== null),
  ],
  'R-RELAPSE': relapse,
  'R-DETERIORATE': deterioration,
  'R-REASSESS': ({ results }, { instruments }) =>
    (instruments?.cadence ?? []).map(({ instrument, every }) => {
      const taken = results[measuredBy(instrument)]?.takenAt;
      return { ...instant(instrument, taken), needed: `again after ${spanInWords(every)}` };
    }),
  'R-RISK': ({ risk }) => [looked('riskLevel', risk.level)],
  'R-RISK-HIGH': ({ risk }, { clocks }) => [
    instant('alertRaisedAt', risk.alert?.raisedAt),
    instant('alertAcknowledgedAt', risk.alert?.acknowledgedAt),
    looked('alertsBefore', risk.alerts),
    looked('ladder', list(clocks.riskHigh.map(({ role, minutes }) => `${role} after ${minutes} min`))),
    looked('disposeWithin', clocks.riskDispose ? spanInWords(clocks.riskDispose) : null),
  ],
};
