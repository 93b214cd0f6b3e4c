import { describe, expect, test } from '@jest/globals';
import { compareJourney } from '#journey/compare/compare';
import type { AppointmentKept } from '#journey/model/milestone';
import type { Policy } from '#journey/model/policy';
import { written } from '#scenarios/course';
import { careFrom } from '#scenarios/hand-offs';
import { result } from '#scenarios/instruments-taken';
import { ONCE_A_WEEK } from '#scenarios/policy';
import { inAftercare, inDischarge, inTreatment } from '#scenarios/pure/in-phase';
import { POLICY } from '#scenarios/policy';
import { iso, MONDAY, type PureJourney } from '#scenarios/pure/pure-journey';
import { SAFETY_PLAN } from '#scenarios/safety-plan';

/** As it was before 2026.4. */
const { contact: _, ...EARLIER } = POLICY;

const DAYS: readonly (readonly [day: number, wait: number])[] = [
  [7, 7],
  [30, 23],
  [90, 60],
];
const followed = (journey: PureJourney): PureJourney =>
  DAYS.reduce(
    (on, [day, wait]) => on.passDays(wait).passHours(1).reach('recordFollowUp', { day, reached: true }),
    journey,
  );

describe('R-AFTERCARE', () => {
  test.each([
    [7, '2026-01-12T14:00:00.000Z'],
    [30, '2026-02-04T14:00:00.000Z'],
    [90, '2026-04-05T13:00:00.000Z'],
  ])(
    'under a policy without contact the follow-up at %i days is due on its local day, not before',
    (day, at) => {
      const journey = inAftercare({ policy: EARLIER }).passUntil(Date.parse(at) - 1);
      expect(journey.attempt('recordFollowUp', { day, reached: true })?.rule.id).toBe('R-AFTERCARE');
      expect(journey.passUntil(at).attempt('recordFollowUp', { day, reached: true })).toBeNull();
    },
  );

  test('there is none at 14 days', () =>
    expect(inAftercare().passDays(20).attempt('recordFollowUp', { day: 14, reached: true })?.needed).toEqual([
      'day one of 7, 30, 90',
    ]));

  test('three attempts without reaching the client: given up', () => {
    const journey = inAftercare().passDays(7);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect(journey.eventsOf('followUpGivenUp')).toEqual([]);
      journey.reach('recordFollowUp', { day: 7, reached: false }).passDays(attempt < 2 ? 1 : 0);
    }
    expect(journey.eventsOf('followUpGivenUp')).toHaveLength(1);
    expect(journey.attempt('recordFollowUp', { day: 7, reached: true })?.detail).toContain('givenUp already');
  });

  test('reached at the second attempt is reached', () => {
    const journey = inAftercare().passDays(7).reach('recordFollowUp', { day: 7, reached: false });
    journey.reach('recordFollowUp', { day: 7, reached: true });
    expect(journey.state.followUps[7]).toMatchObject({ attempts: 2, outcome: 'reached' });
    expect(journey.attempt('recordFollowUp', { day: 7, reached: true })?.rule.id).toBe('R-AFTERCARE');
  });

  test.each([
    [7, '2026-01-06T05:00:00.000Z'],
    [30, '2026-01-13T05:00:00.000Z'],
  ])(
    'A3: a contact within the %i days counts: from the day after discharge, or after the follow-up before',
    (day, from) => {
      const journey = inAftercare().passUntil(Date.parse(from) - 1);
      expect(journey.attempt('recordFollowUp', { day, reached: true })?.rule.id).toBe('R-AFTERCARE');
      expect(journey.passUntil(from).attempt('recordFollowUp', { day, reached: true })).toBeNull();
    },
  );

  test('G3b: three attempts in a minute are no three days; nor is a client given up before the day', () => {
    const journey = inAftercare().passDays(7);
    for (let attempt = 0; attempt < 3; attempt += 1)
      journey.reach('recordFollowUp', { day: 7, reached: false });
    expect(journey.eventsOf('followUpGivenUp')).toEqual([]);
    const early = inAftercare();
    for (let attempt = 0; attempt < 4; attempt += 1)
      early.passDays(1).reach('recordFollowUp', { day: 7, reached: false });
    expect(early.eventsOf('followUpGivenUp')).toEqual([]);
  });

  describe('counts until the end of its day, and one call is one follow-up', () => {
    /** Discharge begins on Monday, 5 January: the follow-up at 7 days is due on the 12th. */
    const called = (at: string, policy?: Policy): PureJourney =>
      inAftercare(policy && { policy })
        .passUntil(at)
        .reach('recordFollowUp', { day: 7, reached: true });
    const late = (journey: PureJourney): unknown[] =>
      journey.eventsOf('followUpAttempted').map(({ data }) => data.late ?? false);

    test.each([
      ['2026-01-13T04:59:00.000Z', false],
      ['2026-01-13T05:00:00.000Z', true],
    ])('reached at %s: late %s', (at, isLate) => {
      const journey = called(at);
      expect(late(journey)).toEqual([isLate]);
      expect(journey.eventsOf('followUpAttempted')[0]!.rule).toEqual({ id: 'R-AFTERCARE', version: 3 });
      expect(journey.state.followUps[7]?.outcome).toBe('reached');
    });

    test('the call of day 9 is not the follow-up at 30 days as well', () => {
      const journey = called('2026-01-14T15:00:00.000Z');
      expect(journey.attempt('recordFollowUp', { day: 30, reached: true })).toMatchObject({
        rule: { id: 'R-AFTERCARE', version: 3 },
        requires: [{ kind: 'time', from: '2026-01-15T05:00:00.000Z' }],
      });
      journey.passUntil('2026-01-15T05:00:00.000Z').reach('recordFollowUp', { day: 30, reached: true });
      expect(late(journey)).toEqual([true, false]);
    });

    test('under a policy that does not say so both are taken, as before', () => {
      const { followUpsCount: __, ...contact } = ONCE_A_WEEK.contact!;
      const earlier = { ...ONCE_A_WEEK, version: 'earlier', contact };
      const journey = called('2026-01-14T15:00:00.000Z', earlier);
      journey.reach('recordFollowUp', { day: 30, reached: true });
      expect(late(journey)).toEqual([false, false]);
      const { differences } = compareJourney('client.1', journey.events, earlier, ONCE_A_WEEK, journey.now);
      expect(differences).toContainEqual(
        expect.objectContaining({ rule: 'R-AFTERCARE', from: 'counts', to: 'late' }),
      );
    });
  });

  describe('and asks whether the first appointment of continuing care was kept', () => {
    /** Agreed in discharge, for five days later. */
    const cared = (): PureJourney => {
      const journey = inDischarge();
      return journey.reach('agreeContinuingCare', { care: careFrom(journey.now, 5) });
    };
    const asked = (day: number, appointmentKept: AppointmentKept) => ({
      day,
      reached: true,
      appointmentKept,
    });

    test('what is said last stands, and the view tells it', () => {
      const journey = cared().passDays(6);
      expect(journey.view.appointmentKept).toBeUndefined();
      journey.reach('recordFollowUp', asked(7, 'unknown'));
      expect(journey.view.appointmentKept).toBe('unknown');
      journey.passDays(3).reach('recordFollowUp', asked(30, 'no'));
      expect(journey.view.appointmentKept).toBe('no');
      journey.passDays(30).reach('recordFollowUp', { day: 90, reached: false });
      expect(journey.view.appointmentKept).toBe('no');
      expect(journey.eventsOf('followUpAttempted').map(({ data }) => data.appointmentKept)).toEqual([
        'unknown',
        'no',
        undefined,
      ]);
    });

    test('not before the appointment, and not where none was agreed', () => {
      expect(cared().passDays(2).attempt('recordFollowUp', asked(7, 'yes'))).toMatchObject({
        rule: { id: 'R-AFTERCARE' },
        requires: [
          { kind: 'time', from: '2026-01-10T14:00:00.000Z' },
          { kind: 'field', field: 'appointmentKept' },
        ],
      });
      const without = inTreatment().reach('beginDischarge', {
        ...{ because: 'droppedOut', criteriaMet: false },
        reason: 'stays away',
      });
      expect(without.passDays(6).attempt('recordFollowUp', asked(7, 'yes'))).toMatchObject({
        rule: { id: 'R-AFTERCARE' },
        requires: [
          { kind: 'milestone', name: 'agreeContinuingCare' },
          { kind: 'field', field: 'appointmentKept' },
        ],
      });
    });

    test('another appointment is another question', () => {
      const journey = cared().passDays(6).reach('recordFollowUp', asked(7, 'no'));
      journey.reach('agreeContinuingCare', { care: careFrom(journey.now, 3) });
      expect(journey.view.appointmentKept).toBeUndefined();
    });
  });

  test('the first follow-up does not wait for the summary', () => {
    const journey = inDischarge().passDays(7);
    expect(journey.rungsOf('followUp.7')).toEqual([['2026-01-12T14:00:00.000Z', 'coordinator']]);
    journey.reach('recordFollowUp', { day: 7, reached: true }).reach('signDischargeSummary', {});
    expect(journey.passDays(10).rungsOf('followUp.7')).toHaveLength(1);
  });
});

