import { describe, expect, test } from '@jest/globals';
import type { Policy } from '#journey/model/policy';
import type { SessionOutcome } from '#journey/model/sessions';
import { tierMinutes } from '#journey/sessions/dose';
import { BEFORE_2026_4, POLICY } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import { iso, type PureJourney } from '#scenarios/pure/pure-journey';
import { SLOTS } from '#scenarios/slots';

const start = (policy: Policy = POLICY): PureJourney => inTreatment({ slots: SLOTS, policy, lengthDays: 30 });
const record = (
  session: string,
  outcome: SessionOutcome = 'attended',
  minutes: number | null = null,
  reason: string | null = null,
) => ({ session, outcome, minutes, reason });
const extra = (at: string, minutes = 60) => ({
  ...({ start: Date.parse(at), minutes, kind: 'individual', group: null, mode: 'onSite' } as const),
  ...{ makesUp: null, reason: 'asked for' },
});
const to = (session: string, at: string) => ({ session, start: Date.parse(at), reason: 'asked for' });
const TUESDAY = '2026-01-06.tue-group';

describe('W16: minutes count once they have passed', () => {
  const begun = (policy?: Policy): PureJourney => start(policy).passUntil('2026-01-06T14:00:30.000Z');

  test('none in minute 0, and no more than there have been', () => {
    const journey = begun();
    const refusal = journey.attempt('recordAttendance', record(TUESDAY, 'attended', 180));
    expect([refusal?.rule, refusal?.detail, refusal?.needed[0]]).toEqual([
      { id: 'R-ATTEND', version: 3 },
      '0 minutes have passed since the session began.',
      'minutes at most 0, or once more of it has passed',
    ]);
    journey.passUntil('2026-01-06T15:30:59.000Z');
    expect(journey.attempt('recordAttendance', record(TUESDAY, 'late', 91))).not.toBeNull();
    expect(journey.attempt('recordAttendance', record(TUESDAY, 'late', 90))).toBeNull();
  });

  test('a correction is held to it as well', () => {
    const journey = begun()
      .passUntil('2026-01-06T15:00:00.000Z')
      .reach('recordAttendance', record(TUESDAY, 'attended', 60));
    expect(journey.attempt('recordAttendance', record(TUESDAY, 'attended', 120, 'stays'))?.detail).toContain(
      '60 minutes have passed',
    );
    journey.passUntil('2026-01-06T17:00:00.000Z');
    expect(journey.attempt('recordAttendance', record(TUESDAY, 'attended', 180, 'stayed'))).toBeNull();
  });

  test('of one that was moved they pass from its new start', () => {
    const journey = start()
      .reach('rescheduleSession', to(TUESDAY, '2026-01-06T19:00:00.000Z'))
      .passUntil('2026-01-06T19:20:00.000Z');
    expect(journey.attempt('recordAttendance', record(TUESDAY, 'attended', 21))).not.toBeNull();
    expect(journey.attempt('recordAttendance', record(TUESDAY, 'attended', 20))).toBeNull();
  });

  test('excused and cancelled may still be ahead of time, and a policy without `attendance` counts no minutes', () => {
    expect(start().attempt('recordAttendance', record(TUESDAY, 'excused'))).toBeNull();
    expect(begun(BEFORE_2026_4).attempt('recordAttendance', record(TUESDAY, 'attended', 180))).toBeNull();
  });
});

describe('A8: in place of a session that the program cancelled', () => {
  const IN_ITS_PLACE = '2026-01-06T15:00:00.000Z';
  const cancelled = (policy?: Policy): PureJourney =>
    start(policy).reach('recordAttendance', record(TUESDAY, 'cancelledByProgram'));

  test('another one is held at that time, and counts', () => {
    const journey = cancelled()
      .reach('holdExtraSession', extra(IN_ITS_PLACE))
      .passUntil('2026-01-06T16:30:00.000Z')
      .reach('recordAttendance', record('2026-01-06.extra.1', 'attended', 60));
    expect(journey.state.treatment!.sessions!.recorded['2026-01-06.extra.1']?.minutes).toBe(60);
    // Cancelled by the program, it is owed by nobody.
    expect(tierMinutes(journey.state, journey.policy).owed).toBe(0);
  });

  test('another one is moved there', () => {
    expect(cancelled().attempt('rescheduleSession', to('2026-01-07.wed-one', IN_ITS_PLACE))).toBeNull();
  });

  test('of one that the client is excused from, it is not', () => {
    const journey = start().reach('recordAttendance', record(TUESDAY, 'excused'));
    expect(journey.attempt('holdExtraSession', extra(IN_ITS_PLACE))?.detail).toContain(
      'A session of 2026-01-06 is held at that time',
    );
  });

  test('it was not cancelled after all: not while another one has its place', () => {
    const journey = cancelled()
      .reach('holdExtraSession', extra(IN_ITS_PLACE))
      .passUntil('2026-01-06T20:00:00.000Z');
    const after = record(TUESDAY, 'attended', 180, 'was held after all');
    expect(journey.attempt('recordAttendance', after)).toMatchObject({
      detail: 'A session of 2026-01-06 is held in its place.',
      needed: ['recordAttendance of 2026-01-06.extra.1 as cancelledByProgram first'],
    });
    journey
      .reach('recordAttendance', record('2026-01-06.extra.1', 'cancelledByProgram'))
      .reach('recordAttendance', after);
    expect(journey.state.treatment!.sessions!.recorded[TUESDAY]?.minutes).toBe(180);
  });

  test('is refused under a policy without `attendance`', () => {
    expect(cancelled(BEFORE_2026_4).attempt('holdExtraSession', extra(IN_ITS_PLACE))?.detail).toContain(
      'is held at that time',
    );
  });
});

