import { describe, expect, test } from '@jest/globals';
import { takeFact } from '#journey/journey';
import { result } from '#scenarios/instruments-taken';
import { POLICY } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import { MONDAY, PureJourney } from '#scenarios/pure/pure-journey';
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

describe('a fact after the end is kept, and moves nothing', () => {
  const closed = (): PureJourney => inTreatment().reach('withdraw', leaving('moved'));

  test('of each kind', () => {
    const journey = closed();
    const { closed: end, phase } = journey.state;
    const before = journey.events.length;
    journey.fact('relapseReported', { source: 'family', note: 'called' });
    journey.fact('highRiskReported', { source: 'judgement', note: 'called again' });
    journey.fact('resultArrived', { result: result('C-SSRS', 3, MONDAY) });
    expect(journey.events.slice(before).map(({ type }) => type)).toEqual([
      'relapseJoined',
      'riskJoined',
      'resultReceived',
    ]);
    expect(journey.state).toMatchObject({ closed: end, phase, tasks: {} });
    expect(journey.view.clocks).toEqual([]);
  });
});
