import type { Evolvers } from '../model/evolvers.js';
import { watched } from './safety-plan.js';
import { freshTier, inTreatment, withoutRelapse } from './treatment-parts.js';

/** Relapse and high risk. */
export const escalationEvents: Evolvers<
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
  relapseReported: (state, { at, data }) =>
    inTreatment(
      state,
      ({ relapses, tier, tierSince, lastRelapseAt, reviewedAtTier, worse, resultsAtTier, taper }) => ({
        ...freshTier(state, at),
        relapses: relapses + 1,
        lastRelapseAt: at,
        relapse: {
          reportedAt: at,
          acknowledgedAt: null,
          atTopTier: data.atTopTier,
          before: { tier, tierSince, lastRelapseAt, reviewedAtTier, worse, resultsAtTier, taper },
        },
      }),
    ),
  // Use that is reported while a report is open keeps the taper waiting from then.
  relapseJoined: (state, { at }) =>
    inTreatment(state, ({ relapse }) => (relapse ? { lastRelapseAt: at } : {})),
  relapseAcknowledged: (state, { at }) =>
    inTreatment(state, ({ relapse }) => ({ relapse: relapse && { ...relapse, acknowledgedAt: at } })),
  relapseDecided: (state, { data }) =>
    inTreatment(state, (treatment) => {
      if (data.decision !== 'reverse') return { relapse: null };
      // Below the top tier the change of tier that follows restores the clock, and closes the report.
      return treatment.relapse?.atTopTier ? withoutRelapse(treatment) : {};
    }),
  riskRaised: ({ risk }, { at }) => ({
    risk: {
      ...risk,
      level: 'high',
      alerts: risk.alerts + 1,
      alert: { raisedAt: at, acknowledgedAt: null },
      ...watched(risk, { lowScreens: 0, lowAt: null }),
    },
  }),
  riskJoined: ({ risk }) => ({ risk: { ...risk, level: 'high' } }),
  riskAcknowledged: ({ risk }, { at }) => ({
    risk: { ...risk, alert: risk.alert && { ...risk.alert, acknowledgedAt: at } },
  }),
  riskDisposed: ({ risk }) => ({ risk: { ...risk, alert: null } }),
  safetyPlanAsked: ({ risk }, { at }) => ({
    risk: {
      ...risk,
      safetyPlan: { seenAt: risk.safetyPlan?.seenAt ?? null, askedAt: at, lowScreens: 0, lowAt: null },
    },
  }),
  safetyPlanRecorded: ({ risk }, { at }) => ({
    risk: { ...risk, safetyPlan: { askedAt: null, seenAt: at, lowScreens: 0, lowAt: null } },
  }),
  safetyPlanReviewed: ({ risk }, { at }) => ({
    risk: { ...risk, ...watched(risk, { askedAt: null, seenAt: at }) },
  }),
  instrumentAsked: ({ risk }, { data: { instrument, takenAt, since } }) => ({
    risk: { ...risk, asked: { ...risk.asked, [instrument]: { takenAt, since } } },
  }),
};
