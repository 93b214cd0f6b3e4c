import type { Measured } from '#instruments/instrument';
import { measuredOf } from '#instruments/instrument-taken';
import { exactHours, hoursSinceReview } from '../sessions/hours.js';
import type { JourneyState, Treatment, Week } from '../model/state.js';
import { want } from './want.js';
import type { Change, Evolvers } from '../model/evolvers.js';
import { inSessions, pausedFrom, resumedAt } from './sessions.js';

const within = (state: JourneyState, change: (treatment: Treatment) => Partial<Treatment>): Change =>
  state.treatment ? { treatment: { ...state.treatment, ...change(state.treatment) } } : {};

const latestResults = (state: JourneyState): Record<string, number> =>
  Object.fromEntries(Object.entries(state.results).map(([instrument, { latest }]) => [instrument, latest]));

/** What begins anew with a tier: its clock, its gates, and what instruments are compared with. */
const freshTier = (
  state: JourneyState,
  at: number,
): Pick<Treatment, 'tierSince' | 'reviewedAtTier' | 'worse' | 'resultsAtTier' | 'taper'> => ({
  tierSince: at,
  reviewedAtTier: false,
  worse: [],
  resultsAtTier: latestResults(state),
  taper: null,
});

const everyWeek = (weeks: Treatment['weeks'], change: (week: Week) => Partial<Week>): Treatment['weeks'] =>
  Object.fromEntries(Object.entries(weeks).map(([monday, week]) => [monday, { ...week, ...change(week) }]));

/** A reversed report leaves no mark on the tier it interrupted; what happened meanwhile counts there. */
const withoutRelapse = ({
  relapse,
  tierSince,
  reviewedAtTier,
  worse,
  weeks,
}: Treatment): Partial<Treatment> =>
  relapse === null
    ? {}
    : {
        ...relapse.before,
        reviewedAtTier: relapse.before.reviewedAtTier || reviewedAtTier,
        worse: [...new Set([...relapse.before.worse, ...worse])],
        weeks: everyWeek(weeks, ({ atTierSince }) =>
          atTierSince === tierSince ? { atTierSince: relapse.before.tierSince } : {},
        ),
        relapse: null,
      };

const withResult = (state: JourneyState, measured: Measured, worse: boolean, at: number): Change => {
  const { instrument, total } = measured;
  // One dated in the future must not make history of what comes after it.
  const takenAt = Math.min(measured.takenAt, at);
  const known = state.results[instrument];
  // A late result of an earlier day is history: it does not become the latest.
  if (known && takenAt < known.takenAt) return {};
  const results = {
    ...state.results,
    [instrument]: { baseline: known?.baseline ?? total, latest: total, takenAt },
  };
  const others = state.treatment?.worse.filter((code) => code !== instrument) ?? [];
  return { results, ...within(state, () => ({ worse: worse ? [...others, instrument] : others })) };
};

export const treatment: Evolvers<
  | 'treatmentStarted'
  | 'weekRecorded'
  | 'reviewFellDue'
  | 'planReviewed'
  | 'resultReceived'
  | 'instrumentScored'
  | 'deteriorated'
  | 'taperRecommended'
  | 'taperHeld'
  | 'tierChanged'
  | 'lengthExtended'
  | 'relapseReported'
  | 'relapseJoined'
  | 'relapseAcknowledged'
  | 'relapseDecided'
  | 'placedOnHold'
  | 'seatReleased'
  | 'returnedFromHold'
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
  weekRecorded: (state, { data }) =>
    within(state, ({ weeks, tierSince }) => {
      const before = weeks[data.week];
      const beforeReview = before ? before.delivered - before.sinceReview : 0;
      const week: Week = {
        planned: data.plannedHours,
        delivered: data.deliveredHours,
        excused: data.excusedHours,
        atTierSince: before?.atTierSince ?? tierSince,
        // What a correction takes away from before the review, it does not take away from the hours since.
        sinceReview: exactHours(data.deliveredHours - Math.min(beforeReview, data.deliveredHours)),
      };
      const changed = { ...weeks, [data.week]: week };
      return { weeks: changed, hoursSinceReview: hoursSinceReview(changed) };
    }),
  reviewFellDue: (state, { at }) => within(state, () => ({ reviewDueAt: at })),
  planReviewed: (state, { at }) =>
    within(state, (treatment) => ({
      lastReviewAt: at,
      reviews: treatment.reviews + 1,
      hoursSinceReview: 0,
      weeks: everyWeek(treatment.weeks, () => ({ sinceReview: 0 })),
      reviewDueAt: null,
      reviewedAtTier: true,
      ...inSessions(treatment, () => ({ reviewedAt: at })),
    })),
  resultReceived: (state, { at, data }) => withResult(state, data.result, data.worse, at),
  instrumentScored: (state, { at, data }) => withResult(state, measuredOf(data.taken), data.worse, at),
  deteriorated: () => ({}),
  taperRecommended: (state) => within(state, () => ({ taper: 'recommended' })),
  taperHeld: (state) => within(state, () => ({ taper: 'held' })),
  tierChanged: (state, { at, data }) =>
    within(state, (treatment) => ({
      ...(data.because === 'reversal'
        ? withoutRelapse(treatment)
        : { ...freshTier(state, at), tier: data.to }),
      ...inSessions(treatment, ({ tiers }) => ({
        tiers: [...tiers, { tier: data.to, since: at, from: data.effectiveFrom }],
      })),
    })),
  lengthExtended: (state, { data }) =>
    within(state, ({ extensions, extendedDays }) => ({
      endsAt: data.endsAt,
      extensions: extensions + 1,
      extendedDays: extendedDays + data.days,
    })),
  relapseReported: (state, { at, data }) =>
    within(
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
  relapseJoined: (state, { at }) => within(state, ({ relapse }) => (relapse ? { lastRelapseAt: at } : {})),
  relapseAcknowledged: (state, { at }) =>
    within(state, ({ relapse }) => ({ relapse: relapse && { ...relapse, acknowledgedAt: at } })),
  relapseDecided: (state, { data }) =>
    within(state, (treatment) => {
      if (data.decision !== 'reverse') return { relapse: null };
      // Below the top tier the change of tier that follows restores the clock, and closes the report.
      return treatment.relapse?.atTopTier ? withoutRelapse(treatment) : {};
    }),
  placedOnHold: (state, { at, data }) => ({
    hold: { handOff: data.handOff, since: at, seatUntil: data.seatUntil, seatReleased: false },
    ...within(state, (treatment) => ({ relapse: null, ...inSessions(treatment, pausedFrom(at)) })),
  }),
  seatReleased: (state, event) => ({
    hold: state.hold && { ...state.hold, seatReleased: true },
    ...want(state, event, { wish: 'release' }),
  }),
  returnedFromHold: (state, { at, data }) => {
    const away = at - (state.hold?.since ?? at);
    return {
      hold: null,
      track: data.track,
      ...within(state, (treatment) => ({
        ...freshTier(state, at),
        tier: data.tier,
        endsAt: data.endsAt,
        lastReviewAt: treatment.lastReviewAt + away,
        reviewDueAt: treatment.reviewDueAt === null ? null : treatment.reviewDueAt + away,
        ...inSessions(treatment, resumedAt(at, data.tier)),
      })),
    };
  },
};
