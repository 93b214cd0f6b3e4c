import type { Referral } from '#journey/model/milestone';
import type { OpenPhase } from '#journey/model/phase';
import type { Dimension, Policy } from '#journey/model/policy';
import type { Slot } from '#journey/model/slot';
import { ELIGIBLE, rated } from '#scenarios/admission';
import { attendance, week } from '#scenarios/attendance';
import { signed, toAssessment, toPlanning } from '#scenarios/course';
import { careFrom, OUTPATIENT } from '#scenarios/hand-offs';
import { CSSRS, bam, gad7, phq9, result, taken } from '#scenarios/instruments-taken';
import { leaving } from '#scenarios/leaving';
import { planAt } from '#scenarios/plan';
import { POLICY } from '#scenarios/policy';
import { IN_PHASE, type Start } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { notRecorded } from '#scenarios/pure/sessions-held';
import { TRACK } from '#scenarios/referral';
import { reviewed } from '#scenarios/review';
import { SAFETY_PLAN } from '#scenarios/safety-plan';
import { GROUP, MONTHLY_SLOTS, SLOTS, withSlots } from '#scenarios/slots';
import { step } from '#scenarios/step';
import { tested } from '#scenarios/toxicology';

const DAY = 86_400_000;
const judgement = { source: 'judgement', note: null } as const;
const self = { source: 'self', note: null } as const;

/** A journey under the default policy, with seats by hand. It begins on a Monday, at 9 o'clock in New York. */
const into = (phase: OpenPhase, referral: Partial<Referral> = {}, start: Start = {}): PureJourney =>
  IN_PHASE[phase]({ referral, policy: POLICY, ...start });

const intakes = (): PureJourney[] => {
  const tried = (
    referral: Partial<Referral> = {},
    times = 3,
    journey = into('intake', referral),
  ): PureJourney => {
    for (let day = 0; day < times; day += 1)
      journey
        .passDays(1)
        .reach('recordContactAttempt', { reached: false, way: day % 2 === 0 ? 'call' : 'text' });
    return journey;
  };
  return [
    into('intake'),
    tried(),
    tried({}, 1),
    tried({ urgency: 'urgent' }),
    into('intake').reach('recordContactAttempt', { reached: true }),
    into('screening', { urgency: 'urgent' }),
    tried({}, 3, into('screening'))
      .passDays(14)
      .reach('endJourney', { because: 'lostToContact', reason: 'gone' }),
    into('intake', { results: [result('C-SSRS', 3, '2025-11-02T12:00:00Z')] }),
  ];
};

const waiting = (): PureJourney[] => {
  const offered = (): PureJourney => into('waitlist').reach('offerSeat', { track: TRACK });
  return [
    into('waitlist'),
    into('waitlist', { injecting: true }),
    into('waitlist', { pregnant: true }),
    into('waitlist', { pregnant: true, injecting: true }),
    into('waitlist', { injecting: true }).reach('recordInterimServices', {
      services: ['hivAndTbCounselling'],
    }),
    offered(),
    offered().reach('declineSeat', { reason: null }),
  ];
};

const planned = (): PureJourney[] => [
  into('assessment'),
  into('planning'),
  into('planning').reach('draftPlan', { plan: planAt('T3', 90), reason: null }),
  into('planning', { minor: true }).reach('draftPlan', { plan: planAt('T1', 60), reason: null }),
];

const SITS: readonly Partial<Record<Dimension, 0 | 1 | 2 | 3 | 4>>[] = [
  {},
  { withdrawal: 3 },
  { withdrawal: 4 },
  { biomedical: 3 },
  { readiness: 3 },
  { recoveryEnvironment: 4 },
  { relapsePotential: 1 },
];

/** Assessments by what is rated. */
const assessed = (): PureJourney[] =>
  SITS.map((ratings) =>
    into('assessment').reach('recordAssessment', { ratings: rated(ratings), qualified: true }),
  );

/** A policy under which plans may be shorter, longer and other than under the default one. */
const WIDE: Policy = {
  ...POLICY,
  schedule: {
    ...POLICY.schedule,
    hoursPerSession: { min: 1, max: 6 },
    daysPerWeek: { min: 1, max: 7 },
    hoursPerWeek: { ...POLICY.schedule.hoursPerWeek, min: 4, max: 30, minAdolescent: 3 },
  },
};

