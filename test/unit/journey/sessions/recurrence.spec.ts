import { describe, expect, test } from '@jest/globals';
import type { Slot } from '#journey/model/slot';
import { plannedBetween, plannedSession } from '#journey/sessions/planned';
import { attendance } from '#scenarios/attendance';
import { planAt } from '#scenarios/plan';
import { POLICY } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import { iso, type PureJourney } from '#scenarios/pure/pure-journey';
import { MONTHLY_SLOTS, SLOTS, withSlots } from '#scenarios/slots';

const FAMILY = MONTHLY_SLOTS.at(-1)!;
const held = (change: Partial<Slot> = {}): Slot[] => [...SLOTS, { ...FAMILY, ...change }];

const days = ({ state }: PureJourney, from = '2026-01-01', to = '2026-04-05'): string[] =>
  plannedBetween(state.treatment!.sessions!, { from, to }, POLICY)
    .filter(({ slot }) => slot === FAMILY.id)
    .map(({ session }) => session.slice(0, 10));

describe('A6: a slot is held', () => {
  // Treatment begins on Monday 5 January at 9:00; local time changes on 8 March.
  test.each([
    ['every fourth Saturday', {}, ['2026-01-10', '2026-02-07', '2026-03-07', '2026-04-04']],
    [
      'every second Saturday',
      { recurs: 'fortnightly' as const },
      ['2026-01-10', '2026-01-24', '2026-02-07', '2026-02-21', '2026-03-07', '2026-03-21', '2026-04-04'],
    ],
    [
      'from the first that the schedule holds: that morning’s was before it was signed',
      { weekday: 1, start: '08:00' },
      ['2026-01-12', '2026-02-09', '2026-03-09'],
    ],
    [
      'from that very day where it begins later',
      { weekday: 1, start: '13:00' },
      ['2026-01-05', '2026-02-02', '2026-03-02', '2026-03-30'],
    ],
  ])('%s', (_what, change, expected) => {
    const journey = inTreatment({ slots: held(change) });
    expect(days(journey)).toEqual(expected);
  });

  test('at the same local time, whatever clocks do', () => {
    const { sessions } = inTreatment({ slots: MONTHLY_SLOTS }).state.treatment!;
    const starts = ['2026-03-07', '2026-04-04'].map((date) =>
      iso(plannedSession(sessions!, `${date}.${FAMILY.id}`, POLICY)!.start),
    );
    expect(starts).toEqual(['2026-03-07T15:00:00.000Z', '2026-04-04T14:00:00.000Z']);
  });

  test('a day of another week has none, and none is recorded there or missing', () => {
    const journey = inTreatment({ slots: MONTHLY_SLOTS }).passUntil('2026-01-20T15:00:00.000Z');
    const refused = journey.attempt(
      'recordAttendance',
      attendance(`2026-01-17.${FAMILY.id}`, 'attended', 60),
    );
    expect(refused?.rule.id).toBe('R-ATTEND');
    const asked = journey.eventsOf('clockReached').filter(({ data }) => data.clock.endsWith(FAMILY.id));
    expect(new Set(asked.map(({ data }) => data.clock))).toEqual(
      new Set([`attendance.2026-01-10.${FAMILY.id}`]),
    );
  });

  test('anew from an amendment on', () => {
    const journey = inTreatment({ slots: MONTHLY_SLOTS }).passUntil('2026-01-20T15:00:00.000Z');
    journey
      .reach('amendPlan', { plan: withSlots(planAt('T3'), held({ start: '12:00' })), reason: 'work' })
      .reach('signPlan', { signer: 'client' })
      .reach('signPlan', { signer: 'clinician' });
    expect(days(journey)).toEqual(['2026-01-10', '2026-01-24', '2026-02-21', '2026-03-21']);
  });
});
