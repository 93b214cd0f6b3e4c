import { describe, expect, test } from '@jest/globals';
import { factsOf } from '#journey/discharge-summary/content';
import type { SummaryFacts } from '#journey/discharge-summary/facts';
import { SUMMARY_PARTS, type SummaryPart } from '#journey/model/discharge-summary';
import { NEEDS } from '#journey/model/milestone';
import { LEVEL_3 } from '#scenarios/admission';
import { attendance, week } from '#scenarios/attendance';
import { CLINICAL_DATA } from '#scenarios/clinical-data';
import { careFrom, RESIDENTIAL } from '#scenarios/hand-offs';
import { phq9, result, taken } from '#scenarios/instruments-taken';
import { PLAN } from '#scenarios/plan';
import { BEFORE_2026_4 } from '#scenarios/policy';
import { discharged, inAssessment, inDischarge, inScreening, inTreatment } from '#scenarios/pure/in-phase';
import { PureJourney } from '#scenarios/pure/pure-journey';
import { reviewed } from '#scenarios/review';
import { SAFETY_PLAN } from '#scenarios/safety-plan';
import { SLOTS } from '#scenarios/slots';
import { tested } from '#scenarios/toxicology';

const NOT_RECORDED = 'not recorded';

const factsIn = ({ events, state, policy, now }: PureJourney): SummaryFacts =>
  factsOf({ events, state, policy, at: now });
const partOf = <P extends SummaryPart>(journey: PureJourney, part: P): SummaryFacts[P] =>
  factsIn(journey)[part];

test('of somebody who was just referred there is the referral, and every other part says that nothing is recorded', () => {
  const { admission, ...rest } = factsIn(PureJourney.refer({ urgency: 'urgent', entryKind: 'stepDown' }));
  expect(admission).toEqual({
    ...{ referredAt: '2026-01-05T14:00:00.000Z', entryKind: 'stepDown', urgency: 'urgent' },
    ...{ needs: NOT_RECORDED, assessment: NOT_RECORDED, admittedAt: NOT_RECORDED },
  });
  const others = SUMMARY_PARTS.filter((part) => part !== 'admission');
  expect(rest).toEqual(Object.fromEntries(others.map((part) => [part, NOT_RECORDED])));
});

test('no part is ever missing, however far the client has come', () => {
  for (const journey of [inScreening(), inAssessment(), inTreatment(), inDischarge()])
    expect(Object.keys(factsIn(journey)).sort()).toEqual([...SUMMARY_PARTS].sort());
});

describe('the reason for admission', () => {
  test('is the need, the ratings with their evidence, and the level that was decided', () => {
    const { needs, assessment, admittedAt } = partOf(inTreatment(), 'admission') as never as {
      needs: readonly string[];
      assessment: object;
      admittedAt: string;
    };
    expect(needs).toEqual(['earlyRecoverySupport']);
    expect(NEEDS).toContain(needs[0]);
    expect(assessment).toEqual({
      ...{ at: '2026-01-05T14:00:00.000Z', ratings: LEVEL_3.ratings },
      ...{ recommendedLevel: 3, decidedLevel: 3 },
    });
    expect(admittedAt).toBe('2026-01-05T14:00:00.000Z');
  });

  test('has the urgency as it became known', () => {
    const journey = PureJourney.refer()
      .reach('recordContactAttempt', { reached: true })
      .reach('recordConsent', { signer: 'client' })
      .reach('recordPriority', { pregnant: false, injecting: false, urgency: 'urgent' });
    expect(partOf(journey, 'admission')).toMatchObject({ urgency: 'urgent' });
  });
});

