import { describe, expect, it } from '@jest/globals';
import type { Role } from '#journey/model/actor';
import type { Policy } from '#journey/model/policy';
import type { SessionOutcome } from '#journey/model/sessions';
import { tierMinutes } from '#journey/sessions/dose';
import { RESIDENTIAL } from '#scenarios/hand-offs';
import { NO_BASELINE } from '#scenarios/policy';
import { inPlanning, inTreatment } from '#scenarios/pure/in-phase';
import { iso, type PureJourney } from '#scenarios/pure/pure-journey';
import { SLOTS } from '#scenarios/slots';
import { week } from '#scenarios/attendance';
import { reviewed } from '#scenarios/review';

const AT_SIX = 'T23:00:00.000Z';
const start = (tier = 'T3', policy: Policy = NO_BASELINE): PureJourney =>
  inTreatment({ slots: SLOTS, tier, policy });
const { 'R-ATTEND': _, ...OTHER_LADDERS } = NO_BASELINE.ladders!;
/** In which R-ATTEND has no ladder, as before it could have one. */
const OF_CLINICIAN: Policy = { ...NO_BASELINE, ladders: OTHER_LADDERS };
const ruleOfRungs = (journey: PureJourney) =>
  journey.eventsOf('clockReached').find(({ data }) => data.clock.startsWith('attendance.'))!.rule;
/** The open tasks of the role to record a session. */
const asked = ({ state }: PureJourney, role: Role): string[] =>
  Object.keys(state.tasks)
    .filter((task) => task.startsWith('attendance.') && state.tasks[task]!.role === role)
    .sort();
const record = (
  session: string,
  outcome: SessionOutcome = 'attended',
  minutes: number | null = outcome === 'attended' ? 180 : null,
  reason: string | null = null,
) => ({ session, outcome, minutes, reason });
const on = (date: string) => ({ at: `${date}${AT_SIX}` });

describe('recordAttendance', () => {
  it.each([
    ['no such session', record('2026-01-05.tue-group'), 'R-ATTEND', 'The plan has no session'],
    ['no such date', record('2026-99-99.tue-group'), 'R-ATTEND', 'The plan has no session'],
    ['a session to come', record('2026-01-08.thu-group'), 'R-ATTEND', 'has not begun'],
    ['a no-show to come', record('2026-01-08.thu-group', 'noShow'), 'R-ATTEND', 'has not begun'],
    ['more minutes than planned', record('2026-01-05.mon-group', 'attended', 181), 'R-ATTEND', '180 minutes'],
    ['no minutes', record('2026-01-05.mon-group', 'late', 0), 'R-ATTEND', '180 minutes'],
    ['minutes of nobody', record('2026-01-05.mon-group', 'noShow', 10), 'R-ATTEND', 'Only who came'],
    ['a group that does not meet', record('2026-01-05@evening'), 'R-ATTEND', 'The plan has no session'],
  ])('refuses %s', (_, data, rule, detail) => {
    const refusal = start().attempt('recordAttendance', data, on('2026-01-05'));
    expect(refusal?.rule.id).toBe(rule);
    expect(refusal?.detail).toContain(detail);
  });

  it('R-PLAN-SIGN: nothing before the plan is signed', () => {
    expect(inPlanning().attempt('recordAttendance', record('2026-01-05.mon-group'))?.rule.id).toBe(
      'R-PLAN-SIGN',
    );
  });

  it('is refused for a plan that names no sessions, and hours by the week for one that does', () => {
    expect(inTreatment().attempt('recordAttendance', record('2026-01-05.mon-group'))?.needed).toEqual([
      'recordWeek',
    ]);
    expect(start().attempt('recordWeek', week('2026-01-05', 15, 15))?.rule.id).toBe('R-ATTEND');
  });

  it('twice needs a reason, and then corrects', () => {
    const journey = start().reach('recordAttendance', record('2026-01-05.mon-group'), on('2026-01-05'));
    const corrected = record('2026-01-05.mon-group', 'late', 120);
    expect(journey.attempt('recordAttendance', corrected)?.needed).toEqual(['a reason for the correction']);
    journey.reach('recordAttendance', { ...corrected, reason: 'came at ten' });
    expect(tierMinutes(journey.state, journey.policy)).toEqual({ owed: 180, delivered: 120 });
    expect(
      journey.eventsOf('attendanceRecorded').map(({ data, reason }) => [data.corrected, reason]),
    ).toEqual([
      [false, null],
      [true, 'came at ten'],
    ]);
  });

  it('finds the session of a group on a date', () => {
    const journey = start().reach(
      'recordAttendance',
      record('2026-01-07@morning', 'attended', 120),
      on('2026-01-07'),
    );
    expect(journey.eventsOf('attendanceRecorded')[0]?.data.session).toBe('2026-01-07.wed-group');
  });

  it('excused may be ahead of time', () => {
    const journey = start().reach(
      'recordAttendance',
      record('2026-01-09.fri-group', 'excused'),
      on('2026-01-05'),
    );
    expect(tierMinutes(journey.state, journey.policy)).toEqual({ owed: 0, delivered: 0 });
  });
});

