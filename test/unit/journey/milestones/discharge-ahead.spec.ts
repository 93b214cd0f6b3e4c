import { describe, expect, test } from '@jest/globals';
import { courseOf } from '#journey/course/course-of';
import { clocks } from '#journey/clocks/clocks';
import { weeksOfDose } from '#journey/dose/weeks-of-dose';
import { plannedBetween } from '#journey/sessions/planned';
import { attendance, week } from '#scenarios/attendance';
import { written } from '#scenarios/course';
import { careFrom, RESIDENTIAL } from '#scenarios/hand-offs';
import { leaving } from '#scenarios/leaving';
import { BEFORE_2026_4, NO_BASELINE, POLICY } from '#scenarios/policy';
import { inTreatment, onHold } from '#scenarios/pure/in-phase';
import { iso, type PureJourney } from '#scenarios/pure/pure-journey';
import { result } from '#scenarios/instruments-taken';
import { SLOTS } from '#scenarios/slots';

const ENDED = { because: 'other', criteriaMet: false, reason: 'moves to another city' } as const;
const LOW = { level: 'low', by: 'judgement' } as const;
const REASON = { reason: 'another day' };
/** Treatment begins on Monday, 5 January 2026; the discharge is agreed on Tuesday at 9 for Friday. */
const TUESDAY = '2026-01-06T14:00:00.000Z';
const WEDNESDAY = '2026-01-07T19:00:00.000Z';
const FRIDAY = '2026-01-09';
/** The group of Friday is over at noon. */
const FRIDAY_NOON = '2026-01-09T17:00:00.000Z';
const WAIVED = [{ what: 'continuingCare', reason: 'finds one there' }] as const;

const { mostDaysAhead: _, ...endings } = NO_BASELINE.endings!;
/** The default policy as it was before a discharge could have a day ahead. */
const EARLIER = { ...NO_BASELINE, endings };

const onTuesday = (policy = NO_BASELINE): PureJourney =>
  inTreatment({ slots: SLOTS, policy }).passUntil(TUESDAY);
const begun = (lastDay = FRIDAY, policy = NO_BASELINE): PureJourney =>
  onTuesday(policy).reach('beginDischarge', { ...ENDED, lastDay });
const dates = (journey: PureJourney): string[] => [
  ...new Set(
    plannedBetween(
      journey.state.treatment!.sessions!,
      { from: '2026-01-05', to: '2026-01-23' },
      journey.policy,
    ).map(({ session }) => session.slice(0, 10)),
  ),
];
const came = (journey: PureJourney, ...sessions: readonly string[]): PureJourney => {
  for (const session of sessions) {
    const { minutes } = SLOTS.find(({ id }) => session.endsWith(id))!;
    journey.reach('recordAttendance', attendance(session, 'attended', minutes));
  }
  return journey;
};
/** Recorded as attended, up to Friday at noon. */
const held = (journey: PureJourney): PureJourney =>
  came(
    journey.passUntil(FRIDAY_NOON),
    ...['2026-01-05.mon-group', '2026-01-06.tue-group', '2026-01-07.wed-group', '2026-01-07.wed-one'],
    ...['2026-01-08.thu-group', '2026-01-09.fri-group'],
  );
const dueAt = (journey: PureJourney, clock: string): string | undefined => {
  const found = clocks(journey.state, journey.policy).find(({ id }) => id.startsWith(clock));
  return found && iso(found.dueAt ?? found.at);
};

