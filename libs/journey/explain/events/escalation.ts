import type { RelapseReport } from '../../model/event-parts.js';
import type { ToxicologyReport } from '../../model/toxicology.js';
import { type Input, instant, list, observed } from '../input.js';
import type { EventInputs } from './event-inputs.js';

/** The source of the report and the day of use; never what somebody wrote. */
const reported = ({ source, usedOn, usedAt }: RelapseReport): Input[] => [
  observed('source', source),
  ...(usedOn === undefined ? [] : [observed('usedOn', usedOn), instant('countedFrom', usedAt)]),
];

const foundIn = ({ results }: ToxicologyReport, found: 'positive' | 'negative'): string[] =>
  results.filter((one) => one.found === found).map(({ substance }) => substance);

export const escalationInputs: EventInputs<
  | 'relapseReported'
  | 'relapseJoined'
  | 'relapseAcknowledged'
  | 'relapseReportReversed'
  | 'relapseDecided'
  | 'riskRaised'
  | 'riskJoined'
  | 'riskAcknowledged'
  | 'riskDisposed'
  | 'safetyPlanAsked'
  | 'safetyPlanRecorded'
  | 'safetyPlanReviewed'
  | 'instrumentAsked'
  | 'toxicologyRecorded'
> = {
  relapseReported: ({ data }) => [...reported(data), observed('atTopTier', data.atTopTier)],
  relapseJoined: ({ data }) => [
    ...reported(data),
    ...(data.anew ? [observed('afterTheAcknowledgement', true)] : []),
  ],
  relapseAcknowledged: ({ at }) => [instant('acknowledgedAt', at)],
  relapseReportReversed: ({ data }, { treatment: before }) => [
    observed('reversed', list(data.reports)),
    observed('leftOpen', (before?.relapse?.reports?.length ?? 0) - data.reports.length),
  ],
  relapseDecided: ({ data }, { treatment: before }) => [
    observed('decision', data.decision),
    observed('tierBeforeReport', before?.relapse?.before.tier ?? null),
  ],
  riskRaised: ({ data }) => [observed('source', data.source)],
  riskJoined: ({ data }) => [observed('source', data.source)],
  riskAcknowledged: ({ at }) => [instant('acknowledgedAt', at)],
  riskDisposed: ({ data }) => [observed('disposition', data.disposition)],
  safetyPlanAsked: ({ data }) => [observed('by', data.by)],
  safetyPlanRecorded: ({ at }, { risk: { safetyPlan } }) => [
    instant('recordedAt', at),
    instant('planBefore', safetyPlan?.seenAt),
  ],
  safetyPlanReviewed: ({ at }) => [instant('reviewedAt', at)],
  toxicologyRecorded: (
    { data: { test, unexpected = [], report, refutes = [] } },
    _before,
    { toxicology },
  ) => [
    instant('collectedAt', test.collectedAt),
    observed('specimen', test.specimen),
    observed('status', test.status),
    observed('kind', test.kind),
    observed('positive', list(foundIn(test, 'positive'))),
    observed('negative', list(foundIn(test, 'negative'))),
    observed('unexpectedAndNew', list(unexpected)),
    observed('reported', report ?? null),
    observed('speaksAgainst', list(refutes)),
    observed('confirmWithinDays', toxicology?.confirmWithinDays ?? null),
  ],
  instrumentAsked: ({ data }, { results }) => [
    observed('instrument', data.instrument),
    observed('because', data.because),
    instant('takenAt', data.takenAt),
    instant('askedSince', data.since),
    instant('lastTakenAt', results[data.instrument]?.takenAt),
  ],
};