describe('R-ATTEND: the record that is missing', () => {
  it('is asked for 24 hours after the end, and of the supervisor 24 hours later, until it is there', () => {
    const journey = start().passUntil('2026-01-06T16:59:00.000Z');
    expect(journey.tasks).toEqual([]);
    journey.passUntil('2026-01-06T17:00:00.000Z');
    expect(journey.tasks).toEqual(['attendance.2026-01-05.mon-group.1']);
    expect(journey.view.overdue).toBe(true);
    journey.passUntil('2026-01-09T12:00:00.000Z');
    expect(journey.rungsOf('attendance.2026-01-05.mon-group')).toEqual([
      ['2026-01-06T17:00:00.000Z', 'clinician'],
      ['2026-01-07T17:00:00.000Z', 'supervisor'],
    ]);
    // Of Wednesday's hour and both groups of the days before the supervisor has heard.
    expect(asked(journey, 'clinician')).toHaveLength(4);
    expect(asked(journey, 'supervisor')).toEqual([
      'attendance.2026-01-05.mon-group.2',
      'attendance.2026-01-06.tue-group.2',
    ]);
    journey.reach('recordAttendance', record('2026-01-05.mon-group'));
    expect(journey.tasks.filter((task) => task.startsWith('attendance.2026-01-05'))).toEqual([]);
    expect(ruleOfRungs(journey)).toEqual({ id: 'R-ATTEND', version: 3 });
  });

  it('is due when the clinician is told, for the supervisor as well', () => {
    const journey = start().passUntil('2026-01-08T12:00:00.000Z');
    const due = ['1', '2'].map(
      (rung) => journey.state.tasks[`attendance.2026-01-05.mon-group.${rung}`]!.dueAt,
    );
    expect(due.map((at) => iso(at!))).toEqual(['2026-01-06T17:00:00.000Z', '2026-01-06T17:00:00.000Z']);
  });

  it('climbs by the span of the policy and as high as its ladder goes', () => {
    const policy: Policy = {
      ...NO_BASELINE,
      ladders: { ...NO_BASELINE.ladders, 'R-ATTEND': ['responsible', 'supervisor', 'director'] },
      sessions: { ...NO_BASELINE.sessions!, recordWithin: { businessDays: 1 } },
    };
    const journey = start('T3', policy).passUntil('2026-01-16T12:00:00.000Z');
    // Friday's group: over the weekend nobody is told.
    expect(journey.rungsOf('attendance.2026-01-09.fri-group')).toEqual([
      ['2026-01-12T17:00:00.000Z', 'clinician'],
      ['2026-01-13T17:00:00.000Z', 'supervisor'],
      ['2026-01-14T17:00:00.000Z', 'director'],
    ]);
  });

  it('without a ladder of the rule is told the clinician once, as before', () => {
    const journey = start('T3', OF_CLINICIAN).passUntil('2026-01-09T12:00:00.000Z');
    expect(journey.rungsOf('attendance.2026-01-05.mon-group')).toEqual([
      ['2026-01-06T17:00:00.000Z', 'clinician'],
    ]);
    expect([asked(journey, 'clinician').length, asked(journey, 'supervisor')]).toEqual([4, []]);
    expect(ruleOfRungs(journey)).toEqual({ id: 'R-ATTEND', version: 2 });
  });

  it('reaches the supervisor of a journey that adopts such a policy, and is asked of the clinician on', () => {
    const journey = start('T3', OF_CLINICIAN);
    for (const session of ['2026-01-06.tue-group', '2026-01-07.wed-group', '2026-01-07.wed-one'])
      journey.reach('recordAttendance', record(session, 'excused'));
    journey.passUntil('2026-01-08T20:00:00.000Z').adopt({ ...NO_BASELINE, version: 'next' });
    expect(journey.tasks.filter((task) => task.startsWith('attendance.')).sort()).toEqual([
      'attendance.2026-01-05.mon-group.1',
      'attendance.2026-01-05.mon-group.2',
    ]);
    journey.reach('recordAttendance', record('2026-01-05.mon-group'));
    expect(journey.tasks.filter((task) => task.startsWith('attendance.'))).toEqual([]);
  });

  it('stays asked for on hold, and each is told once', () => {
    const journey = start()
      .passUntil('2026-01-06T18:00:00.000Z')
      .reach('transfer', { handOff: RESIDENTIAL, reason: 'a bed' })
      .passUntil('2026-01-10T18:00:00.000Z')
      .reach('returnFromHold', { tier: 'T2', seat: null, reason: 'stable' })
      .passUntil('2026-01-12T09:00:00.000Z');
    expect(journey.tasks.filter((task) => task.startsWith('attendance')).sort()).toEqual([
      ...['attendance.2026-01-05.mon-group.1', 'attendance.2026-01-05.mon-group.2'],
      ...['attendance.2026-01-06.tue-group.1', 'attendance.2026-01-06.tue-group.2'],
    ]);
    expect(journey.rungsOf('attendance.2026-01-05.mon-group')).toHaveLength(2);
  });

  it('is owed to the taper until it is there', () => {
    const journey = start().passUntil('2026-01-06T18:00:00.000Z');
    expect(tierMinutes(journey.state, journey.policy)).toEqual({ owed: 180, delivered: 0 });
  });
});

