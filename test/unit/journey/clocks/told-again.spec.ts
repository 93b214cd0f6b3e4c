import { describe, expect, test } from '@jest/globals';
import { NO_BASELINE, NO_RISK, POLICY } from '#scenarios/policy';
import { inAssessment, inTreatment } from '#scenarios/pure/in-phase';
import { passTime } from '#journey/journey';

const RISK = { source: 'judgement', note: null } as const;
const RELAPSE = { source: 'family', note: null } as const;

describe('H4: after the last rung the last task is told again at the last interval until somebody acts', () => {
  test('a high risk: the director every 15 minutes, by the same task', () => {
    const journey = inTreatment().fact('highRiskReported', RISK).passHours(1);
    expect(journey.toldAgain('risk.1')).toEqual(['2026-01-05T14:45:00.000Z', '2026-01-05T15:00:00.000Z']);
    expect(journey.state.tasks['risk.1.2']).toMatchObject({
      role: 'director',
      raisedAt: Date.parse('2026-01-05T15:00:00.000Z'),
      dueAt: Date.parse('2026-01-05T14:00:00.000Z'),
    });
    expect(journey.view.clocks.find(({ id }) => id === 'risk.1')?.dueAt).toBe('2026-01-05T15:15:00.000Z');
    journey.reach('acknowledgeRisk', {}).passHours(1);
    expect(journey.toldAgain('risk.1')).toHaveLength(2);
  });

  test('its rule is the version that does so', () => {
    const journey = inTreatment().fact('highRiskReported', RISK).passHours(1);
    const versions = journey.events
      .filter(({ rule }) => rule?.id === 'R-RISK-HIGH')
      .map(({ rule }) => rule!.version);
    expect(new Set(versions)).toEqual(new Set([3]));
  });

  test('its disposition, a relapse and the report of one outside treatment', () => {
    const journey = inTreatment({ tier: 'T2' }).fact('relapseReported', RELAPSE);
    journey.fact('highRiskReported', RISK).reach('acknowledgeRisk', {}).passHours(21);
    const again = ['2026-01-06T06:00:00.000Z', '2026-01-06T10:00:00.000Z'];
    expect(journey.toldAgain('risk.disposition.1')).toEqual(again);
    expect(journey.toldAgain('relapse.acknowledge.1')).toEqual(again);
    const outside = inAssessment().fact('relapseReported', RELAPSE).passHours(21);
    const [report] = outside.tasks.filter((task) => task.startsWith('relapse.outside.'));
    expect(outside.toldAgain(report!)).toEqual(again);
    expect(outside.reach('completeTask', { task: report! }).passDays(1).toldAgain(report!)).toEqual(again);
  });

  test('no other ladder', () => {
    const journey = inAssessment().passDays(60);
    expect(journey.rungsOf('assessment')).toHaveLength(3);
    expect(journey.toldAgain('assessment')).toEqual([]);
  });

  test('a program that was down tells it once, and then goes on from there', () => {
    const journey = inTreatment().fact('highRiskReported', RISK);
    const back = journey.now + 12 * 3_600_000;
    const { events, state } = passTime(journey.state, back, NO_BASELINE);
    expect(events.filter(({ type }) => type === 'taskRaised')).toHaveLength(2);
    expect(passTime(state, back + 15 * 60_000, NO_BASELINE).events.map(({ type }) => type)).toEqual([
      'clockReached',
      'taskRaised',
    ]);
  });

  test('a ladder of one rung waits as long as the policy says at least', () => {
    const clocks = { ...POLICY.clocks, riskHigh: POLICY.clocks.riskHigh.slice(0, 1) };
    const journey = inTreatment({ policy: { ...POLICY, clocks } })
      .fact('highRiskReported', RISK)
      .passHours(1);
    expect(journey.toldAgain('risk.1')).toHaveLength(4);
  });

  test('a journey that adopts the policy late is told of at once, and its ladder is not set back', () => {
    const journey = inTreatment({ policy: NO_RISK }).fact('highRiskReported', RISK).passHours(5);
    expect(journey.toldAgain('risk.1')).toEqual([]);
    journey.adopt({ ...POLICY, version: 'with risk' });
    expect(journey.toldAgain('risk.1')).toEqual(['2026-01-05T19:00:00.000Z']);
    expect(journey.eventsOf('policyAdopted')[0]!.data.setBack).toEqual({});
    expect(journey.passHours(1).toldAgain('risk.1')).toHaveLength(5);
  });
});

test('under a policy without the section the ladder ends, and R-RISK-HIGH is version 1', () => {
  const journey = inTreatment({ policy: NO_RISK }).fact('highRiskReported', RISK).passDays(3);
  expect([journey.rungsOf('risk.1').length, journey.toldAgain('risk.1').length]).toEqual([3, 0]);
  expect(journey.eventsOf('riskRaised')[0]!.rule).toEqual({ id: 'R-RISK-HIGH', version: 1 });
});
