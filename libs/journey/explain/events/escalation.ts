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
};
