import type { Evolvers } from '../model/evolvers.js';
import type { EventOf } from '../model/event.js';
import type { OpenReport } from '../model/treatment.js';
import { later } from '../time/later.js';
import { watched } from './safety-plan.js';
import { withoutReports, withTest } from './toxicology.js';
import { freshTier, inTreatment, withoutRelapse } from './treatment-parts.js';

/** A report, as it is kept with the relapse that it opens or joins. */
const openReport = ({
  seq,
  at,
  data,
}: EventOf<'relapseReported'> | EventOf<'relapseJoined'>): OpenReport => ({
  ...{ seq, at, source: data.source },
  usedAt: data.usedAt ?? at,
});

const acknowledged = (report: OpenReport): OpenReport => ({ ...report, acknowledged: true });

/** Relapse and high risk. */
export const escalationEvents: Evolvers<
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
  relapseReported: (state, event) =>
    inTreatment(state, (treatment) => {
      const { tier, tierSince, inForceFrom, lastRelapseAt, reviewedAtTier, worse } = treatment;
      const { resultsAtTier, bestAtTier, taper, heldUntil } = treatment;
      const { at, data } = event;
      const report = openReport(event);
      return {
        ...freshTier(state, at),
        relapses: treatment.relapses + 1,
        lastRelapseAt: later(lastRelapseAt, report.usedAt),
        relapse: {
          reportedAt: at,
          acknowledgedAt: null,
          atTopTier: data.atTopTier,
          reports: [report],
          before: {
            ...{ tier, tierSince, lastRelapseAt, reviewedAtTier, worse, resultsAtTier, taper },
            ...(inForceFrom !== undefined && { inForceFrom }),
            ...(bestAtTier !== undefined && { bestAtTier }),
            ...(heldUntil !== undefined && { heldUntil }),
          },
        },
      };
    }),
  // While a relapse is open, a further report moves `lastRelapseAt`, which keeps the taper waiting. If none is open, nobody can take the report back, so its
  // use is kept in `lastUseAt`.
  relapseJoined: (state, event) => {
    const { data, at } = event;
    const report = openReport(event);
    if (!state.treatment?.relapse) return { lastUseAt: later(state.lastUseAt, report.usedAt) };
    return inTreatment(state, ({ relapse, lastRelapseAt }) => ({
      lastRelapseAt: later(lastRelapseAt, report.usedAt),
      relapse: relapse && {
        ...relapse,
        ...(relapse.reports && { reports: [...relapse.reports, report] }),
        ...(data.anew && { acknowledgedAt: null, again: (relapse.again ?? 0) + 1, alertedAt: at }),
      },
    }));
  },
  relapseAcknowledged: (state, { at }) =>
    inTreatment(state, ({ relapse }) => ({
      relapse: relapse && {
        ...relapse,
        ...(relapse.reports && { reports: relapse.reports.map(acknowledged) }),
        acknowledgedAt: at,
      },
    })),
  relapseReportReversed: (state, { at, data }) => ({
    ...withoutReports(state, data.reports),
    ...inTreatment(state, ({ relapse }) => {
      if (!relapse?.reports) return {};
      const left = relapse.reports.filter(({ seq }) => !data.reports.includes(seq));
      return {
        lastRelapseAt: left.reduce<number | null>(
          (last, { usedAt }) => later(last, usedAt),
          relapse.before.lastRelapseAt,
        ),
        relapse: {
          ...relapse,
          reports: left,
          // The relapse counts as acknowledged if the reversed reports were the only ones that nobody had acknowledged.
          acknowledgedAt: left.every((one) => one.acknowledged) ? (relapse.acknowledgedAt ?? at) : null,
        },
      };
    }),
  }),
  relapseDecided: (state, { data }) => ({
    ...(data.decision === 'reverse' &&
      withoutReports(
        state,
        (state.treatment?.relapse?.reports ?? []).map(({ seq }) => seq),
      )),
    ...inTreatment(state, (treatment) => {
      if (data.decision !== 'reverse') return { relapse: null };
      // Below the top tier, the `tierChanged` that follows restores what was before the report, and closes it.
      return treatment.relapse?.atTopTier ? withoutRelapse(treatment) : {};
    }),
  }),
  riskRaised: ({ risk }, { at }) => ({
    risk: {
      ...risk,
      level: 'high',
      alerts: risk.alerts + 1,
      alert: { raisedAt: at, acknowledgedAt: null },
      ...(risk.resultAskedAt !== undefined && { resultAskedAt: null }),
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
  toxicologyRecorded: withTest,
  instrumentAsked: ({ risk }, { data: { instrument, takenAt, since } }) => ({
    risk: { ...risk, asked: { ...risk.asked, [instrument]: { takenAt, since } } },
  }),
};