describe('conditions and medicines', () => {
  test('are the clinical data as recorded last, and what is not among them says so', () => {
    const { diagnoses, medicines } = CLINICAL_DATA;
    const journey = inTreatment().reach('recordClinicalData', { diagnoses: ['F11.20'], medicines });
    expect(partOf(journey, 'conditions')).toEqual({
      ...{ diagnoses: ['F11.20'], substances: NOT_RECORDED },
      ...{ livingArrangement: NOT_RECORDED, employment: NOT_RECORDED },
    });
    journey.reach('recordClinicalData', { diagnoses });
    expect(partOf(journey, 'conditions')).toMatchObject({ diagnoses });
    expect(partOf(journey, 'medication')).toEqual({ forAddiction: medicines, afterDischarge: NOT_RECORDED });
  });

  test('with what was agreed for after the program', () => {
    const journey = inTreatment();
    journey.reach('agreeContinuingCare', {
      care: { ...careFrom(journey.now, 5), medicines: 'naltrexone monthly' },
    });
    expect(partOf(journey, 'medication')).toEqual({
      ...{ forAddiction: NOT_RECORDED, afterDischarge: 'naltrexone monthly' },
    });
  });

  test('an empty list was recorded: there is none', () =>
    expect(partOf(inTreatment().reach('recordClinicalData', { substances: [] }), 'conditions')).toMatchObject(
      {
        substances: [],
      },
    ));
});

describe('the course of treatment', () => {
  test('is its tiers from when each was in force and why, extensions, reviews, and weeks of dose', () => {
    const journey = inTreatment()
      .reach('recordWeek', week('2026-01-05', 15, 12, 1))
      .reach('reviewPlan', reviewed('stable'))
      .passDays(7)
      .reach('recordWeek', week('2026-01-12', 15, 14.5))
      .reach('stepDown', { reason: 'as agreed' })
      .reach('extendTreatment', { days: 10, reason: 'a late start' });
    expect(partOf(journey, 'course')).toEqual({
      startedAt: '2026-01-05T14:00:00.000Z',
      tiers: [
        { tier: 'T3', from: '2026-01-05T14:00:00.000Z', because: 'start' },
        { tier: 'T2', from: '2026-01-13T05:00:00.000Z', because: 'taper' },
      ],
      away: [],
      extensions: [{ at: '2026-01-12T14:00:00.000Z', days: 10 }],
      reviews: 1,
      weeks: [
        { monday: '2026-01-05', planned: 15, delivered: 12, excused: 1 },
        { monday: '2026-01-12', planned: 15, delivered: 14.5, excused: 0 },
      ],
      hours: { planned: 30, delivered: 26.5, excused: 1 },
    });
  });

  test('counts of planned sessions what was held and is recorded', () => {
    const journey = inTreatment({ slots: SLOTS }).reach(
      'recordAttendance',
      attendance('2026-01-05.mon-group', 'attended', 170),
      { at: '2026-01-05T23:00:00.000Z' },
    );
    expect(partOf(journey, 'course')).toMatchObject({
      weeks: [{ monday: '2026-01-05', planned: 3, delivered: expect.closeTo(170 / 60, 5), excused: 0 }],
    });
  });

  test('says where the client was meanwhile, and from when until when', () => {
    const journey = inTreatment()
      .reach('transfer', { handOff: RESIDENTIAL, reason: 'needs a bed' })
      .passDays(9)
      .reach('recordRisk', { level: 'low', by: 'C-SSRS' })
      .reach('returnFromHold', { tier: 'T2', seat: null, reason: 'stable' })
      .passDays(1)
      .reach('beginLeave', { lookAgainOn: '2026-01-26', reason: 'travels' })
      .reach('beginLeave', { lookAgainOn: '2026-01-28', reason: 'stays longer' });
    expect(partOf(journey, 'course')).toMatchObject({
      tiers: [{ tier: 'T3' }, { tier: 'T2', because: 'return', from: '2026-01-14T14:00:00.000Z' }],
      away: [
        {
          ...{ from: '2026-01-05T14:00:00.000Z', until: '2026-01-14T14:00:00.000Z', because: 'transfer' },
          ...{ provider: RESIDENTIAL.provider, level: 4 },
        },
        {
          ...{ from: '2026-01-15T14:00:00.000Z', until: null, because: 'leave' },
          ...{ provider: null, level: null },
        },
      ],
    });
  });
});