/** Plans by hours that touch the bounds of a schedule. */
const bounded = (): PureJourney[] =>
  (
    [
      [3, 3, false],
      [3, 4, false],
      [2, 4, false],
      [4, 2, false],
      [6, 3, false],
      [5, 4.2, false],
      [2, 3, true],
      [1, 5, true],
    ] as const
  ).map(([daysPerWeek, hoursPerDay, minor]) => {
    const plan = planAt('T2');
    const schedule = { ...plan.schedule, daysPerWeek, hoursPerDay };
    return into('planning', { minor }, { policy: WIDE }).reach('draftPlan', {
      plan: { ...plan, schedule },
      reason: 'as agreed',
    });
  });

/** Plans by their sessions: some on days of their own, every other week, and at a tier that is to come. */
const besides = (): PureJourney[] => {
  const one = SLOTS.find(({ id }) => id === 'wed-one')!;
  const beside = (id: string, more: Partial<Slot>): PureJourney =>
    into('planning').reach('draftPlan', {
      plan: withSlots(planAt('T2'), [...SLOTS, { ...one, id, weekday: 6, ...more }]),
      reason: 'as agreed',
    });
  return [
    beside('sat-one', { kind: 'individual' }),
    beside('sat-couples', { kind: 'couples' }),
    beside('sat-fortnightly', { kind: 'individual', recurs: 'fortnightly' }),
    beside('sat-to-come', { kind: 'individual', tiers: ['T3', 'T2', 'T1', 'T0'] }),
  ];
};

/** Of whom a track has given the seat, in treatment. */
const byTrack = (): PureJourney => {
  const asked = into('screening', {}, { policy: { ...POLICY, seats: { by: 'tracks' } } }).follow(
    toAssessment({ ...ELIGIBLE, seat: null }),
  );
  return asked.answered('granted').follow([
    ...toPlanning(),
    step('draftPlan', {
      plan: withSlots(planAt('T2')),
      reason: null,
      groups: [{ id: GROUP, schedule: null, isOn: false, full: false }],
    }),
  ]);
};

/** On hold for longer than the seat of the track was kept. */
const withoutSeat = (): PureJourney =>
  byTrack()
    .follow(signed())
    .reach('transfer', { handOff: { ...OUTPATIENT, level: 4 }, reason: 'a bed' })
    .passDays(31);

/** In discharge, with a plan of before there was a third tier. */
const endingAtTwoTiers = (): PureJourney => {
  const tiers = POLICY.tiers.slice(0, 2);
  const slots = SLOTS.map((slot) => ({ ...slot, tiers: slot.tiers.filter((tier) => tier !== 'T1') }));
  return into('discharge', {}, { policy: { ...POLICY, tiers }, slots, tier: 'T2' });
};

/** Treatment by sessions, at tier T2. */
const bySessions = (start: Start = {}): PureJourney =>
  into('treatment', {}, { slots: SLOTS, tier: 'T2', ...start });
/** Treatment by the hours of a week, at tier T2. */
const byWeeks = (referral: Partial<Referral> = {}, start: Start = {}): PureJourney =>
  into('treatment', referral, { tier: 'T2', ...start });

const attended = (journey: PureJourney, days: number): PureJourney => {
  for (let day = 0; day < days; day += 1)
    for (const { session, minutes } of notRecorded(journey.passDays(1), 3))
      journey.reach('recordAttendance', attendance(session, 'attended', minutes));
  return journey;
};

