import { describe, expect, test } from '@jest/globals';
import { compareJourney } from '#journey/compare/compare';
import { CSSRS, result, taken } from '#scenarios/instruments-taken';
import { NO_BASELINE } from '#scenarios/policy';
import { inAftercare, inScreening, inTreatment } from '#scenarios/pure/in-phase';
import { MONDAY, PureJourney } from '#scenarios/pure/pure-journey';

/** 31 days before the Monday on which the journeys are. */
const OLD = '2025-12-05T14:00:00.000Z';
const RECENT = '2025-12-20T14:00:00.000Z';
const { oldResults: _, ...risk } = NO_BASELINE.risk!;
const EARLIER = { ...NO_BASELINE, risk };

const arrives = (journey: PureJourney, takenAt = OLD, total = 3): PureJourney =>
  journey.fact('resultArrived', { result: result('C-SSRS', total, takenAt) });
const screens = (journey: PureJourney): string[] =>
  journey.tasks.filter((task) => task.startsWith('risk.screen'));
/** Nobody has screened the client since the C-SSRS was taken: the screen of the course is left out. */
const unscreened = (policy = NO_BASELINE): PureJourney => {
  const journey = inTreatment({ policy, at: '2025-10-06T13:00:00.000Z' });
  return journey.passUntil(MONDAY);
};

describe('A11: an old C-SSRS that arrives in an open journey', () => {
  test('asks for a screen that day and pages nobody; the supervisor hears as the day ends', () => {
    const journey = arrives(unscreened());
    expect(journey.eventsOf('riskRaised')).toEqual([]);
    expect(journey.eventsOf('riskScreenAsked')).toMatchObject([
      { rule: { id: 'R-RISK', version: 3 }, data: { level: 'high', arrived: true } },
    ]);
    expect(screens(journey)).toEqual([`risk.screen.result.${journey.now}.0`]);
    expect(journey.view.risk).toBe('low');
    const clock = `risk.screen.result.${journey.now}`;
    expect(
      journey
        .passDays(1)
        .rungsOf(clock)
        .map(([, role]) => role),
    ).toEqual(['clinician', 'supervisor']);
    expect(
      journey.reach('recordRisk', { level: 'low', by: 'C-SSRS' }).view.tasks.map(({ task }) => task),
    ).not.toContain(`${clock}.0`);
  });

  test.each([
    ['its total', (journey: PureJourney) => arrives(journey)],
    [
      'with its items',
      (journey: PureJourney) => journey.fact('instrumentTaken', { taken: taken('C-SSRS', CSSRS.high, OLD) }),
    ],
  ] as const)('by %s, it is no screen of today either', (_what, tell) => {
    const journey = unscreened();
    const before = journey.eventsOf('riskScreened').length;
    tell(journey);
    expect(journey.eventsOf('riskScreened')).toHaveLength(before);
    expect(screens(journey)).toHaveLength(1);
  });

  test('asks for nothing where the client was screened since', () => {
    const screened = unscreened().reach('recordRisk', { level: 'none', by: 'judgement' });
    expect(screens(arrives(screened))).toEqual([]);
    expect(arrives(screened).eventsOf('riskRaised')).toEqual([]);
    const later = arrives(unscreened(), RECENT, 1);
    expect([screens(arrives(later)), later.eventsOf('riskRaised')]).toEqual([[], []]);
  });

  test('another one asks for nothing more, and for nothing later', () => {
    const journey = arrives(unscreened());
    const [task] = screens(journey);
    arrives(journey.passHours(2), '2025-12-05T20:00:00.000Z');
    expect(screens(journey)).toEqual([task]);
  });

  test('of the last 30 days it alerts, as high risk does however it is told', () => {
    expect(arrives(unscreened(), RECENT).eventsOf('riskRaised')).toHaveLength(1);
    const alerted = arrives(unscreened()).fact('highRiskReported', { source: 'judgement', note: null });
    expect(screens(alerted)).toEqual([]);
  });

  test('before the first screen it asks for that one, and once', () => {
    const referred = arrives(PureJourney.refer({}, MONDAY, NO_BASELINE));
    expect(screens(referred)).toEqual(['risk.screen.0']);
    expect(arrives(referred).eventsOf('riskScreenAsked')).toHaveLength(1);
    const reached = inScreening({ policy: NO_BASELINE });
    expect(arrives(reached).eventsOf('riskScreenAsked')).toEqual([]);
    expect(screens(reached)).toEqual(['risk.screen.0']);
  });

  test('keeps an aftercare from closing by itself until somebody has looked', () => {
    const journey = inAftercare({ policy: NO_BASELINE }).passDays(40);
    arrives(journey, '2026-01-06T14:00:00.000Z');
    for (const day of [7, 30, 90]) {
      journey.passDays(day === 90 ? 50 : 1);
      journey.reach('recordFollowUp', { day, reached: true });
    }
    expect(journey.view.phase).toBe('aftercare');
    expect(journey.reach('recordRisk', { level: 'low', by: 'judgement' }).view.phase).toBe('closed');
  });

  test('alerts, however old, under a policy that does not say so; and that is shown before another is adopted', () => {
    const journey = arrives(unscreened(EARLIER));
    expect(journey.eventsOf('riskRaised')).toHaveLength(1);
    const { state, events, now } = journey;
    expect(compareJourney(state.journeyId, events, EARLIER, NO_BASELINE, now).differences).toContainEqual(
      expect.objectContaining({ what: 'high C-SSRS that arrived', from: 'alerts', to: 'asks for a screen' }),
    );
  });
});
