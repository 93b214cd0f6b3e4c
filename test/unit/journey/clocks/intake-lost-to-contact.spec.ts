import { describe, expect, test } from '@jest/globals';
import type { ContactWay } from '#journey/model/milestone';
import { ONCE_A_WEEK, POLICY, WEEKS_AS_THEY_COME } from '#scenarios/policy';
import { inAssessment, inScreening, inWaitlist } from '#scenarios/pure/in-phase';
import { iso, MONDAY, PureJourney } from '#scenarios/pure/pure-journey';
import { SAFETY_PLAN } from '#scenarios/safety-plan';
import { step } from '#scenarios/step';

/** As it was before 2026.4: attempts are counted, whenever and however they were made. */
const { contact: _, ...EARLIER } = POLICY;

const attempts = (journey: PureJourney, count: number): PureJourney => {
  for (let attempt = 0; attempt < count; attempt += 1)
    journey.reach('recordContactAttempt', { reached: false });
  return journey;
};

test('three attempts and ten business days: closed on that day, to the millisecond', () => {
  const journey = attempts(PureJourney.refer({}, undefined, EARLIER), 3).passUntil(
    '2026-01-20T13:59:59.999Z',
  );
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
  const journey = attempts(PureJourney.refer({}, undefined, EARLIER), 2).passDays(100);
  expect(journey.view.phase).toBe('intake');
  expect(attempts(journey, 1).view.closedBecause).toBe('lostToContact');
});

test('a client who was reached once is not lost', () => {
  const journey = attempts(
    attempts(PureJourney.refer({}, undefined, EARLIER), 1).reach('recordContactAttempt', { reached: true }),
    5,
  ).passDays(100);
  expect(journey.view).toMatchObject({ phase: 'intake', overdue: true });
});

test('over the change to summer time', () => {
  const journey = attempts(PureJourney.refer({}, '2026-03-02T14:00:00.000Z', EARLIER), 3).passDays(30);
  expect(journey.view.closedAt).toBe('2026-03-16T13:00:00.000Z');
});

test('an open high-risk alert keeps the journey until its disposition and the safety plan', () => {
  const { contact: __, ...onceAWeek } = ONCE_A_WEEK;
  const journey = attempts(PureJourney.refer({}, MONDAY, onceAWeek), 3)
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
  expect(journey.view.phase).toBe('intake');
  journey.reach('recordSafetyPlan', { plan: SAFETY_PLAN });
  expect(journey.view.closedBecause).toBe('lostToContact');
  expect(iso(journey.state.closed!.at)).toBe('2026-02-04T14:00:00.000Z');
});

describe('B2: a client is lost', () => {
  const tried = (journey: PureJourney, ways: readonly ContactWay[], hoursBetween = 24): PureJourney =>
    ways.reduce(
      (on, way) => on.reach('recordContactAttempt', { reached: false, way }).passHours(hoursBetween),
      journey,
    );
  const WAYS = ['call', 'text', 'call'] as const;

  test('after attempts on three days in two ways, and ten business days; the day before, somebody is told', () => {
    const journey = tried(PureJourney.refer(), WAYS).passUntil('2026-01-19T13:59:59.999Z');
    expect(journey.tasks).toEqual(['screening.0']);
    journey.passUntil('2026-01-19T14:00:00.000Z');
    expect(journey.view.tasks).toMatchObject([
      { task: 'screening.0' },
      {
        title: 'Closes as lost to contact: try once more',
        role: 'coordinator',
        dueAt: '2026-01-20T14:00:00.000Z',
      },
    ]);
    journey.passUntil('2026-01-20T14:00:00.000Z');
    expect(journey.view).toMatchObject({ closedBecause: 'lostToContact', tasks: [] });
  });

  test.each([
    ['three attempts in three minutes', WAYS, 0.05],
    ['one way alone', ['call', 'call', 'call'], 24],
  ] as const)('not after %s: the ladder climbs', (_what, ways, hours) => {
    const journey = tried(PureJourney.refer(), ways, hours).passDays(60);
    expect(journey.view).toMatchObject({ phase: 'intake', overdue: true });
    expect(journey.rungsOf('intake.reach').map(([, role]) => role)).toEqual([
      'coordinator',
      'coordinator',
      'supervisor',
      'director',
    ]);
  });

  test.each([{ urgency: 'urgent' }, { pregnant: true }] as const)(
    'never by a clock where a person decides: %o',
    (referral) => {
      const journey = tried(PureJourney.refer(referral), WAYS).passDays(60);
      expect(journey.view).toMatchObject({ phase: 'intake', overdue: true });
      expect(journey.view.tasks.map(({ role }) => role)).toContain('supervisor');
    },
  );

  test('not in the minute of a late call: a day after it, and told at once', () => {
    const journey = tried(PureJourney.refer(), ['call', 'text']).passUntil('2026-02-02T14:00:00.000Z');
    journey.reach('recordContactAttempt', { reached: false, way: 'call' });
    expect(journey.view.tasks.find(({ clock }) => clock?.startsWith('intake.lastAttempt'))).toMatchObject({
      dueAt: '2026-02-03T14:00:00.000Z',
    });
    journey.passUntil('2026-02-03T13:59:59.999Z');
    expect(journey.view.phase).toBe('intake');
    expect(journey.passHours(1).view.closedBecause).toBe('lostToContact');
  });

  test('by a leader, whom no clock closes for, after as many attempts and days', () => {
    const end = { because: 'lostToContact', reason: 'never answered' } as const;
    const journey = tried(PureJourney.refer({ pregnant: true }), ['call', 'call']);
    expect(journey.attempt('endJourney', end)).toMatchObject({
      rule: { id: 'R-CONTACT' },
      needed: [
        ...['3 attempts, 2 so far', 'on 3 days, 2 so far', 'in 2 ways, 1 so far'],
        ...['to try until 2026-01-20', 'by a supervisor or the director'],
      ],
    });
    tried(journey, ['text']).fact('relapseReported', { source: 'family', note: null }).passDays(12);
    const supervisor = { by: 'supervisor' } as const;
    expect(journey.attempt('endJourney', end, supervisor)?.needed).toEqual([
      'an answer to what was reported of the client',
    ]);
    const [report] = journey.tasks.filter((task) => task.startsWith('relapse.outside'));
    journey.reach('completeTask', { task: report! });
    expect(journey.attempt('endJourney', end)?.needed).toEqual(['by a supervisor or the director']);
    expect(journey.reach('endJourney', end, supervisor).view.closedBecause).toBe('lostToContact');
    const reached = PureJourney.refer().reach('recordContactAttempt', { reached: true, way: 'call' });
    expect(reached.attempt('endJourney', end)?.rule.id).toBe('R-CONTACT');
  });

  test('an attempt on the last day that reaches them keeps the journey', () => {
    const journey = tried(PureJourney.refer(), WAYS).passUntil('2026-01-20T13:00:00.000Z');
    journey.reach('recordContactAttempt', { reached: true }).passDays(2);
    expect(journey.view.phase).toBe('intake');
  });
});

