import fc from 'fast-check';
import { CARE_ROLES } from '#journey/model/care-team';
import type { Role } from '#journey/model/actor';
import type { Refusal } from '#journey/model/decision';
import type { FactName, Facts } from '#journey/model/fact';
import { RELAPSE_SOURCES } from '#journey/model/fact';
import type { Milestone, MilestoneName, Milestones, Referral } from '#journey/model/milestone';
import {
  DISCHARGE_REASONS,
  END_REASONS,
  ENTRY_KINDS,
  EXCLUSIONS,
  INTERIM_SERVICES,
  REVIEW_FINDINGS,
  RISK_LEVELS,
} from '#journey/model/milestone';
import { milestonesOf } from '#journey/milestones/milestones';
import { plannedBetween } from '#journey/sessions/planned';
import { localDate } from '#journey/time/local-time';
import { addDays } from '#journey/time/spans';
import { OUTCOMES } from '#journey/model/sessions';
import { SESSION_KINDS } from '#journey/model/slot';
import { TOXICOLOGY_KINDS } from '#journey/model/toxicology';
import type { InstrumentCode } from '#instruments/instrument';
import type { InstrumentTaken } from '#instruments/instrument-taken';
import { ELIGIBLE, rated } from '#scenarios/admission';
import { CLINICAL_DATA } from '#scenarios/clinical-data';
import { attendance } from '#scenarios/attendance';
import { SUMMARY_TEXTS } from '#scenarios/discharge-summary';
import { careFrom, OUTPATIENT, RESIDENTIAL, TO_HOSPITAL } from '#scenarios/hand-offs';
import { bam, CSSRS, gad7, phq9, taken, result } from '#scenarios/instruments-taken';
import { planAt } from '#scenarios/plan';
import { iso, type PureJourney } from '#scenarios/pure/pure-journey';
import { notRecorded } from '#scenarios/pure/sessions-held';
import { SAFETY_PLAN } from '#scenarios/safety-plan';
import { FAMILY_SLOTS, MONTHLY_SLOTS, SLOTS, withSlots } from '#scenarios/slots';
import { tested } from '#scenarios/toxicology';
import { leaving } from '#scenarios/leaving';
import { reviewed } from '#scenarios/review';

/** What a step draws from: numbers that choose, whatever there is to choose from when it comes to it. */
export interface Draw {
  readonly what: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

const DAY = 86_400_000;
const pick = <T>(from: readonly T[], number: number): T => from[number % from.length]!;
const reasonOf = (number: number): string | null => pick([null, 'a reason', 'another', ' '], number);
const handOffOf = (number: number) => pick([RESIDENTIAL, TO_HOSPITAL, OUTPATIENT], number);
const tierOf = (number: number): string => pick(['T1', 'T2', 'T3'], number);
const trackOf = (number: number): string =>
  pick(['main-day-onsite', 'main-evening-onsite', 'moon'], number % 7);

/** The Monday of the week `back` weeks before the UTC day of `at`. */
const monday = (at: number, back: number): string => {
  const day = new Date(at - back * 7 * DAY);
  return new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY).toISOString().slice(0, 10);
};

/** Names of the sessions of the last fortnight and the next days. */
const sessionsAround = ({ state, now, policy }: PureJourney): string[] => {
  const sessions = state.treatment?.sessions;
  const date = (days: number): string => new Date(now + days * DAY).toISOString().slice(0, 10);
  return sessions
    ? plannedBetween(sessions, { from: date(-14), to: date(3) }, policy).map(({ session }) => session)
    : [];
};

type Makers = { readonly [N in MilestoneName]: (draw: Draw, journey: PureJourney) => Milestones[N] };