describe('results', () => {
  test('are each instrument from the first to the latest, with what the change means by the policy', () => {
    const journey = inTreatment({ referral: { results: [result('PHQ-9', 16, '2026-01-02T15:00:00Z')] } });
    journey
      .passDays(14)
      .fact('instrumentTaken', { taken: taken('PHQ-9', phq9(1), journey.now) })
      .fact('resultArrived', { result: result('GAD-7', 9, journey.now) });
    expect(partOf(journey, 'results')).toEqual([
      {
        ...{ instrument: 'PHQ-9', taken: 2, change: -8, reliable: true, response: true },
        first: { at: '2026-01-02T15:00:00.000Z', total: 16 },
        latest: { at: '2026-01-19T14:00:00.000Z', total: 8 },
      },
      {
        ...{ instrument: 'GAD-7', taken: 1, change: 0, reliable: null, response: null },
        first: { at: '2026-01-19T14:00:00.000Z', total: 9 },
        latest: { at: '2026-01-19T14:00:00.000Z', total: 9 },
      },
    ]);
  });
});

describe('relapses', () => {
  const SAID = 'canary of what somebody said';

  test('are the reports, each with what was decided of it, and never what somebody said', () => {
    const journey = inTreatment({ tier: 'T1' })
      .fact('relapseReported', { source: 'self', note: SAID, usedOn: '2026-01-05' })
      .reach('acknowledgeRelapse', {})
      .fact('relapseReported', { source: 'family', note: SAID });
    const [, second] = journey.state.treatment!.relapse!.reports!;
    journey
      .reach('decideRelapse', { decision: 'reverse', reason: 'mistaken', reports: [second!.seq] })
      .reach('decideRelapse', { decision: 'confirm', reason: 'daily calls agreed' });
    journey.fact('relapseReported', { source: 'staff', note: null });
    const at = '2026-01-05T14:00:00.000Z';
    expect(partOf(journey, 'relapses')).toEqual({
      reports: [
        { at, source: 'self', usedOn: '2026-01-05', decision: 'confirm' },
        { at, source: 'family', usedOn: NOT_RECORDED, decision: 'reverse' },
        { at, source: 'staff', usedOn: NOT_RECORDED, decision: null },
      ],
      toxicology: [],
    });
    expect(JSON.stringify(factsIn(journey))).not.toContain(SAID);
  });

  test('one that was reported before treatment is decided by no decision of treatment', () => {
    const journey = inAssessment().fact('relapseReported', { source: 'family', note: null });
    const before = { source: 'family', decision: null };
    expect(partOf(journey, 'relapses')).toMatchObject({ reports: [before] });
    const treated = inTreatment().fact('relapseReported', {
      source: 'self',
      note: null,
      usedOn: '2026-01-02',
    });
    treated.fact('relapseReported', { source: 'staff', note: null });
    treated.reach('decideRelapse', { decision: 'confirm', reason: 'daily calls agreed' });
    expect(partOf(treated, 'relapses')).toMatchObject({
      reports: [{ usedOn: '2026-01-02', decision: null }, { decision: 'confirm' }],
    });
  });

  test('with every toxicology test', () => {
    const journey = inTreatment();
    const test = tested(journey.now, { alcohol: 'negative' });
    expect(partOf(journey.fact('toxicologyReported', test), 'relapses')).toEqual({
      reports: [],
      toxicology: [{ ...test, collectedAt: '2026-01-05T14:00:00.000Z' }],
    });
  });
});

