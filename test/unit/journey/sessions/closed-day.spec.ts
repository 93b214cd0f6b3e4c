import { describe, expect, test } from '@jest/globals';
import { replayState } from '#journey/evolve/replay';
import { plannedBetween } from '#journey/sessions/planned';
import { weeksOfSessions } from '#journey/sessions/weeks';
import { drafted } from '#scenarios/course';
import { RESIDENTIAL } from '#scenarios/hand-offs';
import { PLAN } from '#scenarios/plan';
import { POLICY } from '#scenarios/policy';
import { inPlanning, inTreatment } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { MEETING, SLOTS, withSlots } from '#scenarios/slots';

/** A Wednesday of which nobody knows yet that it snows: a group of two hours from 9, an hour from 11. */
const SNOW = '2026-01-14';
const day = { date: SNOW, reason: 'snow' };
const start = (): PureJourney => inTreatment({ slots: [...SLOTS, MEETING] });
const planned = ({ state, policy }: PureJourney, from = SNOW, to = from): string[] =>
  plannedBetween(state.treatment!.sessions!, { from, to }, policy).map(({ session }) => session);
const recorded = ({ state }: PureJourney) => state.treatment!.sessions!.recorded;
const asked = ({ tasks }: PureJourney): string[] =>
  tasks.filter((task) => task.startsWith(`attendance.${SNOW}`));

describe('A7: the program closes for a day (R-ATTEND)', () => {
  test('every session of it is cancelled by the program, and nobody owes or asks for any', () => {
    const journey = start().reach('closeDay', day, { at: '2026-01-13T20:00:00.000Z' });
    const names = [`${SNOW}.wed-group`, `${SNOW}.wed-one`];
    expect(names.map((name) => recorded(journey)[name]?.outcome)).toEqual([
      'cancelledByProgram',
      'cancelledByProgram',
    ]);
    expect(journey.eventsOf('dayClosed')).toMatchObject([
      { data: { date: SNOW, sessions: names }, reason: 'snow' },
    ]);
    expect(planned(journey)).toEqual(names);
    journey.passDays(5);
    expect(asked(journey)).toEqual([]);
    const weeks = weeksOfSessions(journey.state.treatment!.sessions!, '2026-01-18', journey.policy);
    expect(weeks.find(({ week }) => week === '2026-01-12')).toMatchObject({ cancelled: 3 });
    expect(replayState('client.1', journey.events)).toEqual(journey.state);
  });

  test('what has begun, or is on record, stays as it is', () => {
    // 10:30 in New York: the group has begun, the hour of 11 has not.
    const journey = start().reach('closeDay', day, { at: '2026-01-14T15:30:00.000Z' });
    expect(Object.keys(recorded(journey))).toEqual([`${SNOW}.wed-one`]);
    expect(planned(journey)).toEqual([`${SNOW}.wed-group`, `${SNOW}.wed-one`]);
    journey.passDays(2);
    expect(asked(journey)).toHaveLength(1);
    const excused = start()
      .reach('recordAttendance', {
        ...{ session: `${SNOW}.wed-one`, outcome: 'excused', minutes: null, reason: null },
      })
      .reach('closeDay', day);
    expect(recorded(excused)[`${SNOW}.wed-one`]?.outcome).toBe('excused');
  });

  test('nothing else is held on it, and what was cancelled is made up for on another day', () => {
    const journey = start().reach('closeDay', day, { at: '2026-01-13T20:00:00.000Z' });
    const extra = {
      minutes: 60,
      kind: 'individual',
      group: null,
      mode: 'onSite',
      reason: 'for the snow day',
    } as const;
    const at = (instant: string) => Date.parse(instant);
    const then = { ...extra, makesUp: `${SNOW}.wed-one` };
    expect(
      journey.attempt('holdExtraSession', { ...then, start: at('2026-01-14T20:00:00.000Z') }),
    ).toMatchObject({
      rule: { id: 'R-ATTEND' },
      detail: `The program is closed on ${SNOW}.`,
    });
    expect(
      journey.attempt('holdExtraSession', { ...then, start: at('2026-01-17T19:00:00.000Z') }),
    ).toBeNull();
  });

  test('a plan that is amended later has no session on it either; a twelve-step meeting is not the program’s', () => {
    const saturday = { date: '2026-01-10', reason: 'snow' };
    const journey = start().reach('closeDay', saturday);
    expect(recorded(journey)).toEqual({});
    expect(journey.eventsOf('dayClosed')[0]!.data.sessions).toEqual([]);
    const away = start()
      .reach('transfer', { handOff: RESIDENTIAL, reason: 'a bed' })
      .reach('closeDay', day)
      .reach(
        'returnFromHold',
        { tier: 'T1', seat: null, reason: 'stable' },
        { at: '2026-01-12T15:00:00.000Z' },
      );
    expect(planned(away)).toEqual([]);
    expect(planned(away, '2026-01-16')).toEqual(['2026-01-16.fri-group']);
  });

  test('closed by mistake, what is still to come is held as it was planned', () => {
    const journey = start()
      .reach('closeDay', day, { at: '2026-01-13T20:00:00.000Z' })
      .reach('reopenDay', { date: SNOW, reason: 'it has thawed' }, { at: '2026-01-14T15:30:00.000Z' });
    // The group of 9 was not held: that stays.
    expect(Object.keys(recorded(journey))).toEqual([`${SNOW}.wed-group`]);
    expect(planned(journey)).toContain(`${SNOW}.wed-one`);
    // Of the session that is held again the clinician is asked, and then the supervisor; of no other anybody.
    expect(asked(journey.passDays(3))).toEqual([1, 2].map((rung) => `attendance.${SNOW}.wed-one.${rung}`));
    expect(replayState('client.1', journey.events)).toEqual(journey.state);
    expect(journey.attempt('reopenDay', day)?.detail).toBe('That day is over.');
  });

  test('whoever begins treatment after it has been closed has no session on it either', () => {
    const journey = inPlanning({ policy: POLICY })
      .follow([drafted(withSlots(PLAN))])
      .reach('signPlan', { signer: 'client' })
      .reach('signPlan', { signer: 'clinician', closedDays: ['2026-01-02', SNOW] });
    expect(journey.eventsOf('dayClosed').map(({ data }) => data.date)).toEqual([SNOW]);
    expect([planned(journey), planned(journey, '2026-01-13').length]).toEqual([[], 1]);
  });

  test('refused: a day that is over, one that is closed, one that is not, and where hours go by the week', () => {
    const journey = start().reach('closeDay', day);
    const refusal = (name: 'closeDay' | 'reopenDay', date: string) =>
      journey.attempt(name, { date, reason: 'x' })?.detail;
    expect([
      refusal('closeDay', '2026-01-02'),
      refusal('closeDay', SNOW),
      refusal('reopenDay', '2026-01-15'),
    ]).toEqual([
      'That day is over.',
      `The program is closed on ${SNOW} already.`,
      'The program is not closed on 2026-01-15.',
    ]);
    expect(inTreatment().attempt('closeDay', day)?.needed).toEqual(['recordWeek']);
  });
});
