import { describe, expect, test } from '@jest/globals';
import { BEFORE_2026_4 } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';

const reported = (at: string, start: string): PureJourney =>
  inTreatment({ tier: 'T2', at: start }).fact('relapseReported', { source: 'self', note: null }, { at });

const times = (journey: PureJourney, clock: string): string[] => journey.rungsOf(clock).map(([at]) => at);

describe('R-RELAPSE: acknowledged within 4 hours, decided within a business day', () => {
  test.each([
    [
      'a Tuesday',
      '2026-01-06T15:00:00.000Z',
      ['2026-01-06T19:00:00.000Z', '2026-01-06T23:00:00.000Z', '2026-01-07T03:00:00.000Z'],
      ['2026-01-07T15:00:00.000Z', '2026-01-08T15:00:00.000Z', '2026-01-09T15:00:00.000Z'],
    ],
    [
      'a Friday afternoon: hours do not wait for Monday',
      '2026-01-09T20:00:00.000Z',
      ['2026-01-10T00:00:00.000Z', '2026-01-10T04:00:00.000Z', '2026-01-10T08:00:00.000Z'],
      ['2026-01-12T20:00:00.000Z', '2026-01-13T20:00:00.000Z', '2026-01-14T20:00:00.000Z'],
    ],
    [
      'a Saturday before a holiday',
      '2026-01-17T15:00:00.000Z',
      ['2026-01-17T19:00:00.000Z', '2026-01-17T23:00:00.000Z', '2026-01-18T03:00:00.000Z'],
      ['2026-01-20T15:00:00.000Z', '2026-01-21T15:00:00.000Z', '2026-01-22T15:00:00.000Z'],
    ],
    [
      'the night of the change to summer time',
      '2026-03-08T04:00:00.000Z',
      ['2026-03-08T08:00:00.000Z', '2026-03-08T12:00:00.000Z', '2026-03-08T16:00:00.000Z'],
      ['2026-03-10T03:00:00.000Z', '2026-03-11T03:00:00.000Z', '2026-03-12T03:00:00.000Z'],
    ],
    [
      'the Friday before the change to winter time',
      '2026-10-30T19:00:00.000Z',
      ['2026-10-30T23:00:00.000Z', '2026-10-31T03:00:00.000Z', '2026-10-31T07:00:00.000Z'],
      ['2026-11-02T20:00:00.000Z', '2026-11-03T20:00:00.000Z', '2026-11-04T20:00:00.000Z'],
    ],
  ])('reported on %s', (_what, at, acknowledge, decide) => {
    const start = new Date(Date.parse(at) - 3 * 86_400_000).toISOString();
    const journey = reported(at, start).passDays(10);
    // H6: the task is there with the report, and due when the first rung of the ladder comes.
    expect(times(journey, 'relapse.acknowledge.1')).toEqual([at, ...acknowledge]);
    expect(times(journey, 'relapse.decide.1')).toEqual(decide);
    expect(journey.rungsOf('relapse.decide.1').map(([, role]) => role)).toEqual([
      'clinician',
      'supervisor',
      'director',
    ]);
  });
});

test('acknowledged: that ladder stops and the decision’s goes on', () => {
  const journey = reported('2026-01-06T15:00:00.000Z', '2026-01-05T14:00:00.000Z');
  journey.reach('acknowledgeRelapse', {}, { at: '2026-01-06T20:00:00.000Z' });
  journey.reach('completeTask', { task: 'relapse.tell.1' }).passDays(10);
  expect(times(journey, 'relapse.acknowledge.1')).toHaveLength(2);
  expect(times(journey, 'relapse.decide.1')).toHaveLength(3);
  journey.reach('decideRelapse', { decision: 'confirm', reason: null });
  expect(Object.keys(journey.state.reached).filter((clock) => clock.startsWith('relapse.'))).toEqual([]);
  expect(journey.tasks.filter((task) => task.startsWith('relapse.'))).toEqual([]);
});

test('the ladder changes no care: the step up stays provisional until a clinician decides', () => {
  const journey = reported('2026-01-06T15:00:00.000Z', '2026-01-05T14:00:00.000Z').passDays(40);
  expect(journey.view).toMatchObject({ tier: 'T3', treatment: { relapseOpen: true } });
});

describe('H6: the clinician is asked at once', () => {
  test('with the report, titled as what it is, due in the policy’s 4 hours, and not overdue', () => {
    const journey = reported('2026-01-06T15:00:00.000Z', '2026-01-05T14:00:00.000Z');
    expect(journey.state.tasks['relapse.acknowledge.1.0']).toMatchObject({
      role: 'clinician',
      title: 'Relapse reported, the client is stepped up: acknowledge',
      dueAt: Date.parse('2026-01-06T19:00:00.000Z'),
      raisedAt: Date.parse('2026-01-06T15:00:00.000Z'),
    });
    expect(journey.view.overdue).toBe(false);
    expect(journey.passHours(4).view.overdue).toBe(true);
  });

  test('at the top tier it says what is recommended', () => {
    const journey = inTreatment().fact('relapseReported', { source: 'self', note: null });
    expect(journey.state.tasks['relapse.acknowledge.1.0']!.title).toContain('level 4 is recommended');
  });

  test('under an earlier policy when the 4 hours have gone by, as it was', () => {
    const journey = inTreatment({ tier: 'T2', policy: BEFORE_2026_4 });
    journey.fact('relapseReported', { source: 'self', note: null }).passHours(13);
    expect(journey.rungsOf('relapse.acknowledge.1')).toHaveLength(3);
    expect(journey.eventsOf('clockReached')[0]!.rule).toEqual({ id: 'R-RELAPSE', version: 1 });
  });
});

describe('H7: after the acknowledgement a report alerts anew', () => {
  const again = (): PureJourney =>
    reported('2026-01-06T15:00:00.000Z', '2026-01-05T14:00:00.000Z')
      .reach('acknowledgeRelapse', {})
      .fact('relapseReported', { source: 'positiveTest', note: null }, { at: '2026-01-06T18:00:00.000Z' });

  test('with a task and a ladder of its own, and steps no further', () => {
    const journey = again();
    expect(journey.view.tier).toBe('T3');
    expect(times(journey.passHours(13), 'relapse.acknowledge.1.again.1')).toEqual([
      '2026-01-06T18:00:00.000Z',
      '2026-01-06T22:00:00.000Z',
      '2026-01-07T02:00:00.000Z',
      '2026-01-07T06:00:00.000Z',
    ]);
  });

  test('acknowledged, it is quiet; a third one alerts again', () => {
    const journey = again().reach('acknowledgeRelapse', {}).passHours(1);
    expect(journey.tasks.filter((task) => task.startsWith('relapse.acknowledge'))).toEqual([]);
    journey.fact('relapseReported', { source: 'staff', note: null });
    expect(journey.tasks).toContain('relapse.acknowledge.1.again.2.0');
  });

  test('the decision does not wait any longer for it', () =>
    expect(again().view.clocks.find(({ id }) => id === 'relapse.decide.1')!.dueAt).toBe(
      '2026-01-07T15:00:00.000Z',
    ));

  test('under an earlier policy it joins in silence, as it did', () => {
    const journey = inTreatment({ tier: 'T2', policy: BEFORE_2026_4 })
      .fact('relapseReported', { source: 'self', note: null })
      .reach('acknowledgeRelapse', {})
      .fact('relapseReported', { source: 'positiveTest', note: null });
    expect(journey.attempt('acknowledgeRelapse', {})?.needed).toEqual(['decideRelapse']);
  });
});
