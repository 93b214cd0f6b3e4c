import { describe, expect, test } from '@jest/globals';
import { compareJourney } from '#journey/compare/compare';
import type { Policy } from '#journey/model/policy';
import { deliveredAt } from '#journey/sessions/dose';
import { OUTPATIENT, RESIDENTIAL, TO_HOSPITAL } from '#scenarios/hand-offs';
import { NO_SUMMARY } from '#scenarios/leaving';
import { NO_BASELINE, NO_CADENCE } from '#scenarios/policy';
import { inTreatment, onHold } from '#scenarios/pure/in-phase';
import { iso, MONDAY, type PureJourney } from '#scenarios/pure/pure-journey';
import { week } from '#scenarios/attendance';
import { reviewed } from '#scenarios/review';
import { SLOTS } from '#scenarios/slots';

const BACK = { tier: 'T2', seat: null, reason: 'stable' } as const;

describe('R-HOLD: a transfer', () => {
  test('is to level 4 or 5', () => {
    expect(inTreatment().attempt('transfer', { handOff: OUTPATIENT, reason: 'x' })?.rule.id).toBe('R-HOLD');
    for (const handOff of [RESIDENTIAL, TO_HOSPITAL])
      expect(inTreatment().reach('transfer', { handOff, reason: 'x' }).view.phase).toBe('onHold');
  });

  test('keeps the seat 30 days, exactly, and then asks for a decision', () => {
    const journey = onHold().passUntil('2026-02-04T13:59:59.999Z');
    expect(journey.eventsOf('seatReleased')).toEqual([]);
    journey.passDays(1);
    expect(journey.eventsOf('seatReleased').map(({ at }) => iso(at))).toEqual(['2026-02-04T14:00:00.000Z']);
    const task = journey.tasks.find((open) => open.startsWith('hold.decide.'));
    expect(task).toBeDefined();
    expect(journey.attempt('completeTask', { task: task! })?.needed).toEqual([
      'returnFromHold or closeTransferred',
    ]);
  });

  test('with a relapse report open decides it', () => {
    const journey = inTreatment().fact('relapseReported', { source: 'self', note: null });
    journey.reach('transfer', { handOff: RESIDENTIAL, reason: 'needs a bed' });
    expect(journey.eventsOf('relapseDecided')).toMatchObject([
      { data: { decision: 'transfer' }, reason: 'needs a bed' },
    ]);
    expect(journey.tasks).toEqual([]);
  });

  test('may end in a close, with the hand-off', () => {
    const journey = onHold().reach('closeTransferred', { reason: 'stays there', waived: NO_SUMMARY });
    expect(journey.eventsOf('journeyClosed')[0]!.data).toEqual({
      because: 'transferred',
      handOff: RESIDENTIAL,
      waived: NO_SUMMARY,
    });
  });
});

describe('a return', () => {
  test('is to a tier of the policy, with a seat where the kept one is gone', () => {
    const journey = onHold();
    expect(journey.attempt('returnFromHold', { ...BACK, tier: 'T9' })?.rule.id).toBe('R-HOLD');
    expect(journey.attempt('returnFromHold', { ...BACK, seat: 'moon' })?.rule.id).toBe('R-WAITLIST');
    journey.passDays(30);
    expect(journey.attempt('returnFromHold', BACK)?.needed).toEqual(['seat: a track with a free seat']);
    journey.reach('returnFromHold', { ...BACK, seat: 'main-evening-onsite' });
    expect(journey.view).toMatchObject({ phase: 'treatment', tier: 'T2', track: 'main-evening-onsite' });
  });

  test('finds the length where it stood: it ends later by the days away', () => {
    const journey = inTreatment({ lengthDays: 60 })
      .passDays(10)
      .reach('transfer', { handOff: RESIDENTIAL, reason: 'x' });
    journey.passDays(20).reach('returnFromHold', BACK);
    // Nine o'clock, as it was: summer time has begun.
    expect(journey.view.treatment?.endsAt).toBe('2026-03-26T13:00:00.000Z');
  });

  test('finds the review clock where it stood, too', () => {
    const journey = inTreatment({ policy: NO_CADENCE }).passDays(10);
    journey.reach('transfer', { handOff: RESIDENTIAL, reason: 'x' });
    journey.passDays(20).reach('returnFromHold', BACK).passDays(30);
    const others = ['hold.', 'review.return.'];
    const reached = journey
      .eventsOf('clockReached')
      .filter(({ data }) => !others.some((start) => data.clock.startsWith(start)));
    expect(reached.map(({ at, data }) => [iso(at), data.clock.slice(0, 8)])).toEqual([
      ['2026-02-24T14:00:00.000Z', 'review.1'],
      ['2026-02-27T14:00:00.000Z', 'review.1'],
    ]);
  });

  test('begins a tier: its days, hours and review start anew, and an old review is not one before discharge', () => {
    const journey = inTreatment()
      .reach('recordWeek', week('2026-01-05', 15, 15))
      .reach('reviewPlan', reviewed('engaged'));
    journey.passDays(13).reach('transfer', { handOff: RESIDENTIAL, reason: 'x' }).passDays(60);
    journey.reach('returnFromHold', { ...BACK, seat: 'main-day-onsite' });
    expect(journey.state.treatment).toMatchObject({ reviewedAtTier: false, worse: [], taper: null });
    expect(journey.passDays(1).eventsOf('taperRecommended')).toEqual([]);
    journey.reach('beginDischarge', { because: 'completed', criteriaMet: true, reason: 'goals met' });
    expect(journey.attempt('signDischargeSummary', {})?.needed).toContain(
      'a plan review at the last tier, within 14 days before discharge',
    );
  });
});

