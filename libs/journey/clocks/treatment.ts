import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import type { Treatment } from '../model/treatment.js';
import { lastTaken, missingBaseline, ofTheirAge } from '../rules/instrument-sets.js';
import { atTierFrom, timeGatesHoldAt, workGates } from '../rules/taper.js';
import { deliveredAt } from '../sessions/dose.js';
import { startOfLocalDay } from '../time/local-time.js';
import { careIsPast } from '../rules/care-is-past.js';
import { addDays, addSpan } from '../time/spans.js';
import { baselineClocks } from './baseline.js';
import { fromTheStart, ladder, once, reminder, type RunningClock } from './clock.js';
import { relapseClocks, tellClocks } from './escalation.js';

/**
 * R-REASSESS, in treatment: each instrument of the cadence falls due its span after it was taken last, or after treatment began or was taken up again. It is
 * due at the beginning of that day, so that whoever plans the day finds it. A new result starts a clock with a new id, so that every rung is told once
 * (R-ONCE).
 */
export const instrumentClocks = (state: JourneyState, policy: Policy): RunningClock[] => {
  // An instrument without a baseline is asked for by the baseline clocks instead.
  const missing = missingBaseline(state, policy);
  const cadence = (policy.instruments?.cadence ?? [])
    .map((one) => ({ ...one, instrument: ofTheirAge(state, one.instrument, policy) }))
    .filter(({ instrument }) => !missing.includes(instrument));
  return cadence.map(({ instrument, every }) => {
    const taken = lastTaken(state, instrument, policy);
    const { phaseSince, treatment } = state;
    const since = Math.max(treatment?.askedSince ?? phaseSince, taken);
    const due = startOfLocalDay(addSpan(since, every, policy.calendar), policy.calendar);
    const named = {
      id: `instrument.${instrument}.${since}${since < phaseSince ? `.${phaseSince}` : ''}`,
      rule: 'R-REASSESS',
      title: `${instrument} is due`,
      counted: { since, span: every },
    } as const;
    return reminder(named, due, policy.instruments!.grace, 'clinician', policy);
  });
};

/** The cadence of the C-SSRS alone, as it ran before the discharge began: the same clock goes on, as late as it was. */
export const riskCadence = (state: JourneyState, policy: Policy): RunningClock[] =>
  instrumentClocks(
    { ...state, phaseSince: state.discharge?.before?.askedSince ?? state.phaseSince },
    policy,
  ).filter(({ id }) => id.startsWith('instrument.C-SSRS.'));

/** Treatment: reviews, the taper, the end of the recommended length, an open relapse, and instruments that fall due. */
export const treatmentClocks = (state: JourneyState, policy: Policy): RunningClock[] => {
  const { treatment } = state;
  if (!treatment) return [];
  return [
    ...reviewClock(state, treatment, policy),
    ...taperClock(state, treatment, policy),
    ...holdClock(treatment),
    ...lengthClocks(state, treatment, policy),
    ...relapseClocks(treatment, policy),
    ...tellClocks(state, policy),
    ...baselineClocks(state, policy),
    ...instrumentClocks(state, policy),
    ...returnClock(treatment, policy),
  ];
};

/** R-HOLD: after the return from a hold, the plan and with it the tier are reviewed within the policy's days. The task is there from the return on. */
const returnClock = ({ returnedAt, assessTierBy }: Treatment, policy: Policy): RunningClock[] => {
  if (returnedAt === undefined || typeof assessTierBy !== 'number') return [];
  const named = {
    id: `review.return.${returnedAt}`,
    rule: 'R-HOLD',
    title: 'Back from a hold: review the plan, and assess the tier',
  } as const;
  // If the policy has no `hold.tierWithin`, the instant decided at the return (`assessTierBy`) is the only later rung.
  const { tierWithin } = policy.hold ?? {};
  const clock = tierWithin
    ? ladder(named, returnedAt, tierWithin, 'clinician', policy)
    : {
        ...once({ ...named, counted: { since: returnedAt, span: null } }, assessTierBy, 'raiseTask'),
        rungs: [{ at: assessTierBy, role: 'clinician' as const, rung: 1 }],
      };
  return [{ ...fromTheStart(clock, returnedAt, 'clinician'), dueAt: assessTierBy }];
};

/** Suffix for the ids of clocks that a hold stopped: they run again under a new id, so that every rung is told once (R-ONCE). */
const sinceReturn = ({ phaseSince }: JourneyState, { startedAt }: Treatment): string =>
  phaseSince > startedAt ? `.${phaseSince}` : '';

/** Suffix for the id of a review clock after a correction: a review that was taken back falls due again under a new id, too. */
const afterCorrection = ({ reviewDuesTakenBack = 0 }: Treatment): string =>
  reviewDuesTakenBack > 0 ? `.corrected${reviewDuesTakenBack}` : '';