describe('R-DISCH, version 3: a discharge has a day', () => {
  test('sessions up to its end are held, and none after', () => {
    expect(dates(begun())).toEqual([
      ...['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08', '2026-01-09'],
    ]);
    const journey = held(begun());
    expect(journey.eventsOf('dischargeBegun')).toMatchObject([
      {
        at: Date.parse(TUESDAY),
        rule: { id: 'R-DISCH', version: 3 },
        data: {
          heldUntil: Date.parse('2026-01-10T05:00:00.000Z'),
          lastDay: { date: FRIDAY, at: Date.parse('2026-01-09T14:00:00.000Z') },
        },
      },
    ]);
    expect(journey.view).toMatchObject({ phase: 'discharge', lastDay: FRIDAY });
    const monday = attendance('2026-01-12.mon-group', 'attended', 180);
    expect(journey.attempt('recordAttendance', monday, { at: '2026-01-12T22:00:00.000Z' })?.rule.id).toBe(
      'R-ATTEND',
    );
  });

  test('each of them has its clock, and no other', () => {
    const journey = begun().passUntil('2026-01-20T14:00:00.000Z');
    const first = journey.tasks.filter((task) => /^attendance\..*\.1$/.test(task));
    expect(first).toHaveLength(6);
    expect(first).toContain('attendance.2026-01-09.fri-group.1');
  });

  test.each([
    ['the day before', '2026-01-05', 'lastDay from 2026-01-06 to 2026-01-20'],
    ['the fifteenth day', '2026-01-21', 'lastDay from 2026-01-06 to 2026-01-20'],
  ])('not %s', (_name, lastDay, needed) => {
    expect(onTuesday().attempt('beginDischarge', { ...ENDED, lastDay })).toMatchObject({
      rule: { id: 'R-DISCH', version: 3 },
      needed: [needed],
      requires: [{ kind: 'field', field: 'lastDay' }],
    });
  });

  test('the fourteenth, and today: that is a discharge without a day ahead', () => {
    expect(dates(begun('2026-01-20')).at(-1)).toBe('2026-01-20');
    const today = onTuesday().reach('beginDischarge', { ...ENDED, lastDay: '2026-01-06' });
    expect(today.events).toEqual(onTuesday().reach('beginDischarge', ENDED).events);
    expect(today.view).not.toHaveProperty('lastDay');
  });

  test('today is the day at the clock of the site', () => {
    const lateEvening = inTreatment({ slots: SLOTS }).passUntil('2026-01-07T04:30:00.000Z');
    expect(lateEvening.attempt('beginDischarge', { ...ENDED, lastDay: '2026-01-05' })).not.toBeNull();
    lateEvening.reach('beginDischarge', { ...ENDED, lastDay: '2026-01-06' });
    expect(dates(lateEvening).at(-1)).toBe('2026-01-06');
  });

  test('under a policy without `mostDaysAhead` it is today, as before', () => {
    const journey = onTuesday(EARLIER);
    expect(journey.attempt('beginDischarge', { ...ENDED, lastDay: FRIDAY })).toMatchObject({
      rule: { id: 'R-DISCH', version: 2 },
      needed: ['lastDay: 2026-01-06, or none'],
    });
    expect(journey.reach('beginDischarge', { ...ENDED, lastDay: '2026-01-06' }).events).toEqual(
      onTuesday(EARLIER).reach('beginDischarge', ENDED).events,
    );
    const earliest = inTreatment({ policy: BEFORE_2026_4 });
    expect(earliest.attempt('beginDischarge', { ...ENDED, lastDay: FRIDAY })?.rule.id).toBe('R-DISCH');
  });
});