const MAKE: Makers = {
  recordContactAttempt: ({ a }) => ({ reached: a % 3 === 0 }),
  recordConsent: ({ a }) => ({ signer: pick(['client', 'client', 'guardian'] as const, a) }),
  recordRisk: ({ a, b }) => ({ level: pick(RISK_LEVELS, a), by: pick(['C-SSRS', 'judgement'] as const, b) }),
  recordEligibility: ({ a, b, c }) => ({
    ...ELIGIBLE,
    answers: {
      ...ELIGIBLE.answers,
      exclusions: a % 5 === 0 ? [pick(EXCLUSIONS, b)] : [],
      willing: a % 7 !== 0,
    },
    seat: b % 2 === 0 ? null : trackOf(c),
    reason: reasonOf(c),
  }),
  referElsewhere: ({ a, b }) => ({ handOff: handOffOf(a), reason: reasonOf(b) }),
  offerSeat: ({ a }) => ({ track: trackOf(a) }),
  acceptSeat: () => ({}),
  declineSeat: ({ a }) => ({ reason: reasonOf(a) }),
  recordAssessment: ({ a, b, c }) => ({
    ratings: rated({
      emotional: pick([2, 2, 0, 4] as const, a),
      relapsePotential: pick([2, 3, 1, 4] as const, b),
    }),
    qualified: c % 4 !== 0,
  }),
  decideLevel: ({ a, b, c }) => ({
    level: pick([3, 3, 3, 4, 2] as const, a),
    reason: reasonOf(b),
    handOff: c % 3 === 0 ? null : handOffOf(c),
  }),
  draftPlan: ({ a, b, c }) => {
    const plan = planAt(tierOf(a), pick([30, 60, 90, 45], b));
    return { plan: b % 3 === 0 ? plan : withSlots(plan), reason: reasonOf(c) };
  },
  signPlan: ({ a }) => ({ signer: pick(['client', 'clinician', 'guardian'] as const, a) }),
  recordWeek: ({ a, b, c }, { now }) => ({
    week: monday(now, a % 4),
    plannedHours: pick([15, 12, 9], b),
    deliveredHours: pick([15, 12.3, 9.6, 7.1, 0, 27], c),
    excusedHours: pick([0, 0, 3, 20], a),
  }),
  recordAttendance: ({ a, b, c }, journey) => ({
    session: pick([...sessionsAround(journey), '2026-01-05.none', '2026-01-05@morning'], a),
    outcome: pick([...OUTCOMES, 'attended', 'attended', 'noShow'] as const, b),
    minutes: pick([180, 180, 60, 45, 120, 0, null, 500], c),
    reason: reasonOf(a + c),
  }),
  closeDay: ({ a }, { now }) => ({
    date: iso(now + ((a % 9) - 1) * 86_400_000).slice(0, 10),
    reason: 'snow',
  }),
  reopenDay: ({ a, b }, { now, state }) => ({
    date: pick([...Object.keys(state.treatment?.sessions?.closedDays ?? {}), iso(now).slice(0, 10)], a + b),
    reason: 'it has thawed',
  }),
  contactNoShow: ({ a, b }, { state }) => ({
    session: pick([...Object.keys(state.treatment?.sessions?.toContact ?? {}), '2026-01-05.none'], a),
    reached: b % 2 === 0,
  }),
  rescheduleSession: ({ a, b }, journey) => ({
    session: pick([...sessionsAround(journey), '2026-01-05.none'], a),
    start: journey.now + ((b % 200) - 20) * 3_600_000,
    reason: 'asked for',
  }),
  holdExtraSession: ({ a, b, c }, { now, state }) => ({
    start: now + ((b % 100) - 50) * 3_600_000,
    minutes: 1 + (a % 180),
    kind: pick(SESSION_KINDS, c),
    group: null,
    mode: 'onSite',
    makesUp: pick([null, ...Object.keys(state.treatment?.sessions?.recorded ?? {})], a),
    reason: 'made up',
  }),
  recordTwelveStep: ({ a, b }, { now }) => ({ date: monday(now, (a % 3) - 1), minutes: 1 + b }),
  reviewPlan: ({ a, b }) => ({ ...reviewed('reviewed', REVIEW_FINDINGS[a % 4], reasonOf(b)) }),
  stepDown: ({ a }) => ({ reason: reasonOf(a) }),
  holdTaper: () => ({ reason: 'not yet' }),
  stepUp: () => ({ reason: 'struggling' }),
  extendTreatment: ({ a }) => ({ days: 1 + (a % 31), reason: 'longer' }),
  acknowledgeRelapse: () => ({}),
  decideRelapse: ({ a, b, c }, { state }) =>
    pick(
      [
        { decision: 'confirm', reason: null },
        { decision: 'reverse', reason: 'mistaken' },
        {
          decision: 'reverse',
          reason: 'some of it',
          reports: (state.treatment?.relapse?.reports ?? [])
            .map(({ seq }) => seq)
            .filter((seq) => (seq + c) % 3 > 0),
        },
        { decision: 'transfer', reason: null, handOff: handOffOf(b) },
      ] as const,
      a,
    ),
  acknowledgeRisk: () => ({}),
  disposeRisk: ({ a, b }) =>
    pick(
      [
        { disposition: 'safetyPlan', reason: 'agreed' },
        { disposition: 'stepUp', reason: 'closer' },
        { disposition: 'emergencyServices', reason: 'called' },
        { disposition: 'transfer', reason: 'needs a bed', handOff: handOffOf(b) },
      ] as const,
      a,
    ),
  transfer: ({ a }) => ({ handOff: handOffOf(a), reason: 'needs a bed' }),
  returnFromHold: ({ a, b }) => ({
    tier: tierOf(a),
    seat: b % 2 === 0 ? null : trackOf(b),
    reason: 'stable',
  }),
  closeTransferred: ({ a }) => ({ reason: reasonOf(a) }),
  agreeContinuingCare: ({ a }, { now }) => ({ care: careFrom(now, a % 9) }),
  beginDischarge: ({ a, b, c }, { now, policy }) => ({
    because: pick(DISCHARGE_REASONS, a),
    criteriaMet: b % 2 === 0,
    reason: reasonOf(c),
    ...(c % 3 > 0 && {
      lastDay: localDate(
        addDays(now, pick([0, 1, 3, 9, 14, 15, -1], a + b), policy.calendar),
        policy.calendar,
      ),
    }),
  }),
  writeDischargeSummary: ({ a }, { state }) => ({
    texts: a % 2 === 0 ? SUMMARY_TEXTS : {},
    replaces: a % 7 === 0 ? 9 : (state.summary?.versions ?? null),
  }),
  signDischargeSummary: ({ a }) => (a % 5 === 0 ? { hash: '0'.repeat(64) } : {}),
  amendDischargeSummary: ({ a }, { state }) => ({
    ...{ texts: {}, reason: 'the dose was another' },
    replaces: a % 7 === 0 ? null : (state.summary?.versions ?? null),
  }),
  recordFollowUp: ({ a, b }) => ({ day: pick([7, 30, 90, 14], a), reached: b % 2 === 0 }),
  amendPlan: ({ a, b }, { state }) => {
    const plan = {
      ...planAt(state.treatment?.tier ?? 'T1', state.plan?.draft.lengthDays),
      dischargeCriteria: pick([['one'], ['one', 'two']], a),
    };
    const slots = state.referral.minor
      ? pick([FAMILY_SLOTS, MONTHLY_SLOTS], a)
      : pick([SLOTS, FAMILY_SLOTS, MONTHLY_SLOTS], a + b);
    return { plan: b % 3 === 0 ? plan : withSlots(plan, slots), reason: 'as agreed' };
  },
  dropAmendment: () => ({ reason: 'not signed' }),
  assessCriterion: ({ a, b }, { state }) => ({
    criterion: pick([...(state.plan?.draft.dischargeCriteria ?? []), 'another'], a),
    met: b % 3 !== 0,
  }),
  assignCareTeam: ({ a, b }) => ({
    role: pick(CARE_ROLES, a),
    staffId: pick(['staff-1', 'staff-2', null], b),
  }),
  completeTask: ({ a }, { tasks }) => ({ task: pick(tasks.length > 0 ? tasks : ['nothing'], a) }),
  withdraw: () => leaving('left'),
  endJourney: ({ a }) => ({ because: pick(END_REASONS, a), ...leaving('as it is') }),
  takeBackDischarge: () => ({ reason: 'begun by mistake' }),
  readmit: () => ({ reason: 'referred again' }),
  recordPriority: ({ a, b, c }) => ({
    pregnant: a % 3 === 0,
    injecting: b % 3 === 0,
    urgency: pick(['routine', 'urgent'], c),
  }),
  confirmWaiting: () => ({ note: null }),
  recordInterimServices: ({ a, b }) => ({
    services: [pick(INTERIM_SERVICES, a)],
    noSeatElsewhere: b % 2 === 0,
  }),
  recordProviderCall: ({ a }) => ({ reached: a % 2 === 0, note: null }),
  recordSafetyPlan: () => ({ plan: SAFETY_PLAN }),
  reviewSafetyPlan: () => ({ summary: 'stands' }),
  beginLeave: ({ a }, { now }) => ({ lookAgainOn: monday(now, -1 - (a % 3)), reason: 'travels' }),
  recordClinicalData: ({ a, b }, { now }) =>
    pick(
      [
        CLINICAL_DATA,
        { arrestsIn30Days: b % 97 },
        { medicines: [{ medicine: 'methadone', since: monday(now, (b % 3) - 1) }] },
      ],
      a,
    ),
};