const treated = (): PureJourney[] => {
  const wellFor = (days: number): PureJourney =>
    attended(bySessions().reach('reviewPlan', reviewed('well')), days);
  const missed = bySessions().passUntil('2026-01-07T23:00:00.000Z');
  for (const session of ['2026-01-06.tue-group', '2026-01-07.wed-group', '2026-01-07.wed-one'])
    missed.reach('recordAttendance', attendance(session, 'noShow'));
  const absent = bySessions();
  for (let day = 0; day < 15; day += 1)
    for (const { session } of notRecorded(absent.passDays(1), 3))
      absent.attempt('recordAttendance', attendance(session, 'noShow'));
  const partly = bySessions().reach('reviewPlan', reviewed('well'));
  for (let day = 0; day < 16; day += 1)
    for (const { session, minutes } of notRecorded(partly.passDays(1), 3))
      partly.reach('recordAttendance', attendance(session, 'late', Math.floor(minutes * 0.6)));
  const used = into(
    'treatment',
    { results: [result('BAM-USE', 2, '2026-01-02T12:00:00Z')] },
    { slots: SLOTS, tier: 'T2' },
  ).reach('reviewPlan', reviewed('well'));
  attended(used, 1).fact('resultArrived', { result: result('BAM-USE', 1, used.now) });
  const early = byWeeks().reach('reviewPlan', reviewed('well')).passDays(3);
  for (const monday of ['2026-01-05', '2026-01-12'])
    early.reach('recordWeek', week(monday, 12, 12)).passDays(7);
  return [
    absent,
    partly,
    attended(used, 15),
    early,
    bySessions(),
    byWeeks(),
    into('treatment', {}, { slots: MONTHLY_SLOTS, tier: 'T3' }),
    byWeeks()
      .passDays(8)
      .reach('recordWeek', week('2026-01-05', 12, 12)),
    missed,
    wellFor(8),
    wellFor(16),
    wellFor(15).reach('holdTaper', { reason: 'exams' }),
    wellFor(16).reach('stepDown', { reason: null }),
    byWeeks()
      .reach('amendPlan', { plan: planAt('T2'), reason: 'other goals' })
      .reach('signPlan', { signer: 'client' })
      .reach('signPlan', { signer: 'clinician' }),
    byWeeks({}, { lengthDays: 30 }).reach('extendTreatment', { days: 90, reason: 'to 120' }),
    byWeeks({}, { lengthDays: 30, policy: { ...POLICY, maxLengthDays: 120 } }).reach('extendTreatment', {
      ...{ days: 100, reason: 'longer than may be' },
    }),
    byWeeks({}, { policy: { ...POLICY, review: { ...POLICY.review!, continuedStay: false } } }).reach(
      'reviewPlan',
      { summary: 'stable' },
    ),
    byWeeks().passDays(77),
  ];
};

const relapsed = (): PureJourney[] => {
  const positive = (journey: PureJourney): PureJourney =>
    journey.fact('toxicologyReported', tested(journey.now, { alcohol: 'positive' }));
  const confirmed = positive(bySessions());
  const collectedAt = confirmed.now;
  confirmed
    .passDays(7)
    .fact('toxicologyReported', { ...tested(collectedAt, { alcohol: 'negative' }), kind: 'confirmation' });
  const decided = positive(bySessions()).reach('decideRelapse', {
    decision: 'confirm',
    reason: 'spoken about',
  });
  decided.fact('toxicologyReported', {
    ...tested(decided.now, { alcohol: 'negative' }),
    kind: 'confirmation',
  });
  const before = bySessions().passDays(1);
  return [
    decided,
    bySessions().fact('relapseReported', self),
    bySessions().fact('relapseReported', self).reach('acknowledgeRelapse', {}),
    before.fact('relapseReported', { ...self, usedOn: '2026-01-02' }),
    into('planning').fact('relapseReported', self),
    positive(bySessions()),
    confirmed,
  ];
};

const scored = (): PureJourney[] => {
  const worse = (total: number): PureJourney => {
    const journey = byWeeks({
      results: [result('PHQ-9', 10, '2026-01-02T12:00:00Z'), result('BAM-USE', 0, '2026-01-02T12:00:00Z')],
    });
    for (const one of [4, total])
      journey.passDays(1).fact('resultArrived', { result: result('PHQ-9', one, journey.now) });
    journey.fact('resultArrived', { result: result('BAM-USE', 1, journey.now) });
    return journey;
  };
  const changed = byWeeks({
    results: [result('GAD-7', 10, '2026-01-02T12:00:00Z'), result('PCL-5', 30, '2026-01-02T12:00:00Z')],
  }).passDays(1);
  for (const [code, total] of [
    ['GAD-7', 14],
    ['PCL-5', 35],
  ] as const)
    changed.fact('resultArrived', { result: result(code, total, changed.now) });
  const teen = into('treatment', { minor: true }, { tier: 'T2' }).passDays(1);
  for (const each of [0, 1] as const)
    teen.passDays(1).fact('instrumentTaken', { taken: taken('PHQ-9-TEEN', phq9(each), teen.now) });
  const taken4 = byWeeks();
  for (const one of [
    taken('PHQ-9', phq9(1), taken4.now),
    taken('GAD-7', gad7(1), taken4.now),
    taken('BAM', bam(), taken4.now),
  ])
    taken4.fact('instrumentTaken', { taken: one });
  const onHold = into('onHold', { results: [result('PHQ-9', 8, '2026-01-02T12:00:00Z')] });
  for (const one of [14, 25])
    onHold.passDays(1).fact('resultArrived', { result: result('PHQ-9', one, onHold.now) });
  return [
    onHold,
    worse(9),
    worse(16),
    changed,
    teen,
    taken4,
    into('assessment', { results: [result('PHQ-9', 10, '2025-12-08T12:00:00Z')] }),
  ];
};

