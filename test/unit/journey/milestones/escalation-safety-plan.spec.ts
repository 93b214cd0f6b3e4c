import { describe, expect, test } from '@jest/globals';
import type { RiskLevel } from '#journey/model/milestone';
import { OPEN_PHASES } from '#journey/model/phase';
import { TO_HOSPITAL } from '#scenarios/hand-offs';
import { CSSRS, result, taken } from '#scenarios/instruments-taken';
import { NO_RISK, POLICY } from '#scenarios/policy';
import { IN_PHASE, inTreatment } from '#scenarios/pure/in-phase';
import { MONDAY, type PureJourney } from '#scenarios/pure/pure-journey';
import { SAFETY_PLAN } from '#scenarios/safety-plan';

const screens = (journey: PureJourney, level: RiskLevel): PureJourney =>
  journey.reach('recordRisk', { level, by: 'judgement' });
const plans = (journey: PureJourney): PureJourney => journey.reach('recordSafetyPlan', { plan: SAFETY_PLAN });
const asks = ({ tasks }: PureJourney): string[] => tasks.filter((task) => task.startsWith('safetyPlan.'));
const AT = Date.parse(MONDAY);

describe('H12: a moderate risk asks for a safety plan the same day', () => {
  test.each(OPEN_PHASES)('in %s: the clinician at once, the supervisor when the day has ended', (phase) => {
    const journey = screens(IN_PHASE[phase](), 'moderate');
    const clock = `safetyPlan.${AT}`;
    expect(journey.state.tasks[`${clock}.0`]).toMatchObject({
      role: 'clinician',
      title: 'Safety plan today',
      dueAt: Date.parse('2026-01-06T05:00:00.000Z'),
    });
    expect(journey.passUntil('2026-01-06T04:59:59.999Z').rungsOf(clock)).toHaveLength(1);
    expect(journey.passUntil('2026-01-06T05:00:00.000Z').rungsOf(clock)[1]).toEqual([
      '2026-01-06T05:00:00.000Z',
      'supervisor',
    ]);
    expect(journey.view.overdue).toBe(true);
    expect(asks(plans(journey))).toEqual([]);
    expect(journey.view.overdue).toBe(false);
  });

  test.each<[string, (journey: PureJourney) => PureJourney]>([
    ['a screen', (journey) => journey.reach('recordRisk', { level: 'moderate', by: 'C-SSRS' })],
    [
      'a C-SSRS with its items [C4]',
      (journey) => journey.fact('instrumentTaken', { taken: taken('C-SSRS', CSSRS.moderate, journey.now) }),
    ],
    ['its total', (journey) => journey.fact('resultArrived', { result: result('C-SSRS', 2, journey.now) })],
  ])('by %s, once', (_what, report) => {
    const journey = report(report(inTreatment()).passHours(1));
    expect(journey.eventsOf('safetyPlanAsked').map(({ rule }) => rule)).toEqual([
      { id: 'R-RISK-MODERATE', version: 1 },
    ]);
    expect(asks(journey)).toHaveLength(1);
  });

  test('late in the evening there are two hours all the same, and nobody acting the supervisor is told again', () => {
    const journey = screens(inTreatment({ at: '2026-01-06T04:30:00.000Z' }), 'moderate');
    const clock = `safetyPlan.${journey.now}`;
    expect(journey.passHours(5).rungsOf(clock)[1]![0]).toBe('2026-01-06T06:30:00.000Z');
    expect(journey.toldAgain(clock)).toEqual(['2026-01-06T08:30:00.000Z']);
  });

  test('the task ends with the plan alone', () => {
    const journey = screens(inTreatment(), 'moderate');
    expect(journey.attempt('completeTask', { task: asks(journey)[0]! })).toMatchObject({
      rule: { id: 'R-RISK-MODERATE' },
      needed: ['recordSafetyPlan, or reviewSafetyPlan where there is one'],
    });
    expect(journey.attempt('reviewSafetyPlan', { summary: 'x' })).toMatchObject({
      needed: ['recordSafetyPlan'],
    });
    screens(screens(journey.passDays(1), 'low').passDays(1), 'none');
    expect(asks(journey)).not.toEqual([]);
  });

  test('the plan is kept with who made it and when, and not in the state', () => {
    const journey = plans(screens(inTreatment(), 'moderate'));
    expect(journey.eventsOf('safetyPlanRecorded')[0]).toMatchObject({
      at: AT,
      by: { id: 'clinician-1', role: 'clinician' },
      data: { plan: SAFETY_PLAN },
    });
    expect(JSON.stringify(journey.state)).not.toContain('library');
  });

  test('moderate again, with a plan: it is reviewed, or made anew, the same day', () => {
    const journey = screens(plans(screens(inTreatment(), 'moderate')).passDays(1), 'moderate');
    const [task] = asks(journey);
    expect(journey.state.tasks[task!]!.title).toBe('Risk again: review the safety plan today');
    expect(asks(journey.reach('reviewSafetyPlan', { summary: 'stands' }))).toEqual([]);
  });
});

