import { describe, expect, test } from '@jest/globals';
import { leaving } from '#scenarios/leaving';
import { POLICY, WEEKS_AS_THEY_COME } from '#scenarios/policy';
import { inTreatment, onHold } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { SLOTS } from '#scenarios/slots';

/** Treatment begins on Monday, 5 January 2026. */
const AWAY = { lookAgainOn: '2026-01-19', reason: 'surgery' };
const BACK = { tier: 'T3', seat: null, reason: 'recovered' };
const onLeave = (): PureJourney => inTreatment({ policy: WEEKS_AS_THEY_COME }).reach('beginLeave', AWAY);

describe('R-LEAVE: jail, surgery, travel', () => {
  test('treatment stands still: no session is held, and the length goes on when the client is back', () => {
    const journey = inTreatment({ slots: SLOTS });
    const { endsAt } = journey.state.treatment!;
    journey.reach('beginLeave', AWAY);
    expect(journey.view.phase).toBe('onHold');
    journey.passDays(10);
    expect(journey.tasks.filter((task) => /^(attendance|noShow|review)\./.test(task))).toEqual([]);
    journey.reach('returnFromHold', BACK);
    expect(journey.state.treatment!.endsAt - endsAt).toBe(10 * 86_400_000);
  });

  test('somebody looks on the day, and climbs until the client is back or another day is set', () => {
    const journey = onLeave().passUntil('2026-01-20T15:00:00.000Z');
    const look = () => journey.view.tasks.filter(({ task }) => task.startsWith('leave.look.'));
    expect(look().map(({ role }) => role)).toContain('coordinator');
    journey.reach('beginLeave', { lookAgainOn: '2026-01-26', reason: 'longer than thought' });
    expect(look()).toEqual([]);
    expect(journey.view.clocks.map(({ dueAt, rule }) => rule === 'R-LEAVE' && dueAt)).toContain(
      '2026-01-26T05:00:00.000Z',
    );
  });

  test('nobody is called elsewhere, and nobody has taken the client over', () => {
    const journey = onLeave().passDays(13);
    expect(journey.tasks.filter((task) => task.startsWith('hold.call.'))).toEqual([]);
    expect(journey.attempt('recordProviderCall', { reached: true, note: null })?.rule.id).toBe('R-LEAVE');
    expect(journey.attempt('closeTransferred', { reason: 'stays' })?.rule.id).toBe('R-LEAVE');
    journey.reach('withdraw', leaving('stays away'));
    expect(journey.view.closedBecause).toBe('droppedOut');
  });

  test('the seat is kept as long as on hold, and another day does not keep it longer', () => {
    const journey = onLeave()
      .passDays(13)
      .reach('beginLeave', { lookAgainOn: '2026-02-20', reason: 'longer' });
    journey.passUntil('2026-02-05T15:00:00.000Z');
    expect(journey.state.hold?.seatReleased).toBe(true);
    expect(journey.view.tasks.map(({ title }) => title)).toContain(
      'The kept seat is released: bring the client back, or end the journey',
    );
  });

  test.each(['2026-01-05', '2026-03-07'])('the day to look again is to come, and not too far: %s', (day) =>
    expect(inTreatment().attempt('beginLeave', { ...AWAY, lookAgainOn: day })).toMatchObject({
      rule: { id: 'R-LEAVE' },
      needed: ['lookAgainOn after today, 2026-03-06 at the latest'],
    }),
  );

  test('a relapse is decided first; who is at another provider is not on leave', () => {
    const relapsed = inTreatment().fact('relapseReported', { source: 'self', note: null });
    expect(relapsed.attempt('beginLeave', AWAY)?.rule.id).toBe('R-RELAPSE');
    expect(onHold().attempt('beginLeave', AWAY)).toMatchObject({ needed: ['returnFromHold first'] });
  });

  test('under a policy without `leave` there is none', () => {
    const { leave: _, ...policy } = POLICY;
    expect(inTreatment({ policy }).attempt('beginLeave', AWAY)?.rule.id).toBe('R-LEAVE');
  });
});
