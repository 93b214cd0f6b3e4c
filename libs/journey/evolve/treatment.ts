import type { Measured } from '#instruments/instrument';
import { measuredOf } from '#instruments/instrument-taken';
import type { Change, Evolvers } from '../model/evolvers.js';
import type { JourneyState } from '../model/state.js';
import { later } from '../time/later.js';
import { everyWeek, found, freshTier, inSessions, inTreatment, withoutRelapse } from './treatment-parts.js';
import { tellsOfUse } from './use.js';

const withResult = (
  state: JourneyState,
  measured: Measured,
  { worse, isBaseline }: { readonly worse: boolean; readonly isBaseline?: true },
  at: number,
): Change => {
  const { instrument, total } = measured;
  // A result dated in the future counts as taken now. Otherwise each result after it would count as late.
  const takenAt = Math.min(measured.takenAt, at);
  const known = state.results[instrument];
  // Use counts even if the result is late.
  const use = tellsOfUse(measured) ? { lastUseAt: later(state.lastUseAt, takenAt) } : {};
  // A late result of an earlier day does not become the latest. It may become the baseline that the others are compared with.
  if (known && takenAt < known.takenAt)
    return isBaseline
      ? {
          ...use,
          results: { ...state.results, [instrument]: { ...known, baseline: total, baselineAt: takenAt } },
        }
      : use;
  const { baseline = total, baselineAt = known ? undefined : takenAt } = known ?? {};
  const results = {
    ...state.results,
    [instrument]: { baseline, ...(baselineAt !== undefined && { baselineAt }), latest: total, takenAt },
  };
  const others = state.treatment?.worse.filter((code) => code !== instrument) ?? [];
  const { discharge } = state;
  return {
    ...use,
    results,
    // After the discharge has begun, a newer result that is worse is a report, with a task of its own.
    ...(discharge?.worse && {
      discharge: { ...discharge, worse: discharge.worse.filter((code) => code !== instrument) },
    }),
    ...inTreatment(state, ({ bestAtTier = {}, resultsAtTier }) => ({
      worse: worse ? [...others, instrument] : others,
      bestAtTier: {
        ...resultsAtTier,
        ...bestAtTier,
        [instrument]: Math.min(total, bestAtTier[instrument] ?? resultsAtTier[instrument] ?? total),
      },
    })),
  };
};

/** Reviews, instruments, tiers and the length of treatment. */
export const treatmentEvents: Evolvers<
  | 'treatmentStarted'
  | 'planReviewed'
  | 'reviewFellDue'
  | 'reviewDueTakenBack'
  | 'resultReceived'
  | 'instrumentScored'
  | 'deteriorated'
  | 'taperRecommended'
  | 'recommendationFell'
  | 'taperHeld'
  | 'taperHoldEnded'
  | 'tierChanged'
  | 'lengthExtended'
> = {
  treatmentStarted: (state, { at, data }) => ({
    treatment: {
      tier: data.tier,
      startedAt: at,
      endsAt: data.endsAt,
      extensions: 0,
      extendedDays: 0,
      lastReviewAt: at,
      reviews: 0,
      hoursSinceReview: 0,
      reviewDueAt: null,
      weeks: {},
      lastRelapseAt: null,
      relapses: 0,
      relapse: null,
      ...freshTier(state, at),
    },
  }),
  planReviewed: (state, { at, data }) =>
    inTreatment(state, (treatment) => ({
      lastReviewAt: at,
      reviews: treatment.reviews + 1,
      hoursSinceReview: 0,
      weeks: everyWeek(treatment.weeks, () => ({ sinceReview: 0 })),
      reviewDueAt: null,
      ...(treatment.reviewDuesTakenBack !== undefined && { reviewDuesTakenBack: 0 }),
      reviewedAtTier: data.beforeTier ? treatment.reviewedAtTier : true,
      relapse: treatment.relapse && { ...treatment.relapse, reviewed: true as const },
      ...found(treatment, data.continuedStay ? { is: data.continuedStay.finding, at } : null),
      // A review of the plan also assesses the tier that the client came back to, and looks at a tier that was held.
      ...(treatment.assessTierBy !== undefined && { assessTierBy: null }),
      ...(typeof treatment.heldUntil === 'number' && { heldUntil: at }),
      ...inSessions(treatment, () => ({ reviewedAt: at })),
    })),
  reviewFellDue: (state, { at }) => inTreatment(state, () => ({ reviewDueAt: at })),
  reviewDueTakenBack: (state, { data }) =>
    inTreatment(state, ({ reviewDuesTakenBack = 0 }) => ({
      reviewDueAt: null,
      ...(data.anew && { reviewDuesTakenBack: reviewDuesTakenBack + 1 }),
    })),
  resultReceived: (state, { at, data }) => withResult(state, data.result, data, at),
  instrumentScored: (state, { at, data }) => withResult(state, measuredOf(data.taken), data, at),
  deteriorated: (state, { seq, data }) =>
    data.asksAnew
      ? inTreatment(state, ({ worseAt }) => ({ worseAt: { ...worseAt, [data.instrument]: seq } }))
      : {},
  taperRecommended: (state) => inTreatment(state, () => ({ taper: 'recommended' })),
  recommendationFell: (state) =>
    inTreatment(state, ({ fallen = 0 }) => ({ taper: null, fallen: fallen + 1 })),
  taperHeld: (state, { data }) =>
    inTreatment(state, () => ({ taper: 'held', heldUntil: data.lookAgainAt ?? null })),
  taperHoldEnded: (state) => inTreatment(state, () => ({ taper: null, heldUntil: null })),
  tierChanged: (state, { at, data }) =>
    inTreatment(state, (treatment) => ({
      ...found(treatment, null),
      ...(data.because === 'reversal'
        ? withoutRelapse(treatment)
        : { ...freshTier(state, at, data.effectiveFrom), tier: data.to }),
      ...inSessions(treatment, ({ tiers }) => ({
        tiers: [...tiers, { tier: data.to, since: at, from: data.effectiveFrom }],
      })),
    })),
  lengthExtended: (state, { data }) =>
    inTreatment(state, ({ extensions, extendedDays }) => ({
      endsAt: data.endsAt,
      extensions: extensions + 1,
      extendedDays: extendedDays + data.days,
    })),
};