describe('what counts from a discharge counts from its last day', () => {
  test('the seat, the summary, the follow-ups', () => {
    const journey = begun();
    expect(dueAt(journey, 'discharge.seat.')).toBe('2026-01-12T14:00:00.000Z');
    expect(dueAt(journey, 'discharge.summary')).toBe('2026-01-24T14:00:00.000Z');
    expect(dueAt(journey, 'followUp.7')).toBe('2026-01-16T14:00:00.000Z');
    journey.passUntil('2026-01-20T14:00:00.000Z');
    expect(journey.eventsOf('seatReleased').map(({ at }) => iso(at))).toEqual(['2026-01-12T14:00:00.000Z']);
  });

  test('however short the seat is kept, nobody else has it before the last session is over', () => {
    const short = { ...NO_BASELINE, endings: { ...NO_BASELINE.endings!, seatKept: { hours: 1 } } };
    expect(dueAt(begun(FRIDAY, short), 'discharge.seat.')).toBe('2026-01-10T05:00:00.000Z');
  });

  test('a contact, from the day after it until the day on which it is due', () => {
    const journey = begun().passUntil(WEDNESDAY);
    expect(journey.attempt('recordFollowUp', { day: 7, reached: true })).toMatchObject({
      rule: { id: 'R-AFTERCARE' },
      requires: [{ kind: 'time', from: '2026-01-10T05:00:00.000Z' }],
    });
    journey.reach('recordFollowUp', { day: 7, reached: false }, { at: '2026-01-16T23:00:00.000Z' });
    journey.reach('recordFollowUp', { day: 7, reached: true }, { at: '2026-01-17T15:00:00.000Z' });
    expect(journey.eventsOf('followUpAttempted').map(({ data }) => data.late)).toEqual([undefined, true]);
  });

  test('the review, the appointment and the screen that the summary needs', () => {
    const journey = begun().reach('recordRisk', LOW);
    const needed = (): readonly string[] => journey.attempt('signDischargeSummary', {})?.needed ?? [];
    const screen = `a risk screen on ${FRIDAY} or later (recordRisk, or a C-SSRS), or waived: riskScreen`;
    expect(needed()).toContain(screen);
    expect(journey.tasks.filter((task) => task.startsWith('risk.screen.'))).toEqual([]);
    journey.passUntil('2026-01-09T05:00:00.000Z');
    expect(journey.tasks.filter((task) => task.startsWith('risk.screen.discharge.'))).toHaveLength(1);
    journey.reach('recordRisk', LOW);
    expect(journey.tasks.filter((task) => task.startsWith('risk.screen.discharge.'))).toEqual([]);
    expect(needed()).not.toContain(screen);
  });

  test.each([
    ['before the last day', 2, true],
    ['on the last day', 3, false],
    ['seven days after it', 10, false],
    ['eight days after it', 11, true],
  ])('a first appointment %s', (_name, days, isMissing) => {
    const journey = onTuesday();
    journey
      .reach('agreeContinuingCare', { care: careFrom(journey.now, days) })
      .reach('beginDischarge', { because: 'completed', criteriaMet: true, reason: 'met', lastDay: FRIDAY });
    const needed = journey.attempt('signDischargeSummary', {})!.needed;
    expect(needed.includes('a first appointment within 7 days after discharge')).toBe(isMissing);
  });

  test('the course, and the hours of its weeks', () => {
    const journey = begun('2026-01-14').passUntil(WEDNESDAY);
    const course = () => courseOf(journey.state, journey.events, journey.policy, journey.now);
    expect([course().to, course().tiers.at(-1)!.to]).toEqual([journey.now, null]);
    journey.passUntil('2026-02-02T14:00:00.000Z');
    expect(iso(course().to)).toBe('2026-01-14T14:00:00.000Z');
    expect(course().tiers.at(-1)!.to).toBe(course().to);
    const weeks = weeksOfDose(journey.state, journey.policy, journey.now);
    expect(weeks.map((one) => [one.week, one.planned])).toEqual([
      ['2026-01-05', 15],
      ['2026-01-12', 9],
    ]);
  });

  test('the weeks of a plan without sessions are asked for up to it', () => {
    const journey = inTreatment({ policy: POLICY }).passUntil(TUESDAY);
    journey
      .reach('beginDischarge', { ...ENDED, lastDay: '2026-01-16' })
      .passUntil('2026-02-02T14:00:00.000Z');
    const weeks = (): string[] => journey.tasks.filter((task) => task.startsWith('week.'));
    expect([...new Set(weeks().map((task) => task.slice(0, 'week.2026-01-05'.length)))]).toEqual([
      'week.2026-01-05',
      'week.2026-01-12',
    ]);
    journey.reach('recordWeek', week('2026-01-05', 15, 15)).reach('recordWeek', week('2026-01-12', 15, 12));
    expect(weeks()).toEqual([]);
  });
});