/** Endings are rare, so that journeys grow old; so is what can be done in every phase, for the sake of what cannot. */
const RARE: readonly MilestoneName[] = [
  'withdraw',
  'endJourney',
  'referElsewhere',
  'closeTransferred',
  'beginDischarge',
  'transfer',
  'recordRisk',
];

const COMMON_OF_CARE: readonly MilestoneName[] = [
  'recordWeek',
  'recordAttendance',
  'reviewPlan',
  'decideRelapse',
  'stepDown',
];

const INSTRUMENTS: readonly InstrumentCode[] = ['PHQ-9', 'GAD-7', 'BAM-USE', 'C-SSRS', 'AUDIT'];

const takenOf = (which: number, how: number, takenAt: number): InstrumentTaken => {
  const [code, items] = pick(
    [
      ['PHQ-9', phq9(pick([0, 1, 3] as const, how), pick([0, 0, 1] as const, how + which))],
      ['BAM', bam(pick([0, 0, 2], how))],
      ['C-SSRS', CSSRS[pick(RISK_LEVELS, how)]],
      ['GAD-7', gad7(pick([0, 1, 3] as const, how))],
    ] as const,
    which,
  );
  return taken(code, items, takenAt);
};

const factOf = (
  { a, b, c }: Draw,
  now: number,
): { readonly [N in FactName]: readonly [N, Facts[N]] }[FactName] => {
  if (a % 4 === 0)
    return [
      'relapseReported',
      {
        ...{ source: pick(RELAPSE_SOURCES, b), note: null },
        ...(c % 3 === 0 && { usedOn: new Date(now - (c % 20) * DAY).toISOString().slice(0, 10) }),
      },
    ];
  if (a % 4 === 1) return ['highRiskReported', { source: 'judgement', note: null }];
  if (a % 16 === 6)
    return [
      'toxicologyReported',
      {
        ...tested(now - (c % 3) * DAY, { alcohol: pick(['negative', 'positive', 'expected'], b) }),
        kind: pick(TOXICOLOGY_KINDS, b + c),
        status: pick(['collected', 'collected', 'dilute'], c),
      },
    ];
  if (a % 8 === 2) return ['instrumentTaken', { taken: takenOf(b, c, now - (c % 4) * DAY) }];
  return [
    'resultArrived',
    { result: result(pick(INSTRUMENTS, b), c % 5 === 0 ? c % 28 : c % 3, now - (c % 4) * DAY) },
  ];
};