describe('the journey closes when all are done', () => {
  test('with the reason of the discharge', () => {
    expect(followed(inAftercare()).view).toMatchObject({
      closedBecause: 'completed',
      overdue: false,
      tasks: [],
      clocks: [],
    });
    const other = inTreatment().reach('beginDischarge', {
      because: 'terminatedByFacility',
      criteriaMet: false,
      reason: 'violence',
    });
    const waived = [{ what: 'continuingCare', reason: 'wants none' }] as const;
    const signed = other.follow([written()]).reach('signDischargeSummary', { waived });
    expect(followed(signed).view.closedBecause).toBe('terminatedByFacility');
  });

  test('at the last of them, in any order, given up or reached', () => {
    const journey = inAftercare().passDays(91).reach('recordFollowUp', { day: 90, reached: true });
    journey.passDays(1).reach('recordFollowUp', { day: 7, reached: true });
    for (let attempt = 0; attempt < 3; attempt += 1)
      journey.passDays(1).reach('recordFollowUp', { day: 30, reached: false });
    expect(journey.view.closedBecause).toBe('completed');
    expect(iso(journey.state.closed!.at)).toBe(iso(journey.now));
  });

  test('but not over a high-risk alert, until its disposition and the safety plan', () => {
    const journey = followed(
      inAftercare({ policy: ONCE_A_WEEK }).fact('highRiskReported', { source: 'judgement', note: null }),
    );
    expect(journey.view.phase).toBe('aftercare');
    journey.reach('acknowledgeRisk', {});
    expect(journey.view.phase).toBe('aftercare');
    journey.reach('disposeRisk', { disposition: 'safetyPlan', reason: 'agreed' });
    expect(journey.view.phase).toBe('aftercare');
    journey.reach('recordSafetyPlan', { plan: SAFETY_PLAN });
    expect(journey.view.closedBecause).toBe('completed');
  });

  test.each<[string, (journey: PureJourney) => PureJourney]>([
    ['a relapse report', (journey) => journey.fact('relapseReported', { source: 'family', note: null })],
    [
      'a worse result',
      (journey) => journey.fact('resultArrived', { result: result('PHQ-9', 20, '2026-01-05T15:00:00Z') }),
    ],
  ])('nor over %s that nobody has answered', (_what, report) => {
    const journey = followed(report(inAftercare({ referral: { results: [result('PHQ-9', 5, MONDAY)] } })));
    expect(journey.view.phase).toBe('aftercare');
    const [task] = journey.tasks.filter((open) => /^(relapse|worse)\.outside/.test(open));
    expect(journey.reach('completeTask', { task: task! }).view.closedBecause).toBe('completed');
  });
});
