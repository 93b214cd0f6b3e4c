import { describe, expect, test } from '@jest/globals';
import { CSSRS, result, taken } from '#scenarios/instruments-taken';
import { NO_BASELINE, NO_RISK } from '#scenarios/policy';
import { inScreening } from '#scenarios/pure/in-phase';
import { MONDAY, PureJourney } from '#scenarios/pure/pure-journey';

const due = ({ view }: PureJourney, clock: string): string | undefined =>
  view.clocks.find(({ id }) => id === clock)?.dueAt;

describe('H13: screening is counted from the referral', () => {
  test.each([
    ['urgent', '2026-01-06T14:00:00.000Z'],
    ['routine', '2026-01-20T14:00:00.000Z'],
  ] as const)('%s, and in intake, too', (urgency, dueAt) => {
    const journey = PureJourney.refer({ urgency });
    expect(due(journey, 'screening')).toBe(dueAt);
    journey
      .passHours(20)
      .reach('recordContactAttempt', { reached: true })
      .reach('recordConsent', { signer: 'client' });
    expect(due(journey, 'screening')).toBe(dueAt);
    expect(journey.eventsOf('phaseEntered').at(-1)!.data.phase).toBe('screening');
  });

  test('what was told in intake is not told again, and its version is 2', () => {
    const journey = PureJourney.refer({ urgency: 'urgent' }).passDays(2);
    expect(journey.rungsOf('screening')).toHaveLength(3);
    journey.reach('recordContactAttempt', { reached: true }).reach('recordConsent', { signer: 'client' });
    expect(journey.rungsOf('screening')).toHaveLength(3);
    expect(journey.eventsOf('clockReached').find(({ data }) => data.clock === 'screening')!.rule).toEqual({
      id: 'R-SCREEN',
      version: 2,
    });
  });

  test('under a policy without the section from the consent', () => {
    const journey = PureJourney.refer({ urgency: 'urgent' }, MONDAY, NO_RISK);
    expect(due(journey, 'screening')).toBeUndefined();
    journey
      .passHours(20)
      .reach('recordContactAttempt', { reached: true })
      .reach('recordConsent', { signer: 'client' });
    expect(due(journey, 'screening')).toBe('2026-01-07T10:00:00.000Z');
  });
});

describe('H13: risk is screened on the day on which the client is first reached', () => {
  test('a task at once; the supervisor as the day ends', () => {
    const journey = PureJourney.refer().passHours(3);
    expect(due(journey, 'risk.screen')).toBeUndefined();
    journey.reach('recordContactAttempt', { reached: true }).passDays(1);
    expect(journey.rungsOf('risk.screen')).toEqual([
      ['2026-01-05T17:00:00.000Z', 'coordinator'],
      ['2026-01-06T05:00:00.000Z', 'supervisor'],
    ]);
    expect(journey.state.tasks['risk.screen.0']!.dueAt).toBe(Date.parse('2026-01-06T05:00:00.000Z'));
  });

  test.each<[string, (journey: PureJourney) => PureJourney]>([
    ['a screen', (journey) => journey.reach('recordRisk', { level: 'low', by: 'judgement' })],
    [
      'a C-SSRS',
      (journey) => journey.fact('instrumentTaken', { taken: taken('C-SSRS', CSSRS.low, journey.now) }),
    ],
    ['an alert', (journey) => journey.fact('highRiskReported', { source: 'judgement', note: null })],
  ])('%s ends it', (_what, screen) =>
    expect(screen(inScreening()).tasks.filter((task) => task.startsWith('risk.screen'))).toEqual([]),
  );

  test('an attempt that reached nobody asks for none, and nor does a policy without the section', () => {
    const journey = PureJourney.refer({}, MONDAY, NO_BASELINE);
    expect(journey.reach('recordContactAttempt', { reached: false }).tasks).toEqual([]);
    expect(inScreening({ policy: NO_RISK }).tasks).toEqual([]);
  });
});

describe('A11: a C-SSRS that comes with the referral', () => {
  const referred = (total: number, takenAt: string, policy = NO_BASELINE): PureJourney =>
    PureJourney.refer({ results: [result('C-SSRS', total, takenAt)] }, MONDAY, policy);

  test('high and of the last 30 days alerts', () => {
    expect(referred(3, '2025-12-06T14:00:00.000Z').tasks).toEqual(['risk.1.0']);
    expect(referred(3, '2025-12-06T14:00:00.000Z').eventsOf('riskScreenAsked')).toEqual([]);
  });

  test('high and older asks for a screen that day and pages nobody', () => {
    const journey = referred(3, '2025-12-06T13:59:59.999Z');
    expect(journey.state.risk).toMatchObject({ level: null, alert: null });
    expect(journey.tasks).toEqual(['risk.screen.0']);
    expect(
      journey
        .passDays(1)
        .rungsOf('risk.screen')
        .map(([, role]) => role),
    ).toEqual(['coordinator', 'supervisor']);
    expect(journey.eventsOf('riskScreenAsked')[0]).toMatchObject({
      rule: { id: 'R-RISK', version: 3 },
      data: { level: 'high' },
    });
  });

  test('moderate asks for it, too; low for nothing before the client is reached', () => {
    expect(referred(2, '2026-01-02T14:00:00.000Z').tasks).toEqual(['risk.screen.0']);
    expect(referred(1, '2026-01-02T14:00:00.000Z').tasks).toEqual([]);
  });

  test('who is to be screened for that is not closed by a clock', () => {
    const journey = referred(3, '2024-01-05T14:00:00.000Z');
    for (let attempt = 0; attempt < 3; attempt += 1)
      journey.reach('recordContactAttempt', { reached: false });
    expect(journey.passDays(40).state.phase).toBe('intake');
  });

  test('under a policy without the section it alerts however old it is', () =>
    expect(referred(3, '2024-01-05T14:00:00.000Z', NO_RISK).tasks).toEqual(['risk.1.0']));
});