describe('R-NOSHOW', () => {
  it('the client is contacted within 24 hours, up the ladder until reached', () => {
    const journey = start()
      .reach('recordAttendance', record('2026-01-05.mon-group', 'noShow'), { at: '2026-01-05T18:00:00.000Z' })
      .reach('contactNoShow', { session: '2026-01-05.mon-group', reached: false });
    const [task] = journey.view.tasks;
    expect([task?.role, task?.dueAt]).toEqual(['coordinator', '2026-01-06T18:00:00.000Z']);
    const clock = `noShow.2026-01-05.${Date.parse('2026-01-05T18:00:00.000Z')}`;
    journey.passUntil('2026-01-07T18:00:00.000Z');
    expect(journey.rungsOf(clock)).toEqual([
      ['2026-01-05T18:00:00.000Z', 'coordinator'],
      ['2026-01-06T18:00:00.000Z', 'coordinator'],
      ['2026-01-07T18:00:00.000Z', 'supervisor'],
    ]);
    journey.reach('contactNoShow', { session: '2026-01-05.mon-group', reached: true });
    expect(journey.tasks.filter((name) => name.startsWith('noShow'))).toEqual([]);
    expect(
      journey.attempt('contactNoShow', { session: '2026-01-05.mon-group', reached: true })?.rule.id,
    ).toBe('R-NOSHOW');
  });

  it('who comes to a later session, or was recorded by mistake, is not looked for', () => {
    const journey = start()
      .reach('recordAttendance', record('2026-01-05.mon-group', 'noShow'), on('2026-01-05'))
      .reach('recordAttendance', record('2026-01-06.tue-group'), on('2026-01-06'))
      .reach('recordAttendance', record('2026-01-07.wed-group', 'noShow'), on('2026-01-07'));
    expect(Object.keys(journey.state.treatment!.sessions!.toContact)).toEqual(['2026-01-07.wed-group']);
    journey.reach('recordAttendance', record('2026-01-07.wed-group', 'excused', null, 'had called'));
    expect(journey.state.treatment!.sessions!.toContact).toEqual({});
  });

  it('who is reached has been asked about every no-show so far; an attempt in vain leaves them all', () => {
    const journey = start()
      .reach('recordAttendance', record('2026-01-05.mon-group', 'noShow'), on('2026-01-05'))
      .reach('recordAttendance', record('2026-01-06.tue-group', 'noShow'), on('2026-01-06'))
      .reach('contactNoShow', { session: '2026-01-06.tue-group', reached: false });
    expect(Object.keys(journey.state.treatment!.sessions!.toContact)).toHaveLength(2);
    journey.reach('contactNoShow', { session: '2026-01-06.tue-group', reached: true });
    expect(journey.state.treatment!.sessions!.toContact).toEqual({});
    expect(journey.tasks.filter((name) => name.startsWith('noShow'))).toEqual([]);
  });

  it('more than 6 in 12 weeks: one review by the supervisor, no discharge', () => {
    const journey = start();
    const missed = ['05', '06', '08', '09', '12', '13', '15'].map((day) => `2026-01-${day}`);
    const slotOf = (date: string): string =>
      SLOTS.find(({ weekday }) => weekday === (new Date(date).getUTCDay() || 7))!.id;
    for (const date of missed.slice(0, 6))
      journey.reach('recordAttendance', record(`${date}.${slotOf(date)}`, 'noShow'), on(date));
    expect(journey.tasks).not.toContain('noShow.review.1');
    journey.reach('recordAttendance', record(`2026-01-15.thu-group`, 'noShow'), on('2026-01-15'));
    expect(journey.tasks).toContain('noShow.review.1');
    expect(journey.eventsOf('noShowsAddedUp').map(({ data }) => data.noShows)).toEqual([7]);
    journey.reach('completeTask', { task: 'noShow.review.1' });
    journey.reach('recordAttendance', record('2026-01-16.fri-group', 'noShow'), on('2026-01-16'));
    expect(journey.eventsOf('noShowsAddedUp')).toHaveLength(1);
    expect(journey.state.phase).toBe('treatment');
  });
});

