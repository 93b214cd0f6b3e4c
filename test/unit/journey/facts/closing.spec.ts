import { describe, expect, test } from '@jest/globals';
import { takeFact } from '#journey/journey';
import { RESIDENTIAL } from '#scenarios/hand-offs';
import { result } from '#scenarios/instruments-taken';
import { POLICY, WEEKS_AS_THEY_COME } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import { iso, MONDAY, PureJourney } from '#scenarios/pure/pure-journey';
import { staff } from '#scenarios/people';
import { leaving } from '#scenarios/leaving';

/** As it was before 2026.4: three attempts are enough, whenever they were made. */
const { contact: _, ...EARLIER } = POLICY;

/** Due to close as lost to contact on 2026-01-20, 14:00 UTC. */
const unreached = (): PureJourney => {
  const journey = PureJourney.refer({}, MONDAY, EARLIER);
  for (let attempt = 0; attempt < 3; attempt += 1) journey.reach('recordContactAttempt', { reached: false });
  return journey;
};

describe('a report and the end of a journey that closes by itself, at once (the worker was away)', () => {
  const takenLate = (journey: PureJourney, fact: Parameters<typeof takeFact>[1]) =>
    takeFact(journey.state, fact, {
      at: Date.parse('2026-01-20T20:00:00Z'),
      policy: EARLIER,
      by: staff('clinician'),
      request: null,
    });

  test('high risk comes first: the journey stays open and somebody is alerted', () => {
    const { state, events } = takenLate(unreached(), {
      name: 'highRiskReported',
      data: { source: 'judgement', note: null },
    });
    expect(state.phase).toBe('intake');
    expect(state.risk.alert).not.toBeNull();
    expect(events.filter(({ type }) => type === 'taskRaised').length).toBeGreaterThan(0);
  });

  test('a relapse that the family reports keeps the journey open too', () => {
    const { state } = takenLate(unreached(), {
      name: 'relapseReported',
      data: { source: 'family', note: null },
    });
    expect(state.phase).toBe('intake');
  });

  test('a result is kept, and the journey closes', () => {
    const { state, events } = takenLate(unreached(), {
      name: 'resultArrived',
      data: { result: result('PHQ-9', 5, MONDAY) },
    });
    expect(state.phase).toBe('closed');
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['resultReceived', 'journeyClosed']),
    );
  });
});

describe('a fact after the end is kept', () => {
  const closed = (policy = WEEKS_AS_THEY_COME): PureJourney =>
    inTreatment({ policy }).reach('withdraw', leaving('moved'));

  test('and moves nothing, of each kind', () => {
    const journey = closed();
    const { closed: end, phase } = journey.state;
    const before = journey.events.length;
    journey.fact('relapseReported', { source: 'family', note: 'called' });
    journey.fact('resultArrived', { result: result('PHQ-9', 20, MONDAY) });
    expect(journey.events.slice(before).map(({ type }) => type)).toEqual(['relapseJoined', 'resultReceived']);
    expect(journey.state).toMatchObject({ closed: end, phase, tasks: {} });
    expect(journey.view).toMatchObject({ clocks: [], next: [] });
  });

  test('under a policy without `risk` a high risk moves nothing, too', () => {
    const { risk: __, ...earlier } = WEEKS_AS_THEY_COME;
    const journey = closed(earlier);
    const before = journey.events.length;
    journey.fact('highRiskReported', { source: 'judgement', note: 'called again' });
    journey.fact('resultArrived', { result: result('C-SSRS', 3, iso(journey.now)) });
    expect(journey.events.slice(before).map(({ type }) => type)).toEqual(['riskJoined', 'resultReceived']);
    expect(journey.state.tasks).toEqual({});
  });
});

describe('H18: a high risk that is reported after the end alerts all the same', () => {
  const reported = (because: 'withdraw' | 'died' = 'withdraw'): PureJourney => {
    const journey = inTreatment();
    if (because === 'died') journey.reach('endJourney', { because, reason: 'told by the family' });
    else journey.reach('withdraw', leaving('moved'));
    return journey.fact('highRiskReported', { source: 'judgement', note: 'cannot take it any more' });
  };

  test('whoever is on call, and up the ladder until somebody acknowledges; then a disposition', () => {
    const journey = reported();
    expect(journey.state.phase).toBe('closed');
    expect(journey.view.tasks.map(({ role, task }) => [role, task])).toEqual([['onCall', 'risk.1.0']]);
    expect(journey.view.next).toEqual(['acknowledgeRisk', 'disposeRisk']);
    journey.passHours(0.6);
    expect(journey.view.tasks.map(({ role }) => role)).toEqual(['onCall', 'supervisor', 'director']);
    journey.reach('acknowledgeRisk', {});
    expect(journey.view.tasks.map(({ task }) => task)).toEqual(['risk.dispose.1']);
    journey.reach('disposeRisk', { disposition: 'emergencyServices', reason: 'called, they are with her' });
    expect(journey.view).toMatchObject({ phase: 'closed', tasks: [], clocks: [], next: [] });
    expect(journey.state.closed).toMatchObject({ because: 'droppedOut' });
  });

  test('nobody acknowledges: it is told again', () => {
    const journey = reported().passHours(2);
    expect(journey.eventsOf('clockReached').filter(({ data }) => data.again)).not.toEqual([]);
  });

  test('there is nobody to step up, or to hand over', () => {
    const journey = reported().reach('acknowledgeRisk', {});
    for (const disposition of ['stepUp', 'transfer'] as const)
      expect(
        journey.attempt('disposeRisk', { disposition, reason: 'worse', handOff: RESIDENTIAL }),
      ).toMatchObject({
        rule: { id: 'R-RISK-HIGH' },
        needed: ['safetyPlan or emergencyServices, and a new referral where the client comes back'],
      });
  });

  test('nothing else is taken of it', () => {
    expect(reported().attempt('completeTask', { task: 'risk.1.0' })).toMatchObject({
      rule: { id: 'R-PHASE' },
      needed: ['one of acknowledgeRisk, disposeRisk'],
    });
  });

  test('a second report joins, one after the acknowledgement alerts anew', () => {
    const journey = reported().fact('highRiskReported', { source: 'judgement', note: 'again' });
    expect(journey.state.risk.alerts).toBe(1);
    journey.reach('acknowledgeRisk', {}).fact('highRiskReported', { source: 'judgement', note: 'again' });
    expect(journey.state.risk.alerts).toBe(2);
  });

  test('a C-SSRS that is high, of these days; how the client is an old one does not say', () => {
    const alerts = (days: number): number => {
      const journey = inTreatment().reach('withdraw', leaving('moved')).passDays(60);
      const takenAt = iso(journey.now - days * 86_400_000);
      return journey.fact('resultArrived', { result: result('C-SSRS', 3, takenAt) }).state.risk.alerts;
    };
    expect([alerts(0), alerts(29), alerts(31)]).toEqual([1, 1, 0]);
  });

  test('of somebody who has died nobody is asked', () => {
    const journey = reported('died');
    expect(journey.events.at(-1)!.type).toBe('riskJoined');
    expect(journey.view).toMatchObject({ tasks: [], clocks: [], next: [] });
  });
});