describe('what is moved or held beside the schedule keeps its rules', () => {
  const closing = (date: string, policy: Policy = POLICY): Policy => ({
    ...policy,
    sessions: { ...policy.sessions!, closures: [date] },
  });

  test.each([
    // Monday, 19 January 2026, is a holiday.
    ['a holiday', POLICY, '2026-01-19'],
    ['a closure', closing('2026-01-10'), '2026-01-10'],
  ])('not on %s', (_, policy, date) => {
    const journey = start(policy);
    const refusals = [
      journey.attempt('holdExtraSession', extra(`${date}T19:00:00.000Z`)),
      journey.attempt('rescheduleSession', to(TUESDAY, `${date}T19:00:00.000Z`)),
    ];
    expect(refusals).toMatchObject([
      { rule: { id: 'R-ATTEND' }, detail: `The program is closed on ${date}.` },
      { rule: { id: 'R-ATTEND' }, detail: `The program is closed on ${date}.` },
    ]);
  });

  test('a Saturday is no closed day', () => {
    expect(start().attempt('holdExtraSession', extra('2026-01-10T19:00:00.000Z'))).toBeNull();
  });

  test('an earlier policy asks for none of it', () => {
    const journey = start(closing('2026-01-10', BEFORE_2026_4));
    expect(journey.attempt('holdExtraSession', extra('2026-01-10T19:00:00.000Z'))).toBeNull();
    expect(journey.attempt('rescheduleSession', to(TUESDAY, '2026-12-07T19:00:00.000Z'))).toBeNull();
  });

  test('overlaps are found across local midnight, both ways', () => {
    // 23:00 to 1:00 in New York; then one that begins at half past midnight, and one that ends then.
    const journey = start().reach('holdExtraSession', extra('2026-01-11T04:00:00.000Z', 120));
    expect(journey.attempt('rescheduleSession', to(TUESDAY, '2026-01-11T05:30:00.000Z'))?.detail).toContain(
      'A session of 2026-01-10 is held at that time',
    );
    const late = start().reach('rescheduleSession', to(TUESDAY, '2026-01-11T05:30:00.000Z'));
    expect(late.attempt('holdExtraSession', extra('2026-01-11T04:00:00.000Z', 120))?.detail).toContain(
      'A session of 2026-01-11 is held at that time',
    );
    const night = start().reach('rescheduleSession', to(TUESDAY, '2026-01-11T04:00:00.000Z'));
    expect(night.attempt('holdExtraSession', extra('2026-01-11T06:00:00.000Z'))?.detail).toContain(
      'A session of 2026-01-10 is held at that time',
    );
    const blind = start(BEFORE_2026_4).reach('rescheduleSession', to(TUESDAY, '2026-01-11T04:00:00.000Z'));
    expect(blind.attempt('holdExtraSession', extra('2026-01-11T06:00:00.000Z'))).toBeNull();
  });

  test('A15: not past the end of treatment, which an extension moves', () => {
    const journey = start();
    const { endsAt } = journey.state.treatment!;
    expect(iso(endsAt)).toBe('2026-02-04T14:00:00.000Z');
    const past = to(TUESDAY, '2026-02-07T15:00:00.000Z');
    expect(journey.attempt('rescheduleSession', past)).toMatchObject({
      rule: { id: 'R-ATTEND' },
      detail: 'Treatment ends on 2026-02-04.',
      needed: ['start: before the end of treatment, or extendTreatment first'],
    });
    expect(journey.attempt('holdExtraSession', extra('2026-02-07T15:00:00.000Z'))?.detail).toContain(
      'Treatment ends',
    );
    journey.reach('extendTreatment', { days: 10, reason: 'a late start' });
    expect(journey.attempt('rescheduleSession', past)).toBeNull();
  });

  test('what was held after the end can be put on record: treatment does not end by itself', () => {
    const journey = start().passUntil('2026-02-07T20:00:00.000Z');
    expect(journey.attempt('holdExtraSession', extra('2026-02-07T15:00:00.000Z'))).toBeNull();
    expect(journey.attempt('holdExtraSession', extra('2026-02-08T15:00:00.000Z'))).not.toBeNull();
  });
});
