import type { Policy } from '../model/policy.js';
import { aMilestone, aTime, wordsOf } from '../model/requirement.js';
import type { JourneyState } from '../model/state.js';
import type { Treatment } from '../model/treatment.js';
import type { Waiver } from '../model/waiver.js';
import { endOf } from '../sessions/planned.js';
import { nextToRecord, unrecordedInTime } from '../sessions/watched.js';
import { startOfLocalDay } from '../time/local-time.js';
import { addDays } from '../time/spans.js';
import { earlyCompletion } from './early-completion.js';
import { takenAgainAtDischarge } from './instrument-sets.js';
import { type Lack, type Settled, settled } from './lacks.js';
import { dischargedAt, signedFrom } from './last-day.js';
import { unrecordedWeeks } from './owed-weeks.js';
import { screenAtDischarge } from './screen-again.js';

/**
 * R-DISCH: what is still missing before the discharge summary may be signed, and what it is signed without. An ending other than completion needs no review and
 * no instruments. What cannot be had of a client who is out of reach is waived, one by one (version 2, `endings`).
 */
export const dischargeLacks = (
  state: JourneyState,
  policy: Policy,
  at: number,
  waived: readonly Waiver[] = [],
): Settled => settled(lacksOf(state, policy, at), policy.endings ? waived : []);

const lacksOf = (state: JourneyState, policy: Policy, at: number): Lack[] => {
  const { discharge } = state;
  if (!discharge) return [];
  const { because } = discharge;
  const discharged = dischargedAt(discharge);
  const ofEveryEnding = [
    ...tooEarly(state, policy, at),
    ...riskScreen(state, policy),
    ...unrecorded(state, policy, at),
  ];
  if (because === 'completed')
    return [
      ...review(state, discharged, policy),
      ...care(state, discharged, policy, at),
      ...instruments(state, discharged, policy),
      ...taper(state, discharged, policy),
      ...ofEveryEnding,
    ];
  return policy.endings && !state.continuingCare ? [NO_CARE, ...ofEveryEnding] : ofEveryEnding;
};

/** The last day of treatment is to come, or its sessions are: the signed summary says what was delivered. Nothing waives it; another day is set by taking the discharge back. */
const tooEarly = (state: JourneyState, policy: Policy, at: number): Lack[] => {
  const from = signedFrom(state, policy);
  return from !== null && at < from
    ? [
        {
          words: `the last day of treatment, ${state.discharge!.lastDay!.date}, with its sessions; or takeBackDischarge, and another day`,
          requires: [aTime(from), aMilestone('takeBackDischarge')],
        },
      ]
    : [];
};

/** R-RISK: the screen that is needed however treatment ends. Under a policy without `endings` nothing could waive it, so nobody is asked for it. */
const riskScreen = (state: JourneyState, policy: Policy): Lack[] =>
  policy.endings && screenAtDischarge(state, policy)
    ? [
        {
          words: `a risk screen ${since(state)} (recordRisk, or a C-SSRS), or waived: riskScreen`,
          requires: [aMilestone('recordRisk')],
          waivable: 'riskScreen',
        },
      ]
    : [];

const since = ({ discharge }: JourneyState): string =>
  discharge?.lastDay ? `on ${discharge.lastDay.date} or later` : 'since the discharge began';

const NO_CARE: Lack = {
  words: 'a continuing-care plan, or waived: continuingCare, with the reason',
  requires: [aMilestone('agreeContinuingCare')],
  waivable: 'continuingCare',
};

const review = ({ treatment }: JourneyState, discharged: number, { discharge, calendar }: Policy): Lack[] => {
  const { reviewWithinDays: days } = discharge;
  return treatment?.reviewedAtTier && treatment.lastReviewAt >= addDays(discharged, -days, calendar)
    ? []
    : [
        {
          words: `a plan review at the last tier, within ${days} days before discharge`,
          requires: [aMilestone('reviewPlan')],
        },
      ];
};

const care = ({ continuingCare }: JourneyState, discharged: number, policy: Policy, at: number): Lack[] => {
  const { calendar, endings, discharge } = policy;
  const requires = [aMilestone('agreeContinuingCare')];
  if (!continuingCare) return [endings ? NO_CARE : { words: 'a continuing-care plan', requires }];
  const { firstAppointmentWithinDays: days } = discharge;
  const within = (from: number): number => addDays(from, days, calendar);
  // If those days have gone by, the appointment must be within as many days from now, the soonest that can still be had.
  const latest = within(within(discharged) < at ? at : discharged);
  const { firstAppointment } = continuingCare;
  return firstAppointment >= startOfLocalDay(discharged, calendar) && firstAppointment <= latest
    ? []
    : [
        {
          words: `a first appointment within ${days} days after discharge`,
          requires,
          waivable: 'continuingCare',
        },
      ];
};

const instruments = (state: JourneyState, discharged: number, policy: Policy): Lack[] =>
  takenAgainAtDischarge(state, policy)
    .filter(
      ([, takenAt]) => takenAt < addDays(discharged, -policy.discharge.instrumentWithinDays, policy.calendar),
    )
    .map(([instrument]) => ({
      words: `${instrument} taken again (there is a baseline)`,
      requires: [],
      waivable: 'instruments',
    }));

/**
 * R-TAPER-HOLD: a completion that was begun without a reason, while every gate held, and of which one does not hold any more on the last day of treatment: the
 * client has used since, or was missing.
 */
const taper = (state: JourneyState, discharged: number, policy: Policy): Lack[] => {
  const { lastDay, reasoned } = state.discharge!;
  const early = lastDay && !reasoned ? earlyCompletion(state, policy, discharged) : [];
  return early.length > 0
    ? [
        {
          words: `every gate of the taper on the last day of treatment (${wordsOf(early).join('; ')}), or waived: taper, with the reason`,
          requires: early.flatMap(({ requires }) => requires),
          waivable: 'taper',
        },
      ]
    : [];
};

/** Sessions that are over and not recorded, late or not, and weeks that are late. They are needed because the signed summary says what was delivered. */
const unrecorded = ({ treatment, reached }: JourneyState, policy: Policy, at: number): Lack[] => {
  if (!policy.endings || !treatment) return [];
  return [
    ...unrecordedSessions(treatment, reached, policy, at).map((one) => ({
      words: `the attendance of ${one}`,
      requires: [aMilestone('recordAttendance', { session: one })],
    })),
    ...unrecordedWeeks(treatment, reached, policy, { late: true }).map((monday) => ({
      words: `the hours of the week of ${monday}`,
      requires: [aMilestone('recordWeek', { week: monday })],
    })),
  ];
};

const unrecordedSessions = (
  { sessions, ...treatment }: Treatment,
  reached: JourneyState['reached'],
  policy: Policy,
  at: number,
): string[] => {
  if (!sessions) return [];
  const next = policy.sessions ? nextToRecord({ ...treatment, sessions }, reached, policy) : null;
  return [...unrecordedInTime(sessions, reached), ...(next && endOf(next) <= at ? [next.session] : [])];
};
