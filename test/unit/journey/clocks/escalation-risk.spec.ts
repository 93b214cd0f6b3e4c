import { describe, expect, test } from '@jest/globals';
import { OPEN_PHASES } from '#journey/model/phase';
import { RESIDENTIAL } from '#scenarios/hand-offs';
import { NO_BASELINE, POLICY } from '#scenarios/policy';
import { IN_PHASE, inTreatment } from '#scenarios/pure/in-phase';

const REPORT = { source: 'judgement', note: null } as const;
const RUNGS = [
  ['2026-01-05T14:00:00.000Z', 'onCall'],
  ['2026-01-05T14:15:00.000Z', 'supervisor'],
  ['2026-01-05T14:30:00.000Z', 'director'],
];

describe('R-RISK-HIGH: on call now, supervisor after 15 minutes, director after 30', () => {
  test.each(OPEN_PHASES)('in %s', (phase) => {
    const journey = IN_PHASE[phase]().fact('highRiskReported', REPORT);
    expect(journey.rungsOf('risk.1')).toEqual(RUNGS.slice(0, 1));
    expect(journey.passHours(2).rungsOf('risk.1')).toEqual(RUNGS);
  });
});

test('exactly: not a millisecond before', () => {
  const journey = inTreatment().fact('highRiskReported', REPORT).passUntil('2026-01-05T14:14:59.999Z');
  expect(journey.rungsOf('risk.1')).toHaveLength(1);
  expect(journey.passUntil('2026-01-05T14:15:00.000Z').rungsOf('risk.1')).toHaveLength(2);
});

test('acknowledged at the tenth minute: nobody else is told', () => {
  const journey = inTreatment()
    .fact('highRiskReported', REPORT)
    .reach('acknowledgeRisk', {}, { at: '2026-01-05T14:10:00.000Z' });
  expect(journey.passDays(1).rungsOf('risk.1')).toHaveLength(1);
  expect(journey.tasks).toContain('risk.dispose.1');
});

describe('the disposition of an acknowledged alert has a clock of its own', () => {
  const acknowledged = () =>
    inTreatment()
      .fact('highRiskReported', REPORT)
      .reach('acknowledgeRisk', {}, { at: '2026-01-05T14:10:00.000Z' });

  test('4 hours, then up the ladder; disposed of, it is over', () => {
    const journey = acknowledged();
    expect(journey.passUntil('2026-01-05T18:09:59.999Z').view.overdue).toBe(false);
    expect(journey.passUntil('2026-01-06T02:10:00.000Z').rungsOf('risk.disposition.1')).toEqual([
      ['2026-01-05T18:10:00.000Z', 'clinician'],
      ['2026-01-05T22:10:00.000Z', 'supervisor'],
      ['2026-01-06T02:10:00.000Z', 'director'],
    ]);
    expect(journey.view.overdue).toBe(true);
    journey.reach('disposeRisk', { disposition: 'safetyPlan', reason: 'agreed' });
    // What was agreed is a task of its own, until the plan is on record.
    expect([journey.view.overdue, journey.tasks]).toEqual([false, [`safetyPlan.${journey.now}.0`]]);
  });

  test('in whatever phase the client is by then', () => {
    const journey = acknowledged().reach('transfer', { handOff: RESIDENTIAL, reason: 'needs a bed' });
    expect(journey.passDays(1).rungsOf('risk.disposition.1')).toHaveLength(3);
  });

  test('under a policy that does not say how long, only the task stands', () => {
    const { riskDispose, ...clocks } = POLICY.clocks;
    expect(riskDispose).toEqual({ hours: 4 });
    const journey = inTreatment({ policy: { ...NO_BASELINE, clocks } })
      .fact('highRiskReported', REPORT)
      .reach('acknowledgeRisk', {});
    expect([journey.passDays(1).view.overdue, journey.tasks]).toEqual([false, ['risk.dispose.1']]);
  });
});

test('minutes are minutes in the night the clocks change', () => {
  const journey = inTreatment({ at: '2026-03-07T14:00:00.000Z' }).fact('highRiskReported', REPORT, {
    at: '2026-03-08T06:50:00.000Z',
  });
  expect(
    journey
      .passHours(1)
      .rungsOf('risk.1')
      .map(([at]) => at),
  ).toEqual(['2026-03-08T06:50:00.000Z', '2026-03-08T07:05:00.000Z', '2026-03-08T07:20:00.000Z']);
});

test('the ladder goes on through a change of phase', () => {
  const journey = inTreatment().fact('highRiskReported', REPORT);
  journey.reach('transfer', { handOff: RESIDENTIAL, reason: 'needs a bed' }).passHours(1);
  expect(journey.view.phase).toBe('onHold');
  expect(journey.rungsOf('risk.1')).toEqual(RUNGS);
});

test('after the disposition a new report climbs a ladder of its own', () => {
  const journey = inTreatment().fact('highRiskReported', REPORT).reach('acknowledgeRisk', {});
  journey
    .reach('disposeRisk', { disposition: 'safetyPlan', reason: 'agreed' })
    .fact('highRiskReported', REPORT)
    .passHours(1);
  expect([journey.rungsOf('risk.1').length, journey.rungsOf('risk.2').length]).toEqual([1, 3]);
});