/**
 * R-REVIEW: a review is due by its days, by its delivered hours, or by the earlier of both. From there the ladder climbs by `review.climbsEvery` (version 3),
 * or by the days of a review: then the supervisor hears of a review that was due by its hours on day 9 only on day 39. Empty if nothing makes it due yet.
 */
export const reviewClock = (state: JourneyState, treatment: Treatment, policy: Policy): RunningClock[] => {
  const byDays = addDays(treatment.lastReviewAt, policy.clocks.reviewDays, policy.calendar);
  const byHours = Math.min(treatment.reviewDueAt ?? Infinity, bySessions(treatment, policy) ?? Infinity);
  const due = dueBy(policy, byDays, byHours);
  if (due === Infinity) return [];
  const span = { days: policy.clocks.reviewDays };
  const named = {
    id: `review.${treatment.reviews + 1}${sinceReturn(state, treatment)}${afterCorrection(treatment)}`,
    rule: 'R-REVIEW',
    title: 'Plan review',
  } as const;
  const climb = ladder(named, treatment.lastReviewAt, span, 'clinician', policy);
  const { climbsEvery } = policy.review ?? {};
  const early = byDays - due;
  const rungs = climb.rungs.map((rung, index) => ({
    ...rung,
    at: climbsEvery ? addSpan(due, climbsEvery, policy.calendar, index) : rung.at - early,
  }));
  return [{ ...climb, rungs }];
};

/** R-REVIEW: when a review is due, by what the policy counts. By hours alone nothing is due (Infinity) before they are delivered. */
const dueBy = ({ review }: Policy, byDays: number, byHours: number): number =>
  ({ days: byDays, hours: byHours, earlier: Math.min(byDays, byHours) })[review?.by ?? 'earlier'];

/**
 * R-REVIEW: when the sessions reached the delivered hours of a review, together with hours recorded by the week before there were sessions. Null without
 * sessions, or before the hours are reached.
 */
const bySessions = ({ sessions, hoursSinceReview }: Treatment, policy: Policy): number | null =>
  sessions
    ? deliveredAt(sessions, (policy.clocks.reviewDeliveredHours - hoursSinceReview) * 60, policy)
    : null;

/** R-TAPER-HOLD: on the day until which the tier is held, the gates are looked at again. */
const holdClock = ({ heldUntil }: Treatment): RunningClock[] =>
  typeof heldUntil !== 'number'
    ? []
    : [
        once(
          {
            id: 'taper.hold',
            rule: 'R-TAPER-HOLD',
            title: 'Look again: the tier is held until then',
            // `heldUntil` was decided with the hold, so no start and no span are given.
            counted: { since: null, span: null },
          },
          heldUntil,
          'look',
        ),
      ];

/** R-TAPER: looks again when the gates that only wait for time will hold, if all other gates hold already. */
const taperClock = (state: JourneyState, treatment: Treatment, policy: Policy): RunningClock[] =>
  treatment.taper === null &&
  // The cheapest gate comes first, so that the dose is counted only if it can matter.
  treatment.reviewedAtTier &&
  workGates(state, treatment, policy).every(({ holds }) => holds)
    ? [
        once(
          {
            id: 'taper',
            rule: 'R-TAPER',
            title: 'Taper gates hold',
            counted: { since: atTierFrom(treatment, policy), span: { days: policy.taper.daysAtTier } },
          },
          timeGatesHoldAt(state, treatment, policy),
          'look',
        ),
      ]
    : [];

/** R-MAX: a discharge-planning task before the end, a decision at the end; never an automatic discharge. */
const lengthClocks = (state: JourneyState, treatment: Treatment, policy: Policy): RunningClock[] => {
  const nth = `${treatment.extensions}${sinceReturn(state, treatment)}`;
  const { dischargePlanningDaysBefore, calendar, clocks } = policy;
  const planAt = addDays(treatment.endsAt, -dischargePlanningDaysBefore, calendar);
  const end = reminder(
    {
      id: `length.end.${nth}`,
      rule: 'R-MAX',
      title: 'Decide: discharge or extend',
      counted: { since: treatment.startedAt, span: null },
    },
    treatment.endsAt,
    clocks.lengthDecision,
    'clinician',
    policy,
  );
  const isOld = careIsPast(state, planAt, policy);
  if (state.continuingCare && !isOld) return [end];
  const named = {
    id: `length.plan.${nth}`,
    rule: isOld ? 'R-HOLD' : 'R-MAX',
    title: isOld ? 'Plan the discharge anew: what was planned before the hold is past' : 'Plan the discharge',
    counted: { since: treatment.startedAt, span: null },
  } as const;
  return [{ ...once(named, planAt, 'raiseTask'), rungs: [{ at: planAt, role: 'clinician', rung: 0 }] }, end];
};