describe('the summary is signed once the last session is over', () => {
  const refusal = (journey: PureJourney) => journey.attempt('signDischargeSummary', { waived: WAIVED });

  test('not before: the refusal says when', () => {
    expect(refusal(begun().passUntil(WEDNESDAY))).toMatchObject({
      rule: { id: 'R-DISCH' },
      needed: expect.arrayContaining([
        `the last day of treatment, ${FRIDAY}, with its sessions; or takeBackDischarge, and another day`,
      ]),
      requires: expect.arrayContaining([{ kind: 'time', from: FRIDAY_NOON }]),
    });
  });

  test('then, with every session recorded', () => {
    const journey = begun().passUntil(FRIDAY_NOON).reach('recordRisk', LOW);
    expect(refusal(journey)?.needed).toContain('the attendance of 2026-01-09.fri-group');
    held(journey)
      .reach('writeDischargeSummary', { texts: {}, replaces: null })
      .reach('signDischargeSummary', { waived: WAIVED });
    expect(journey.view).toMatchObject({ phase: 'aftercare', lastDay: FRIDAY });
    expect(journey.eventsOf('seatReleased').map(({ at }) => iso(at))).toEqual([FRIDAY_NOON]);
    const [summary] = journey.eventsOf('summaryWritten');
    expect(summary!.data.content.parts).toMatchObject({
      ending: { facts: { begunAt: TUESDAY, lastDay: FRIDAY } },
    });
  });

  test.each([
    [
      'excused ahead',
      (journey: PureJourney) =>
        journey.reach('recordAttendance', attendance(`${FRIDAY}.fri-group`, 'excused')),
    ],
    ['a snow day', (journey: PureJourney) => journey.reach('closeDay', { date: FRIDAY, reason: 'snow' })],
  ])('on the last day from its beginning, where its session is called off: %s', (_name, off) => {
    expect(refusal(off(begun().passUntil(WEDNESDAY)))?.requires).toContainEqual({
      kind: 'time',
      from: '2026-01-09T05:00:00.000Z',
    });
  });

  test('a session that was moved to the last day before the discharge began is waited for', () => {
    const journey = onTuesday();
    journey
      .reach('rescheduleSession', {
        ...{ session: '2026-01-08.thu-group', start: Date.parse('2026-01-09T19:00:00.000Z'), reason: 'ill' },
      })
      .reach('beginDischarge', { ...ENDED, lastDay: FRIDAY });
    expect(refusal(journey)?.requires).toContainEqual({ kind: 'time', from: '2026-01-09T22:00:00.000Z' });
  });
});