describe('made up and moved', () => {
  it('a make-up session counts with the one it makes up for, and no more than was missed', () => {
    const journey = start()
      .reach('recordAttendance', record('2026-01-05.mon-group', 'excused'), on('2026-01-05'))
      .reach('recordAttendance', record('2026-01-06.tue-group'), on('2026-01-06'));
    const extra = {
      start: Date.parse('2026-01-06T19:00:00.000Z'),
      minutes: 120,
      kind: 'individual',
      group: null,
      mode: 'onSite',
      makesUp: '2026-01-05.mon-group',
      reason: 'missed Monday',
    } as const;
    expect(
      journey.attempt('holdExtraSession', { ...extra, makesUp: '2026-01-06.tue-group' })?.detail,
    ).toContain('There is nothing of that session');
    expect(
      journey.attempt('holdExtraSession', { ...extra, start: Date.parse('2026-01-07T15:00:00.000Z') })
        ?.detail,
    ).toContain('A session of 2026-01-07 is held at that time');
    journey
      .reach('holdExtraSession', extra)
      .reach('recordAttendance', record('2026-01-06.extra.1', 'attended', 120));
    // Excused, but two of its hours were owed and given after all.
    expect(tierMinutes(journey.state, journey.policy)).toEqual({ owed: 300, delivered: 300 });
  });

  it('a session to come is moved, keeps its name, and its clock goes with it', () => {
    const journey = start();
    const moved = { session: '2026-01-08.thu-group', reason: 'court date' };
    expect(
      journey.attempt('rescheduleSession', { ...moved, start: Date.parse('2026-01-09T15:00:00.000Z') })
        ?.detail,
    ).toContain('A session of 2026-01-09 is held at that time');
    journey.reach('rescheduleSession', { ...moved, start: Date.parse('2026-01-10T15:00:00.000Z') });
    for (const [date, slot] of [
      ['05', 'mon-group'],
      ['06', 'tue-group'],
      ['07', 'wed-group'],
      ['09', 'fri-group'],
    ] as const)
      journey.reach(
        'recordAttendance',
        record(`2026-01-${date}.${slot}`, 'attended', 120),
        on(`2026-01-${date}`),
      );
    journey.reach('recordAttendance', record('2026-01-07.wed-one', 'attended', 60));
    expect(journey.attempt('recordAttendance', record(moved.session))?.detail).toContain('not begun');
    journey.passUntil('2026-01-11T18:00:00.000Z');
    expect(journey.rungsOf('attendance.2026-01-08.thu-group')).toEqual([
      ['2026-01-11T18:00:00.000Z', 'clinician'],
    ]);
  });

  it('a twelve-step meeting is kept and counts nowhere', () => {
    const journey = start().reach('recordTwelveStep', { date: '2026-01-05', minutes: 60 });
    expect(journey.attempt('recordTwelveStep', { date: '2026-01-06', minutes: 60 })?.rule.id).toBe(
      'R-SCHED-MIX',
    );
    expect(tierMinutes(journey.state, journey.policy)).toEqual({ owed: 0, delivered: 0 });
  });
});

