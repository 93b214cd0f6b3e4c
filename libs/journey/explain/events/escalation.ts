import { instant, observed } from '../input.js';
import type { EventInputs } from './event-inputs.js';

export const escalationInputs: EventInputs<
  | 'relapseReported'
  | 'relapseJoined'
  | 'relapseAcknowledged'
  | 'relapseDecided'
  | 'riskRaised'
  | 'riskJoined'
  | 'riskAcknowledged'
  | 'riskDisposed'
  | 'safetyPlanAsked'
  | 'safetyPlanRecorded'
  | 'safetyPlanReviewed'
  | 'instrumentAsked'
> = {
  relapseReported: ({ data }) => [observed('source', data.source), observed('atTopTier', data.atTopTier)],
  relapseJoined: ({ data }) => [observed('source', data.source)],
  relapseAcknowledged: ({ at }) => [instant('acknowledgedAt', at)],
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
  instrumentAsked: ({ data }, { results }) => [
    observed('instrument', data.instrument),
    observed('because', data.because),
    instant('takenAt', data.takenAt),
    instant('askedSince', data.since),
    instant('lastTakenAt', results[data.instrument]?.takenAt),
  ],
};