describe('between the beginning and the last day', () => {
  test('who does not come is spoken to, also about a session before the discharge began', () => {
    const asked = (journey: PureJourney): string[] =>
      journey.tasks.filter((task) => task.startsWith('noShow.')).map((task) => task.slice(0, 17));
    const journey = onTuesday().reach('recordAttendance', attendance('2026-01-05.mon-group', 'noShow'));
    expect(asked(journey.reach('beginDischarge', { ...ENDED, lastDay: FRIDAY }))).toEqual([
      'noShow.2026-01-05',
    ]);
    journey.passUntil(WEDNESDAY).reach('contactNoShow', { session: '2026-01-05.mon-group', reached: true });
    journey.reach('recordAttendance', attendance('2026-01-07.wed-group', 'noShow'));
    expect(asked(journey)).toEqual(['noShow.2026-01-07']);
    // Who was spoken to is not called again because the discharge is taken back.
    expect(asked(journey.reach('takeBackDischarge', REASON))).toEqual(['noShow.2026-01-07']);
  });

  describe('an instrument that is worse', () => {
    const worse = (journey: PureJourney): string[] =>
      journey.tasks.filter((task) => task.startsWith('worse.'));
    const phq = (journey: PureJourney, total: number): PureJourney =>
      journey.fact('resultArrived', { result: result('PHQ-9', total, journey.now) });
    const worsened = (): PureJourney => phq(phq(onTuesday(), 6).passHours(1), 14);

    test('is reviewed still, and a discharge of today drops it', () => {
      const journey = worsened();
      const review = worse(journey);
      expect(review).toHaveLength(1);
      expect(worse(journey.reach('beginDischarge', { ...ENDED, lastDay: FRIDAY }))).toEqual(review);
      expect(worse(journey.passUntil(WEDNESDAY).reach('takeBackDischarge', REASON))).toEqual(review);
      expect(worse(journey.reach('beginDischarge', ENDED))).toEqual([]);
    });

    test('is not asked about again once somebody has reviewed it', () => {
      const journey = worsened();
      const [task] = worse(journey) as [string];
      journey.reach('beginDischarge', { ...ENDED, lastDay: FRIDAY }).reach('completeTask', { task });
      expect(worse(journey.passUntil(WEDNESDAY))).toEqual([]);
    });

    test('worse again, and the discharge taken back: treatment asks for it, once', () => {
      const journey = worsened().reach('beginDischarge', { ...ENDED, lastDay: FRIDAY });
      phq(journey.passHours(2), 20).reach('takeBackDischarge', REASON);
      expect(worse(journey)).toEqual([expect.not.stringMatching(/outside/)]);
    });

    test.each([
      ['better meanwhile: nothing is to be reviewed', 6, 0],
      ['worse again: that is one task, in place of the one before', 20, 1],
    ])('%s', (_name, total, tasks) => {
      const journey = worsened().reach('beginDischarge', { ...ENDED, lastDay: FRIDAY });
      const before = worse(journey);
      phq(journey.passHours(2), total);
      expect(worse(journey)).toHaveLength(tasks);
      expect(worse(journey)).not.toEqual(before);
    });
  });

  test('absences add up to a review by the supervisor, and those that are recorded after the last day do not', () => {
    const reviews = (journey: PureJourney): string[] =>
      journey.tasks.filter((task) => task.startsWith('noShow.review.'));
    const missed = (journey: PureJourney, ...sessions: readonly string[]): PureJourney => {
      for (const session of sessions) journey.reach('recordAttendance', attendance(session, 'noShow'));
      return journey;
    };
    const sessions = [
      ...['2026-01-05.mon-group', '2026-01-06.tue-group', '2026-01-07.wed-group', '2026-01-08.thu-group'],
      ...['2026-01-09.fri-group', '2026-01-12.mon-group', '2026-01-13.tue-group'],
    ];
    const begin = (): PureJourney => begun('2026-01-14').passUntil('2026-01-13T19:00:00.000Z');
    const { count } = NO_BASELINE.sessions!.noShowReview;
    expect(count).toBe(6);
    expect(reviews(missed(begin(), ...sessions.slice(0, count)))).toEqual([]);
    expect(reviews(missed(begin(), ...sessions))).toHaveLength(1);
    expect(reviews(missed(begin().passUntil('2026-01-16T14:00:00.000Z'), ...sessions))).toEqual([]);
  });

  test('another day: the discharge is taken back, and begun again', () => {
    const journey = begun().passUntil(WEDNESDAY).reach('takeBackDischarge', REASON);
    expect(journey.view).toMatchObject({ phase: 'treatment', tier: 'T3' });
    expect(dates(journey).at(-1)).toBe('2026-01-23');
    journey.reach('beginDischarge', { ...ENDED, lastDay: '2026-01-13' });
    expect(dates(journey).at(-1)).toBe('2026-01-13');
    expect(journey.attempt('takeBackDischarge', REASON)).toBeNull();
    journey.reach('beginDischarge', { ...ENDED, because: 'droppedOut' });
    expect(dates(journey).at(-1)).toBe('2026-01-07');
    expect(dueAt(journey, 'discharge.seat.')).toBe('2026-01-08T19:00:00.000Z');
  });

  test('it is taken back for as long as the seat is kept, also on the day after the last one', () => {
    const journey = begun().passUntil('2026-01-12T13:00:00.000Z').reach('takeBackDischarge', REASON);
    expect(dates(journey)).toEqual([
      ...['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08', '2026-01-09', '2026-01-12'],
      ...['2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16', '2026-01-20', '2026-01-21'],
      ...['2026-01-22', '2026-01-23'],
    ]);
  });

  test('a relapse is a task of its own until somebody responds, and treatment can go on', () => {
    const journey = inTreatment({ slots: SLOTS, tier: 'T2' }).passUntil(TUESDAY);
    journey.reach('beginDischarge', { ...ENDED, lastDay: FRIDAY }).passUntil(WEDNESDAY);
    journey.fact('relapseReported', { source: 'family', note: null });
    const report = journey.tasks.filter((task) => task.startsWith('relapse.outside.'));
    expect(report).toHaveLength(1);
    journey.reach('takeBackDischarge', REASON).reach('stepUp', { reason: 'uses again' });
    expect(journey.tasks).toEqual(expect.arrayContaining(report));
  });

  test('a high risk alerts, and stops the signature', () => {
    const journey = held(begun()).reach('recordRisk', LOW).follow([written()]);
    journey.fact('highRiskReported', { source: 'judgement', note: null });
    expect(journey.attempt('signDischargeSummary', { waived: WAIVED })?.rule.id).toBe('R-RISK-HIGH');
  });

  test('the client leaves: what was held is still recorded, and nothing after', () => {
    const journey = begun().passUntil(WEDNESDAY).reach('withdraw', leaving('does not come any more'));
    expect(journey.view).toMatchObject({ phase: 'closed', closedBecause: 'other', tasks: [] });
    came(journey.passHours(1), '2026-01-07.wed-group');
    const thursday = attendance('2026-01-08.thu-group', 'attended', 180);
    expect(journey.attempt('recordAttendance', thursday, { at: FRIDAY_NOON })?.rule.id).toBe('R-ATTEND');
    const course = courseOf(journey.state, journey.events, journey.policy, journey.now);
    expect(iso(course.to)).toBe(WEDNESDAY);
  });

  test('a bed is free elsewhere: the journey closes with the hand-off', () => {
    const journey = begun()
      .passUntil(WEDNESDAY)
      .reach('transfer', {
        ...{ handOff: RESIDENTIAL, reason: 'unsafe at home' },
        waived: [{ what: 'summary', reason: 'written there' }],
      });
    expect(journey.view).toMatchObject({ phase: 'closed', closedBecause: 'transferred' });
  });

  test('a policy that takes no day ahead is adopted: the day stands', () => {
    const journey = begun()
      .passUntil(WEDNESDAY)
      .adopt({ ...EARLIER, version: 'another' });
    expect(dates(journey).at(-1)).toBe(FRIDAY);
    expect(dueAt(journey, 'followUp.7')).toBe('2026-01-16T14:00:00.000Z');
    expect(journey.attempt('signDischargeSummary', { waived: WAIVED })?.requires).toContainEqual({
      ...{ kind: 'time', from: FRIDAY_NOON },
    });
  });
});