test('on hold no clock of treatment runs, and after it each runs under a name of its own (R-ONCE)', () => {
  const journey = inTreatment({ policy: NO_CADENCE }).passDays(80);
  const waiting = (): string[] => journey.tasks.map((task) => task.replace(/\.\d{13}/, '.back')).sort();
  expect(waiting()).toEqual(['length.plan.0.0', 'review.1.1', 'review.1.2']);
  journey.reach('transfer', { handOff: RESIDENTIAL, reason: 'x' });
  expect(journey.view).toMatchObject({
    tasks: [],
    overdue: false,
    clocks: [
      { id: expect.stringMatching(/^hold\.call\./) as unknown },
      { id: expect.stringMatching(/^hold\.seat\./) as unknown },
    ],
  });
  journey.passDays(20).reach('returnFromHold', BACK);
  expect(waiting()).toEqual([
    'length.plan.0.back.0',
    'review.1.back.1',
    'review.1.back.2',
    'review.return.back.0',
  ]);
  const reached = journey.eventsOf('clockReached').map(({ data }) => `${data.clock} ${data.rung}`);
  expect(new Set(reached).size).toBe(reached.length);
});

test('a journey on hold and back opens at the tier of return, whatever the tier before', () =>
  expect(onHold({ at: MONDAY, tier: 'T1' }).reach('returnFromHold', { ...BACK, tier: 'T3' }).view.tier).toBe(
    'T3',
  ));

describe('A13: away over a change of the clocks', () => {
  const { standsStill: _, ...hold } = NO_BASELINE.hold!;
  const EARLIER = { ...NO_BASELINE, hold };
  const LEAVE = { lookAgainOn: '2026-03-16', reason: 'travels' } as const;
  /** Away from 5 March, three days before summer time, for ten days. */
  const away = (policy: Policy, how: 'transfer' | 'beginLeave' = 'transfer'): PureJourney => {
    const journey = inTreatment({ policy, slots: SLOTS, lengthDays: 90 }).passUntil(
      '2026-02-23T14:00:00.000Z',
    );
    journey.reach('reviewPlan', reviewed('on track')).passUntil('2026-03-05T14:00:00.000Z');
    if (how === 'transfer') journey.reach(how, { handOff: RESIDENTIAL, reason: 'a bed' });
    else journey.reach(how, LEAVE);
    journey.passUntil('2026-03-15T13:00:00.000Z');
    return journey.reach('returnFromHold', { tier: 'T1', seat: null, reason: 'stable' });
  };
  const times = ({ state: { treatment } }: PureJourney): string[] => [
    iso(treatment!.endsAt),
    iso(treatment!.lastReviewAt),
  ];

  test.each(['transfer', 'beginLeave'] as const)('%s: the end and the last review keep their hour', (how) => {
    // From nine to nine, ten days by the calendar: 5 April becomes the 15th, 23 February 5 March.
    expect(times(away(NO_BASELINE, how))).toEqual(['2026-04-15T13:00:00.000Z', '2026-03-05T14:00:00.000Z']);
    expect(times(away(EARLIER, how))).toEqual(['2026-04-15T12:00:00.000Z', '2026-03-05T13:00:00.000Z']);
  });

  test('its rule is the third version, and the change is shown before it is adopted', () => {
    const journey = away(EARLIER);
    const { state, events, now } = journey;
    expect(compareJourney(state.journeyId, events, EARLIER, NO_BASELINE, now).differences).toContainEqual(
      expect.objectContaining({ rule: 'R-HOLD', what: 'treatment ends after the return' }),
    );
    expect(away(NO_BASELINE).eventsOf('returnedFromHold')[0]!.rule).toEqual({ id: 'R-HOLD', version: 3 });
  });

  test('so does a review that was due by its sessions', () => {
    const attended = (policy: Policy): number => {
      const end = Date.parse('2026-02-10T20:00:00.000Z');
      const session = { outcome: 'attended', planned: 180, minutes: 180, kind: 'group' } as const;
      const recorded = { one: { ...session, start: end - 180 * 60_000, extra: false, makesUp: null } };
      const pauses = [
        { from: Date.parse('2026-03-05T14:00:00.000Z'), until: Date.parse('2026-03-15T13:00:00.000Z') },
      ];
      const { sessions } = inTreatment({ policy, slots: SLOTS }).state.treatment!;
      return deliveredAt({ ...sessions!, recorded, pauses, reviewedAt: 0 }, 180, policy)!;
    };
    expect(iso(attended(NO_BASELINE))).toBe('2026-02-20T20:00:00.000Z');
    expect(iso(attended(EARLIER))).toBe('2026-02-20T19:00:00.000Z');
  });
});
