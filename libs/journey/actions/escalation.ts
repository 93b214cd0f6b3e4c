import { ANYTHING, type Offerings, WRITTEN } from './offering.js';

export const escalationOfferings: Offerings<
  | 'acknowledgeRelapse'
  | 'decideRelapse'
  | 'acknowledgeRisk'
  | 'disposeRisk'
  | 'recordSafetyPlan'
  | 'reviewSafetyPlan'
> = {
  acknowledgeRelapse: ({ treatment }) => (treatment?.relapse?.acknowledgedAt === null ? { whole: {} } : null),
  decideRelapse: ({ treatment }) =>
    treatment?.relapse
      ? { defaults: { decision: 'confirm' }, whole: { decision: 'confirm', reason: null } }
      : null,
  acknowledgeRisk: ({ risk: { alert } }) => (alert?.acknowledgedAt === null ? { whole: {} } : null),
  disposeRisk: ({ risk: { alert } }) =>
    alert ? { whole: { disposition: 'safetyPlan', reason: WRITTEN } } : null,
  recordSafetyPlan: ({ risk: { safetyPlan } }) => ({
    second: (safetyPlan?.seenAt ?? null) !== null,
  }),
  reviewSafetyPlan: ({ risk: { safetyPlan } }) => ((safetyPlan?.seenAt ?? null) === null ? null : ANYTHING()),
};