test('over a change of the clocks the last day keeps the time of day', () => {
  const journey = inTreatment({ slots: SLOTS, at: '2026-03-02T14:00:00.000Z' }).passUntil(
    '2026-03-06T14:00:00.000Z',
  );
  journey.reach('beginDischarge', { ...ENDED, lastDay: '2026-03-09' });
  expect(journey.eventsOf('dischargeBegun')[0]!.data).toMatchObject({
    heldUntil: Date.parse('2026-03-10T04:00:00.000Z'),
    lastDay: { date: '2026-03-09', at: Date.parse('2026-03-09T13:00:00.000Z') },
  });
});

describe('what was asked before goes on until the last day, since the client still comes', () => {
  const asked = (journey: PureJourney, task: string): string[] =>
    Object.entries(journey.state.tasks)
      .filter(([id]) => id.startsWith(task))
      .map(([, { role }]) => role);
  const inTwoWeeks = (journey: PureJourney): string => iso(journey.now + 14 * 86_400_000).slice(0, 10);

  test('the screen that the return from a hold asks for; the summary still needs the one of the last day', () => {
    const journey = onHold({ slots: SLOTS, policy: POLICY }).passDays(2);
    journey.reach('returnFromHold', { tier: 'T2', seat: null, reason: 'back from the hospital' }).passDays(2);
    const before = asked(journey, 'risk.screen.return');
    expect(before).toContain('supervisor');
    journey.reach('beginDischarge', { ...ENDED, lastDay: inTwoWeeks(journey) });
    expect(asked(journey, 'risk.screen.return')).toEqual(before);
    expect(journey.view.overdue).toBe(true);
    journey.reach('recordRisk', LOW);
    expect(asked(journey, 'risk.screen.return')).toEqual([]);
    journey.passDays(14);
    expect(asked(journey, 'risk.screen.discharge')).not.toEqual([]);
    const refused = journey.attempt('signDischargeSummary', { waived: [...WAIVED] });
    expect(refused?.needed.join()).toContain('a risk screen');
  });

  test('that the client is told of the new days: the supervisor hears of it', () => {
    const journey = inTreatment({ tier: 'T1', slots: SLOTS, policy: POLICY }).passUntil(TUESDAY);
    journey.fact('relapseReported', { source: 'self', note: null });
    journey.reach('acknowledgeRelapse', {}).reach('decideRelapse', { decision: 'confirm', reason: 'met' });
    expect(asked(journey, 'relapse.tell')).toEqual(['coordinator']);
    journey.reach('beginDischarge', { ...ENDED, lastDay: inTwoWeeks(journey) }).passDays(3);
    expect(asked(journey, 'relapse.tell')).toContain('supervisor');
  });
});