/** Mostly what the phase waits for, now and then whatever there is. */
const choose = ({ what, a, b, c }: Draw, { state }: PureJourney): MilestoneName => {
  const all = Object.keys(MAKE) as MilestoneName[];
  const waits = milestonesOf(state.phase);
  if (what % 50 === 3 || waits.length === 0) return pick(all, a + b);
  if (what % 10 === 4) return pick(waits, b + c);
  const usual = waits.filter((name) => !RARE.includes(name));
  return pick([...usual, ...usual.filter((name) => COMMON_OF_CARE.includes(name))], a + b + c);
};

export type Taken =
  | {
      readonly kind: 'milestone';
      readonly name: MilestoneName;
      readonly data: Milestones[MilestoneName];
      readonly by: Role;
      /** Null where it was taken. */
      readonly refusal: Refusal | null;
    }
  | { readonly kind: 'fact' | 'time' };

/** Takes one step; a little time always passes, as between any two people's clicks. */
export const takeStep = (journey: PureJourney, draw: Draw): Taken => {
  const { what, a, b } = draw;
  journey.passUntil(journey.now + 1);
  if (what % 10 < 2 || what % 10 === 9) {
    journey.passUntil(
      journey.now +
        pick([60_000, 3_600_000, 6 * 3_600_000, DAY, 3 * DAY, 7 * DAY, 14 * DAY, 31 * DAY], a) +
        (b % 1000),
    );
    return { kind: 'time' };
  }
  if (what % 10 === 2) {
    const [name, data] = factOf(draw, journey.now);
    journey.fact(name, data);
    return { kind: 'fact' };
  }
  const name = choose(draw, journey);
  const by = pick(['clinician', 'coordinator', 'supervisor'] as const, b);
  // With what the API adds of the record, so that it can be tried as it was sent.
  const { data } = journey.asRead({ name, data: MAKE[name](draw, journey) } as Milestone);
  return { kind: 'milestone', name, data, by, refusal: journey.attempt(name, data, { by }) };
};

