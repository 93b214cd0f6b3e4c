import type { Change } from '../model/evolvers.js';
import type { ClocksLeft, Sessions } from '../model/sessions.js';
import type { JourneyState } from '../model/state.js';
import type { Treatment, Week } from '../model/treatment.js';
import { isHeldForGood } from '../rules/taper-hold.js';

export const inTreatment = (
  state: JourneyState,
  change: (treatment: Treatment) => Partial<Treatment>,
): Change => (state.treatment ? { treatment: { ...state.treatment, ...change(state.treatment) } } : {});

export const latestResults = (state: JourneyState): Record<string, number> =>
  Object.fromEntries(Object.entries(state.results).map(([instrument, { latest }]) => [instrument, latest]));

/** The fields that start again with a new tier: its clock, its gates, and the results that instruments are compared with. */
export const freshTier = (
  state: JourneyState,
  at: number,
  inForceFrom = at,
): Pick<
  Treatment,
  | 'tierSince'
  | 'inForceFrom'
  | 'reviewedAtTier'
  | 'worse'
  | 'resultsAtTier'
  | 'bestAtTier'
  | 'taper'
  | 'heldUntil'
> => ({
  tierSince: at,
  inForceFrom,
  reviewedAtTier: false,
  worse: [],
  resultsAtTier: latestResults(state),
  bestAtTier: latestResults(state),
  taper: null,
  heldUntil: null,
});

/** The lower of the two totals of each instrument. */
const lowest = (
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Record<string, number> =>
  Object.fromEntries(
    Object.entries({ ...one, ...other }).map(([instrument, total]) => [
      instrument,
      Math.min(total, one[instrument] ?? total),
    ]),
  );

export const everyWeek = (
  weeks: Treatment['weeks'],
  change: (week: Week) => Partial<Week>,
): Treatment['weeks'] =>
  Object.fromEntries(Object.entries(weeks).map(([monday, week]) => [monday, { ...week, ...change(week) }]));

/** The treatment after a relapse report is reversed: the tier before it goes on as if uninterrupted, and results and reviews since the report count there. */
export const withoutRelapse = ({
  relapse,
  tierSince,
  reviewedAtTier,
  worse,
  bestAtTier = {},
  weeks,
}: Treatment): Partial<Treatment> =>
  relapse === null
    ? {}
    : {
        ...relapse.before,
        inForceFrom: relapse.before.inForceFrom ?? relapse.before.tierSince,
        bestAtTier: lowest(relapse.before.bestAtTier ?? relapse.before.resultsAtTier, bestAtTier),
        reviewedAtTier: relapse.before.reviewedAtTier || reviewedAtTier || relapse.reviewed === true,
        worse: [...new Set([...relapse.before.worse, ...worse])],
        weeks: everyWeek(weeks, ({ atTierSince }) =>
          atTierSince === tierSince ? { atTierSince: relapse.before.tierSince } : {},
        ),
        relapse: null,
      };

/** Sets what a review has found, or null when that is done. Changes nothing if no review has ever found anything. */
export const found = (
  treatment: Treatment,
  finding: NonNullable<Treatment['finding']> | null,
): Partial<Treatment> => (finding || treatment.finding ? { finding } : {});

/** Changes the sessions of the treatment, if its plan has any. */
export const inSessions = (
  { sessions }: Treatment,
  change: (sessions: Sessions) => Partial<Sessions>,
): Pick<Treatment, 'sessions'> => (sessions ? { sessions: { ...sessions, ...change(sessions) } } : {});

/** Begins a pause: from `at` (ms since epoch) on no session is held, and no contact after a no-show is due. */
export const pausedFrom =
  (at: number) =>
  ({ pauses }: Sessions): Partial<Sessions> => ({
    pauses: [...pauses, { from: at, until: null }],
    toContact: {},
  });

/** Ends the pause: sessions are held again from `at` (ms since epoch) on, at the same tier. A pause that has not begun by then gets no length. */
export const heldAgainFrom =
  (at: number) =>
  ({ pauses }: Sessions): Partial<Sessions> => ({
    pauses: pauses.map((pause) =>
      pause.until === null ? { ...pause, until: Math.max(at, pause.from) } : pause,
    ),
  });

/** Ends the pause, and puts the sessions under a tier that begins at `at` (ms since epoch). */
export const resumedAt =
  (at: number, tier: string) =>
  (sessions: Sessions): Partial<Sessions> => ({
    ...heldAgainFrom(at)(sessions),
    tiers: [...sessions.tiers, { tier, since: at, from: at }],
  });

/** Sets the day to look again for each tier that is held for good: the present one, and the one that a reversed relapse would bring back. */
const heldUntilIn = (treatment: Treatment, heldUntil: number): Partial<Treatment> => {
  const { relapse } = treatment;
  return {
    ...(isHeldForGood(treatment) && { heldUntil }),
    ...(relapse &&
      isHeldForGood(relapse.before) && { relapse: { ...relapse, before: { ...relapse.before, heldUntil } } }),
  };
};

/**
 * The treatment after a policy was adopted, before the new policy has judged it: without a recommendation, and without a review that was due by hours if those
 * are too few now.
 * @param lookAgainAt when the gates of a tier that was held for good are looked at again, ms since epoch
 */
export const lookedAtAnew = (
  treatment: Treatment,
  reviewNotDueByHours: boolean,
  lookAgainAt?: number,
): Treatment => ({
  ...treatment,
  ...(lookAgainAt !== undefined && heldUntilIn(treatment, lookAgainAt)),
  taper: treatment.taper === 'recommended' ? null : treatment.taper,
  reviewDueAt: reviewNotDueByHours ? null : treatment.reviewDueAt,
});

/** Keeps the closed dates of the calendar that is left, for sessions that were planned to begin before `at` (ms since epoch). */
export const leftCalendar = (
  treatment: Treatment,
  at: number,
  closed: readonly string[] | undefined,
): Treatment =>
  closed
    ? {
        ...treatment,
        ...inSessions(treatment, ({ calendars = [] }) => ({
          calendars: [...calendars, { until: at, closed }],
        })),
      }
    : treatment;

/** Keeps the offsets of the time zone that is left, so that sessions that were planned to begin before `until` (ms since epoch) stay at their instants. */
export const leftClocks = (
  treatment: Treatment,
  until: number,
  clocks: { readonly offsets: ClocksLeft['offsets'] } | undefined,
): Treatment =>
  clocks
    ? {
        ...treatment,
        ...inSessions(treatment, () => ({ clocksLeft: { until, offsets: clocks.offsets } })),
      }
    : treatment;