describe('H14: who was reached once and vanishes later', () => {
  const END = { because: 'lostToContact', reason: 'has vanished' } as const;
  const days = (journey: PureJourney, ways: readonly ContactWay[]): PureJourney =>
    ways.reduce((on, way) => on.reach('recordContactAttempt', { reached: false, way }).passDays(1), journey);

  test.each([
    ['in intake', () => PureJourney.refer().reach('recordContactAttempt', { reached: true })],
    ['from the screening', () => inScreening()],
    ['from the waitlist', () => inWaitlist()],
  ] as const)(
    '%s is given up by a person, after as many attempts, days and ways since then',
    (_where, begin) => {
      const journey = days(begin(), ['call', 'call']);
      expect(journey.attempt('endJourney', END)?.needed).toEqual([
        ...['3 attempts, 2 so far', 'on 3 days, 2 so far', 'in 2 ways, 1 so far'],
        'to try until 2026-01-20',
      ]);
      days(journey, ['letter']).passDays(30);
      // By no clock, however long it takes.
      expect(journey.view.closedBecause).toBeNull();
      expect(journey.reach('endJourney', END).view).toMatchObject({
        closedBecause: 'lostToContact',
        tasks: [],
      });
      expect(journey.eventsOf('contactAttempted').at(-1)).toMatchObject({
        ...{ rule: { id: 'R-CONTACT', version: 3 }, data: { again: true } },
      });
    },
  );

  test.each([
    ['an attempt that reaches them', { name: 'recordContactAttempt', data: { reached: true } }],
    ['that they wait still', { name: 'confirmWaiting', data: { note: null } }],
  ] as const)('is there again with %s: what was tried before counts no more', (_what, { name, data }) => {
    const journey = days(inWaitlist(), ['call', 'text', 'letter']).passDays(14);
    journey.follow([step(name, data)]);
    expect(journey.attempt('endJourney', END)?.needed).toContain('3 attempts, 0 so far');
  });

  test('is given up by a leader alone where a person decides', () => {
    const journey = days(inWaitlist({ referral: { pregnant: true } }), ['call', 'text', 'letter']).passDays(
      14,
    );
    expect(journey.attempt('endJourney', END)?.needed).toEqual(['by a supervisor or the director']);
    expect(journey.attempt('endJourney', END, { by: 'supervisor' })).toBeNull();
  });

  test('and was admitted, has dropped out: withdraw', () => {
    expect(inAssessment().attempt('endJourney', END)).toMatchObject({
      rule: { id: 'R-CONTACT' },
      needed: ['withdraw or another because'],
    });
    expect(inAssessment().attempt('recordContactAttempt', { reached: false })?.rule.id).toBe('R-PHASE');
  });

  test('under a policy that does not say so is not lost, and nobody counts attempts', () => {
    const { afterReached: __, ...contact } = WEEKS_AS_THEY_COME.contact!;
    const journey = inWaitlist({ policy: { ...WEEKS_AS_THEY_COME, contact } });
    expect(journey.attempt('recordContactAttempt', { reached: false })?.rule.id).toBe('R-PHASE');
    expect(journey.passDays(30).attempt('endJourney', END)?.detail).toContain('was reached');
  });
});