describe('risk', () => {
  test('is the last screen, and every alert with what was done', () => {
    const journey = inTreatment()
      .fact('highRiskReported', { source: 'judgement', note: null })
      .fact('highRiskReported', { source: 'judgement', note: null })
      .passHours(1)
      .reach('acknowledgeRisk', {})
      .reach('disposeRisk', { disposition: 'safetyPlan', reason: 'agreed' });
    expect(partOf(journey, 'risk')).toEqual({
      alerts: [
        {
          ...{ raisedAt: '2026-01-05T14:00:00.000Z', source: 'judgement' },
          ...{ acknowledgedAt: '2026-01-05T15:00:00.000Z', disposition: 'safetyPlan' },
        },
      ],
      lastScreen: { at: '2026-01-05T14:00:00.000Z', level: 'low', by: 'C-SSRS' },
    });
  });

  test('the safety plan is the one in force, and when it was looked at', () => {
    const journey = inTreatment().reach('recordSafetyPlan', { plan: SAFETY_PLAN });
    const recordedAt = '2026-01-05T14:00:00.000Z';
    expect(partOf(journey, 'safetyPlan')).toEqual({ plan: SAFETY_PLAN, recordedAt, reviewedAt: null });
    journey.passDays(1).reach('reviewSafetyPlan', { summary: 'stands' });
    expect(partOf(journey, 'safetyPlan')).toMatchObject({ reviewedAt: '2026-01-06T14:00:00.000Z' });
    const another = { ...SAFETY_PLAN, copingSteps: ['swimming'] };
    journey.reach('recordSafetyPlan', { plan: another });
    expect(partOf(journey, 'safetyPlan')).toMatchObject({ plan: another, reviewedAt: null });
  });
});

describe('goals', () => {
  test('are those of the plan in force, with which criteria are met, and which nobody has looked at', () => {
    const journey = inTreatment();
    const [criterion] = PLAN.dischargeCriteria;
    expect(partOf(journey, 'goals')).toMatchObject({ criteria: [{ criterion, met: NOT_RECORDED }] });
    journey.reach('assessCriterion', { criterion: criterion!, met: false });
    expect(partOf(journey, 'goals')).toEqual({
      goals: PLAN.goals,
      criteria: [{ criterion, met: false }],
    });
  });

  test('what a goal does not say is not recorded', () => {
    const goals = [{ problem: 'relapse risk', objectives: ['no use'] }];
    const journey = inTreatment({ policy: BEFORE_2026_4 });
    const { draft } = journey.state.plan!;
    journey.reach('amendPlan', { plan: { ...draft, goals }, reason: 'as agreed' });
    for (const signer of ['client', 'clinician'] as const) journey.reach('signPlan', { signer });
    expect(partOf(journey.passDays(2), 'goals')).toMatchObject({
      goals: [{ clientsWords: NOT_RECORDED, interventions: NOT_RECORDED, targetDate: NOT_RECORDED }],
    });
  });

  test('a plan that nobody signed is none', () => expect(partOf(inAssessment(), 'goals')).toBe(NOT_RECORDED));
});

describe('how it ended, and where care goes on', () => {
  test('are of the discharge that has begun', () => {
    const journey = discharged(inTreatment());
    expect(partOf(journey, 'ending')).toEqual({
      ...{ because: 'completed', criteriaMet: true, reason: 'the goals are met' },
      begunAt: '2026-01-05T14:00:00.000Z',
    });
    expect(partOf(journey, 'continuingCare')).toEqual({
      ...{ level: 2, provider: 'outpatient clinic', firstAppointment: '2026-01-10T14:00:00.000Z' },
    });
    expect(partOf(journey, 'recommendations')).toEqual({
      ...{ supports: 'weekly meeting', relapsePlan: 'call the program the same day' },
    });
  });

  test('one that was taken back is no ending', () =>
    expect(
      partOf(discharged(inTreatment()).reach('takeBackDischarge', { reason: 'a mistake' }), 'ending'),
    ).toBe(NOT_RECORDED));
});