describe('who was at high risk, and stays, is asked for no less than who is at moderate risk', () => {
  const alerted = (journey: PureJourney): PureJourney =>
    journey.fact('highRiskReported', { source: 'judgement', note: null }).reach('acknowledgeRisk', {});
  const disposed = (
    journey: PureJourney,
    disposition: 'safetyPlan' | 'stepUp' | 'emergencyServices',
  ): PureJourney => journey.reach('disposeRisk', { disposition, reason: 'as agreed' });

  test.each(['safetyPlan', 'stepUp', 'emergencyServices'] as const)(
    'after %s the plan is asked for',
    (by) => {
      const journey = disposed(alerted(inTreatment({ tier: 'T1' })), by);
      expect(journey.tasks).toContain(`safetyPlan.${journey.now}.0`);
      expect(asks(plans(journey))).toEqual([]);
    },
  );

  test('one that was made since the alert is enough, and one of before is looked at again', () => {
    expect(asks(disposed(plans(alerted(inTreatment())), 'safetyPlan'))).toEqual([]);
    const journey = disposed(alerted(plans(inTreatment()).passDays(1)), 'safetyPlan');
    expect(asks(journey)).toHaveLength(1);
    expect(asks(journey.reach('reviewSafetyPlan', { summary: 'stands' }))).toEqual([]);
  });

  test('who is transferred is asked for nothing, and under an earlier policy nobody is', () => {
    const transfer = { disposition: 'transfer', reason: 'a bed', handOff: TO_HOSPITAL } as const;
    expect(asks(alerted(inTreatment()).reach('disposeRisk', transfer))).toEqual([]);
    expect(asks(disposed(alerted(inTreatment({ policy: NO_RISK })), 'safetyPlan'))).toEqual([]);
  });

  test.each(['moderate', 'high'] as const)(
    'a client at %s risk who comes under the policy is asked for it',
    (level) => {
      const journey = screens(inTreatment({ policy: NO_RISK }), level);
      if (level === 'high') disposed(journey.reach('acknowledgeRisk', {}), 'safetyPlan');
      expect(asks(journey)).toEqual([]);
      expect(asks(journey.adopt({ ...POLICY, version: 'next' }, 'the new edition'))).toHaveLength(1);
    },
  );
});

describe('H12: the plan is reviewed each week, until two screens in a row are low', () => {
  const reviews = ({ events }: PureJourney): string[] =>
    events.flatMap(({ type, at, data }) =>
      type === 'taskRaised' && data.task.startsWith('safetyPlan.review.')
        ? [`${new Date(at).toISOString().slice(0, 13)} ${data.role}`]
        : [],
    );
  const planned = (): PureJourney => plans(screens(inTreatment(), 'moderate'));

  test('as the seventh day begins, and the supervisor as it ends', () => {
    const journey = planned().passDays(7);
    expect(reviews(journey)).toEqual(['2026-01-12T05 clinician']);
    journey.reach('reviewSafetyPlan', { summary: 'stands' }).passDays(8);
    expect(reviews(journey)).toEqual([
      '2026-01-12T05 clinician',
      '2026-01-19T05 clinician',
      '2026-01-20T05 supervisor',
    ]);
    expect(journey.rungsOf(`safetyPlan.review.${AT}`)).toHaveLength(1);
  });

  test('two low screens on two days end it; two on one day are one, and a moderate one begins anew', () => {
    const journey = screens(screens(planned().passDays(1), 'low'), 'none');
    expect(journey.state.risk.safetyPlan?.lowScreens).toBe(1);
    screens(journey.passDays(1), 'moderate').reach('reviewSafetyPlan', { summary: 'stands' });
    screens(screens(journey.passDays(1), 'low').passDays(1), 'low').passDays(30);
    expect(reviews(journey)).toEqual([]);
    expect(
      plans(journey)
        .passDays(7)
        .tasks.some((task) => task.startsWith('safetyPlan.review.')),
    ).toBe(true);
  });

  test('a high risk begins it anew, too', () => {
    const journey = screens(planned().passDays(1), 'low').fact('highRiskReported', {
      source: 'judgement',
      note: null,
    });
    expect(journey.state.risk).toMatchObject({ level: 'high', safetyPlan: { lowScreens: 0, lowAt: null } });
  });
});

test('a journey does not close by itself while a safety plan is asked for', () => {
  const journey = screens(IN_PHASE.aftercare(), 'moderate');
  for (const day of [7, 30, 90]) journey.passDays(day).reach('recordFollowUp', { day, reached: true });
  expect(journey.state.phase).toBe('aftercare');
  expect(plans(journey).state.phase).toBe('closed');
});

test('under a policy without the section nobody is asked; a plan may be kept, and is watched over once it is adopted', () => {
  const journey = plans(screens(inTreatment({ policy: NO_RISK }), 'moderate')).passDays(14);
  expect([journey.eventsOf('safetyPlanAsked'), asks(journey)]).toEqual([[], []]);
  expect(asks(journey.adopt({ ...POLICY, version: 'with risk' }))).toHaveLength(2);
});
