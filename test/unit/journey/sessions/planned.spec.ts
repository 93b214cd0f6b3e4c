import { describe, expect, it } from '@jest/globals';
import { plannedBetween } from '#journey/sessions/planned';
import { isBusinessDay } from '#journey/time/spans';
import { RESIDENTIAL } from '#scenarios/hand-offs';
import { POLICY } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import { iso, type PureJourney } from '#scenarios/pure/pure-journey';
import { SLOTS } from '#scenarios/slots';

/** Sessions of those local dates: name and start. */
const planned = (journey: PureJourney, from: string, to: string, policy = POLICY): string[] =>
  plannedBetween(journey.state.treatment!.sessions!, { from, to }, policy).map(
    ({ session, start }) => `${session} ${iso(start).slice(0, 16)}`,
  );
const dates = (journey: PureJourney, from: string, to: string, policy = POLICY): string[] => [
  ...new Set(planned(journey, from, to, policy).map((session) => session.slice(0, 10))),
];

describe('planned sessions', () => {
  it('are those of the tier, at the local time of the site, from the signature on', () => {
    // Signed on a Monday at 9 o'clock, when the first session begins.
    const journey = inTreatment({ slots: SLOTS });
    expect(planned(journey, '2026-01-01', '2026-01-08')).toEqual([
      '2026-01-05.mon-group 2026-01-05T14:00',
      '2026-01-06.tue-group 2026-01-06T14:00',
      '2026-01-07.wed-group 2026-01-07T14:00',
      '2026-01-07.wed-one 2026-01-07T16:00',
      '2026-01-08.thu-group 2026-01-08T14:00',
    ]);
  });

  it('R-PLAN-SIGN: none that had begun when the plan was signed', () => {
    const journey = inTreatment({ slots: SLOTS, at: '2026-01-05T14:01:00.000Z' });
    expect(planned(journey, '2026-01-05', '2026-01-06')).toEqual(['2026-01-06.tue-group 2026-01-06T14:00']);
  });

  it('keep their local time through the clock changes of March and November', () => {
    const spring = inTreatment({ slots: SLOTS, at: '2026-03-02T14:00:00.000Z' });
    expect(planned(spring, '2026-03-06', '2026-03-09')).toEqual([
      '2026-03-06.fri-group 2026-03-06T14:00',
      '2026-03-09.mon-group 2026-03-09T13:00',
    ]);
    const autumn = inTreatment({ slots: SLOTS, at: '2026-10-19T13:00:00.000Z' });
    expect(planned(autumn, '2026-10-30', '2026-11-02')).toEqual([
      '2026-10-30.fri-group 2026-10-30T13:00',
      '2026-11-02.mon-group 2026-11-02T14:00',
    ]);
  });

  it('are not held on a holiday or on a day the program is closed', () => {
    const journey = inTreatment({ slots: SLOTS });
    // Monday, 19 January 2026, is a holiday.
    expect(dates(journey, '2026-01-16', '2026-01-20')).toEqual(['2026-01-16', '2026-01-20']);
    const closed = { ...POLICY, sessions: { ...POLICY.sessions!, closures: ['2026-01-19', '2026-01-20'] } };
    expect(planned(journey, '2026-01-19', '2026-01-21', closed).map((name) => name.slice(0, 10))).toEqual([
      '2026-01-21',
      '2026-01-21',
    ]);
  });

  it('A7: are held on a holiday of the office which the program does not close, and the office has no business day', () => {
    const open = { ...POLICY, sessions: { ...POLICY.sessions!, closures: [] } };
    const journey = inTreatment({ slots: SLOTS, policy: open });
    expect(dates(journey, '2026-01-16', '2026-01-20', open)).toEqual([
      '2026-01-16',
      '2026-01-19',
      '2026-01-20',
    ]);
    const session = {
      session: '2026-01-19.mon-group',
      outcome: 'attended',
      minutes: 180,
      reason: null,
    } as const;
    journey.reach('recordAttendance', session, { at: '2026-01-19T18:00:00.000Z' });
    expect(isBusinessDay(Date.parse('2026-01-19T18:00:00.000Z'), open.calendar)).toBe(false);
    const { onHolidays: _, ...earlier } = open.sessions;
    expect(planned(journey, '2026-01-19', '2026-01-19', { ...open, sessions: earlier })).toEqual([]);
  });

  it('R-HOLD: stand still while on hold, and go on at the tier of the return', () => {
    const journey = inTreatment({ slots: SLOTS })
      .reach('transfer', { handOff: RESIDENTIAL, reason: 'a bed' }, { at: '2026-01-07T15:00:00.000Z' })
      .reach(
        'returnFromHold',
        { tier: 'T1', seat: null, reason: 'stable' },
        { at: '2026-01-20T15:00:00.000Z' },
      );
    expect(dates(journey, '2026-01-05', '2026-01-31')).toEqual([
      '2026-01-05',
      '2026-01-06',
      '2026-01-07',
      '2026-01-21',
      '2026-01-23',
      '2026-01-26',
      '2026-01-28',
      '2026-01-30',
    ]);
    // The group of the 7th had begun; the hour after it had not.
    expect(planned(journey, '2026-01-07', '2026-01-07')).toEqual(['2026-01-07.wed-group 2026-01-07T14:00']);
  });

  it('R-RELAPSE: a step up in the middle of a week is in force from the next session day', () => {
    const journey = inTreatment({ slots: SLOTS, tier: 'T1' });
    expect(dates(journey, '2026-01-12', '2026-01-18')).toEqual(['2026-01-12', '2026-01-14', '2026-01-16']);
    journey.passUntil('2026-01-12T20:00:00.000Z').fact('relapseReported', { source: 'self', note: null });
    expect(dates(journey, '2026-01-12', '2026-01-18')).toEqual([
      '2026-01-12',
      '2026-01-13',
      '2026-01-14',
      '2026-01-16',
    ]);
    journey.reach(
      'decideRelapse',
      { decision: 'reverse', reason: 'mistaken' },
      { at: '2026-01-12T21:00:00.000Z' },
    );
    expect(dates(journey, '2026-01-12', '2026-01-18')).toEqual(['2026-01-12', '2026-01-14', '2026-01-16']);
  });

  it('end when discharge begins', () => {
    const journey = inTreatment({ slots: SLOTS }).reach(
      'beginDischarge',
      { because: 'droppedOut', criteriaMet: false, reason: 'moved away' },
      { at: '2026-01-06T20:00:00.000Z' },
    );
    expect(dates(journey, '2026-01-05', '2026-03-01')).toEqual(['2026-01-05', '2026-01-06']);
  });

  it('are not planned for a plan without slots, or under a policy without sessions', () => {
    expect(inTreatment().state.treatment!.sessions).toBeUndefined();
  });
});
