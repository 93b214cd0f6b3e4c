import { describe, expect, test } from '@jest/globals';
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
    expect(times(journey, 'relapse.acknowledge.1')).toEqual(acknowledge);
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
  journey.reach('acknowledgeRelapse', {}, { at: '2026-01-06T20:00:00.000Z' }).passDays(10);
  expect(times(journey, 'relapse.acknowledge.1')).toHaveLength(1);
  expect(times(journey, 'relapse.decide.1')).toHaveLength(3);
  journey.reach('decideRelapse', { decision: 'confirm', reason: null });
  expect(Object.keys(journey.state.reached).filter((clock) => clock.startsWith('relapse.'))).toEqual([]);
  expect(journey.tasks.filter((task) => task.startsWith('relapse.'))).toEqual([]);
});

test('the ladder changes no care: the step up stays provisional until a clinician decides', () => {
  const journey = reported('2026-01-06T15:00:00.000Z', '2026-01-05T14:00:00.000Z').passDays(40);
  expect(journey.view).toMatchObject({ tier: 'T3', treatment: { relapseOpen: true } });
});
