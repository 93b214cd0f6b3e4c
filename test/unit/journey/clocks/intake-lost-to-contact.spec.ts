import { expect, test } from '@jest/globals';
import { ONCE_A_WEEK } from '#scenarios/policy';
import { iso, MONDAY, PureJourney } from '#scenarios/pure/pure-journey';

const attempts = (journey: PureJourney, count: number): PureJourney => {
  for (let attempt = 0; attempt < count; attempt += 1)
    journey.reach('recordContactAttempt', { reached: false });
  return journey;
};

test('three attempts and ten business days: closed on that day, to the millisecond', () => {
  const journey = attempts(PureJourney.refer(), 3).passUntil('2026-01-20T13:59:59.999Z');
  expect(journey.view.phase).toBe('intake');
  journey.passUntil('2026-01-20T14:00:00.000Z');
  expect(journey.view).toMatchObject({
    closedBecause: 'lostToContact',
    closedAt: '2026-01-20T14:00:00.000Z',
    tasks: [],
    overdue: false,
  });
  expect(journey.eventsOf('journeyClosed')[0]!.rule?.id).toBe('R-CONTACT');
});

test('two attempts are too few, however long ago; the third then closes', () => {
  const journey = attempts(PureJourney.refer(), 2).passDays(100);
  expect(journey.view.phase).toBe('intake');
  expect(attempts(journey, 1).view.closedBecause).toBe('lostToContact');
});

test('a client who was reached once is not lost', () => {
  const journey = attempts(
    attempts(PureJourney.refer(), 1).reach('recordContactAttempt', { reached: true }),
    5,
  ).passDays(100);
  expect(journey.view).toMatchObject({ phase: 'intake', overdue: true });
});

test('over the change to summer time', () => {
  const journey = attempts(PureJourney.refer({}, '2026-03-02T14:00:00.000Z'), 3).passDays(30);
  expect(journey.view.closedAt).toBe('2026-03-16T13:00:00.000Z');
});

test('an open high-risk alert keeps the journey until its disposition', () => {
  const journey = attempts(PureJourney.refer({}, MONDAY, ONCE_A_WEEK), 3)
    .fact('highRiskReported', { source: 'judgement', note: null })
    .passDays(30);
  expect(journey.view.phase).toBe('intake');
  expect(journey.rungsOf('intake.reach').map(([at]) => at)).toEqual([
    '2026-01-20T14:00:00.000Z',
    '2026-02-03T14:00:00.000Z',
  ]);
  journey
    .reach('acknowledgeRisk', {})
    .reach('disposeRisk', { disposition: 'emergencyServices', reason: 'welfare check' });
  expect(journey.view.closedBecause).toBe('lostToContact');
  expect(iso(journey.state.closed!.at)).toBe('2026-02-04T14:00:00.000Z');
});
