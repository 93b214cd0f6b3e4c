import type { Policy } from '../model/policy.js';
import type { JourneyState, Treatment } from '../model/state.js';
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
 * R-REASSESS, in treatment: each instrument of the cadence falls due its span after it was taken last, or after treatment
 * began or was taken up again, as that day begins: whoever plans the day finds it there. A new result is a new clock, so
 * that every rung is told once (R-ONCE).
 */
export const instrumentClocks = (state: JourneyState, policy: Policy): RunningClock[] => {
  // What has no baseline yet is asked for as such.
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

/** R-HOLD: who came back is reviewed within the policy's days, and with it the tier; the task is there from the return on. */
const returnClock = ({ returnedAt, assessTierBy }: Treatment, policy: Policy): RunningClock[] => {
  if (returnedAt === undefined || typeof assessTierBy !== 'number') return [];
  const named = {
    id: `review.return.${returnedAt}`,
    rule: 'R-HOLD',
    title: 'Back from a hold: review the plan, and assess the tier',
  } as const;
  // Under a policy without the days the one that was decided stands.
  const { tierWithin } = policy.hold ?? {};
  const clock = tierWithin
    ? ladder(named, returnedAt, tierWithin, 'clinician', policy)
    : {
        ...once({ ...named, counted: { since: returnedAt, span: null } }, assessTierBy, 'raiseTask'),
        rungs: [{ at: assessTierBy, role: 'clinician' as const, rung: 1 }],
      };
  return [{ ...fromTheStart(clock, returnedAt, 'clinician'), dueAt: assessTierBy }];
};

/** What a hold stopped runs again under a name of its own, so that every rung is told once (R-ONCE). */
const sinceReturn = ({ phaseSince }: JourneyState, { startedAt }: Treatment): string =>
  phaseSince > startedAt ? `.${phaseSince}` : '';

/** What a correction took back falls due again under a name of its own, as well. */
const afterCorrection = ({ reviewDuesTakenBack = 0 }: Treatment): string =>
  reviewDuesTakenBack > 0 ? `.corrected${reviewDuesTakenBack}` : '';

/**
 * R-REVIEW: due by its days, its delivered hours, or the earlier. From there the ladder climbs by a span of its own (version 3), or by the days of a
 * review: due by its hours on day 9, the supervisor heard of it on day 39. None where nothing makes it due yet.
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

/** R-REVIEW: the policy says what counts; by hours alone nothing is due before they are delivered. */
const dueBy = ({ review }: Policy, byDays: number, byHours: number): number =>
  ({ days: byDays, hours: byHours, earlier: Math.min(byDays, byHours) })[review?.by ?? 'earlier'];

/** R-REVIEW: when the sessions made up the delivered hours, with those recorded by the week before there were sessions. */
const bySessions = ({ sessions, hoursSinceReview }: Treatment, policy: Policy): number | null =>
  sessions
    ? deliveredAt(sessions, (policy.clocks.reviewDeliveredHours - hoursSinceReview) * 60, policy)
    : null;

/** R-TAPER-HOLD: the gates of a held tier are looked at anew on its day. */
const holdClock = ({ heldUntil }: Treatment): RunningClock[] =>
  typeof heldUntil !== 'number'
    ? []
    : [
        once(
          {
            id: 'taper.hold',
            rule: 'R-TAPER-HOLD',
            title: 'Look again: the tier is held until then',
            // Until when was decided with the hold.
            counted: { since: null, span: null },
          },
          heldUntil,
          'look',
        ),
      ];

/** R-TAPER: look again when the gates that are mere time will hold, if the others do already. */
const taperClock = (state: JourneyState, treatment: Treatment, policy: Policy): RunningClock[] =>
  treatment.taper === null &&
  // The cheapest of the gates first: the dose is counted only where it can matter.
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
