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

/** What begins anew with a tier: its clock, its gates, and what instruments are compared with. */
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

/** The lowest of both, by instrument. */
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

/** A reversed report leaves no mark on the tier it interrupted; what happened meanwhile counts there. */
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

/** What a review has found, or that it is done; nothing where none ever found anything. */
export const found = (
  treatment: Treatment,
  finding: NonNullable<Treatment['finding']> | null,
): Partial<Treatment> => (finding || treatment.finding ? { finding } : {});

/** What changes of the sessions, where the plan has any. */
export const inSessions = (
  { sessions }: Treatment,
  change: (sessions: Sessions) => Partial<Sessions>,
): Pick<Treatment, 'sessions'> => (sessions ? { sessions: { ...sessions, ...change(sessions) } } : {});

/** From now on no session is held, and nobody is waited for. */
export const pausedFrom =
  (at: number) =>
  ({ pauses }: Sessions): Partial<Sessions> => ({
    pauses: [...pauses, { from: at, until: null }],
    toContact: {},
  });

/** Held again from now, at the tier as it was. A pause that has not begun never was. */
export const heldAgainFrom =
  (at: number) =>
  ({ pauses }: Sessions): Partial<Sessions> => ({
    pauses: pauses.map((pause) =>
      pause.until === null ? { ...pause, until: Math.max(at, pause.from) } : pause,
    ),
  });

/** Held again, at a tier that counts from now. */
export const resumedAt =
  (at: number, tier: string) =>
  (sessions: Sessions): Partial<Sessions> => ({
    ...heldAgainFrom(at)(sessions),
    tiers: [...sessions.tiers, { tier, since: at, from: at }],
  });

/** Of the tier as it is, or of the one that a reversal would bring back. */
const heldUntilIn = (treatment: Treatment, heldUntil: number): Partial<Treatment> => {
  const { relapse } = treatment;
  return {
    ...(isHeldForGood(treatment) && { heldUntil }),
    ...(relapse &&
      isHeldForGood(relapse.before) && { relapse: { ...relapse, before: { ...relapse.before, heldUntil } } }),
  };
};

/** Treatment under a policy that has not said anything about it yet. */
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

/** What was planned before `at` stays as the calendar of its day had it. */
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

/** What was planned before `at` stays at its instant, by the clocks of then. */
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