const ENDINGS = ['attended', 'attended', 'attended', 'attended', 'late', 'noShow', 'excused', null] as const;

/** Of whom every session is attended. */
export const QUIET: Draw = { what: 0, a: 0, b: 0, c: 0 };

/** Records the sessions of late that have ended and are not recorded, most of them as attended, some not at all. */
export const attend = (journey: PureJourney, { a, b, c }: Draw): void => {
  for (const [index, { session, minutes }] of notRecorded(journey, 14).entries()) {
    const outcome = pick(ENDINGS, a + b * index + c);
    const came = outcome === 'attended' ? minutes : outcome === 'late' ? minutes - 20 : null;
    if (outcome) journey.attempt('recordAttendance', attendance(session, outcome, came));
  }
};

const number = fc.nat(9_999);
export const steps = (maxLength: number): fc.Arbitrary<Draw[]> =>
  fc.array(fc.record({ what: number, a: number, b: number, c: number }), { maxLength, size: 'max' });

export const referral: fc.Arbitrary<Partial<Referral>> = fc.record({
  entryKind: fc.constantFrom(...ENTRY_KINDS),
  urgency: fc.constantFrom('routine' as const, 'urgent' as const),
  minor: fc.boolean(),
  pregnant: fc.boolean(),
  injecting: fc.boolean(),
  results: fc.array(
    fc
      .record({ which: fc.nat(4), total: fc.nat(3), day: fc.integer({ min: 1, max: 5 }) })
      .map(({ which, total, day }) => result(INSTRUMENTS[which]!, total, `2026-01-0${day}T12:00:00Z`)),
    { maxLength: 3 },
  ),
});