const inDanger = (): PureJourney[] => {
  const alerted = (): PureJourney => byWeeks().fact('highRiskReported', judgement);
  const moderate = (): PureJourney => byWeeks().reach('recordRisk', { level: 'moderate', by: 'judgement' });
  const old = byWeeks();
  return [
    alerted(),
    alerted().reach('acknowledgeRisk', {}),
    moderate(),
    moderate().reach('recordSafetyPlan', { plan: SAFETY_PLAN }),
    moderate()
      .reach('recordSafetyPlan', { plan: SAFETY_PLAN })
      .passDays(1)
      .reach('recordRisk', { level: 'low', by: 'judgement' })
      .passDays(1)
      .reach('recordRisk', { level: 'low', by: 'judgement' }),
    byWeeks().fact('instrumentTaken', {
      taken: taken('PHQ-9', phq9(0, 1), Date.parse('2026-01-05T14:00:00Z')),
    }),
    byWeeks()
      .passDays(2)
      .reach('recordRisk', { level: 'low', by: 'judgement' })
      .fact('instrumentTaken', { taken: taken('C-SSRS', CSSRS.low, Date.parse('2026-01-05T15:00:00Z')) }),
    old.fact('resultArrived', { result: result('C-SSRS', 3, old.now - 31 * DAY) }),
  ];
};

const away = (): PureJourney[] => {
  const planned = byWeeks().reach('agreeContinuingCare', {
    care: careFrom(Date.parse('2026-01-05T14:00:00Z'), 5),
  });
  const handedOn = into('onHold').reach('withdraw', { ...leaving('stays there'), handOff: OUTPATIENT });
  return [
    into('onHold'),
    into('onHold').passDays(8).reach('returnFromHold', { tier: 'T2', seat: null, reason: 'stable' }),
    // Over the change of the clocks.
    into('onHold', {}, { at: '2026-03-02T14:00:00.000Z' })
      .passDays(10)
      .reach('returnFromHold', { tier: 'T2', seat: null, reason: 'stable' }),
    planned
      .reach('transfer', { handOff: { ...OUTPATIENT, level: 4 }, reason: 'a bed' })
      .passDays(20)
      .reach('returnFromHold', { tier: 'T2', seat: null, reason: 'stable' }),
    byWeeks().reach('beginLeave', { lookAgainOn: '2026-02-20', reason: 'travels' }),
    handedOn,
  ];
};

const ending = (): PureJourney[] => {
  const followed = into('aftercare').passDays(8);
  for (let attempt = 0; attempt < 3; attempt += 1)
    followed.reach('recordFollowUp', { day: 7, reached: false }).passDays(1);
  const unready = byWeeks({
    results: (['C-SSRS', 'PHQ-9', 'GAD-7'] as const).map((code) => result(code, 0, '2026-01-03T12:00:00Z')),
  });
  unready.fact('instrumentTaken', { taken: taken('BAM', bam(), unready.now) });
  unready.reach('reviewPlan', reviewed('ready')).passDays(20);
  unready
    .reach('agreeContinuingCare', { care: careFrom(unready.now, 7) })
    .reach('beginDischarge', { because: 'completed', criteriaMet: true, reason: 'the goals are met' });
  const late = attended(bySessions(), 2).passDays(1).reach('withdraw', leaving('left')).passDays(5);
  return [
    unready,
    into('discharge'),
    bySessions()
      .passDays(1)
      .reach('beginDischarge', {
        ...{ because: 'other', criteriaMet: false, reason: 'moves away' },
        lastDay: '2026-01-20',
      }),
    into('aftercare'),
    followed,
    late.reach('recordAttendance', attendance('2026-01-07.wed-one', 'attended', 60)),
    byWeeks().reach('withdraw', leaving('left')),
    into('discharge', { results: [result('PHQ-9', 4, '2026-01-02T12:00:00Z')] }),
  ];
};

/** Journeys of many kinds, so that each number of the policy has a part in one of them. */
export const journeysOfAllKinds = (): PureJourney[] => [
  ...intakes(),
  ...waiting(),
  ...planned(),
  ...assessed(),
  ...bounded(),
  ...besides(),
  byTrack(),
  withoutSeat(),
  endingAtTwoTiers(),
  ...treated(),
  ...relapsed(),
  ...scored(),
  ...inDanger(),
  ...away(),
  ...ending(),
];