describe('R-REVIEW by the hours of sessions', () => {
  const days = ['05', '06', '07', '08', '09', '12', '13', '14', '15', '16'];
  const attendAll = (journey: PureJourney): PureJourney => {
    for (const day of days) {
      const date = `2026-01-${day}`;
      for (const { id, minutes } of SLOTS.filter(
        ({ weekday }) => weekday === (new Date(date).getUTCDay() || 7),
      ))
        journey.reach('recordAttendance', record(`${date}.${id}`, 'attended', minutes), on(date));
    }
    return journey;
  };
  const due = ({ view }: PureJourney): string | undefined =>
    view.clocks.find(({ id }) => id.startsWith('review'))?.dueAt;

  it('is due at the end of the session that makes up 27 hours, whatever is recorded when', () => {
    const journey = attendAll(start());
    // 15 h in the first week; the ninth day's session brings 27 h.
    expect(journey.rungsOf('review.1')).toEqual([[iso(Date.parse('2026-01-15T23:00:00.000Z')), 'clinician']]);
    // Three business days on, over a holiday, the supervisor hears of it.
    expect(due(journey)).toBe('2026-01-21T17:00:00.000Z');
  });

  it('follows a correction', () => {
    const journey = start();
    expect(due(journey)).toBe('2026-02-04T14:00:00.000Z');
    attendAll(journey);
    journey.reach('recordAttendance', record('2026-01-16.fri-group', 'noShow', null, 'another client'));
    journey.reach('recordAttendance', record('2026-01-15.thu-group', 'noShow', null, 'another client'));
    // 24 h: it is due by its 30 days again, and nobody is asked before (A9).
    expect(due(journey)).toBe('2026-02-04T14:00:00.000Z');
    expect(journey.eventsOf('reviewDueTakenBack').map(({ data }) => data)).toEqual([
      { deliveredHours: 24, anew: true },
    ]);
    expect(journey.tasks.filter((task) => task.startsWith('review.'))).toEqual([]);
    journey.passUntil('2026-02-04T14:00:00.000Z');
    expect(journey.tasks).toContain('review.1.corrected1.1');
  });

  it('counts from the review on', () => {
    const journey = attendAll(start()).reach('reviewPlan', reviewed('on the way'));
    expect(due(journey)).toBe(iso(Date.parse('2026-02-15T23:00:00.000Z')));
  });
});
