import { describe, expect, test } from '@jest/globals';
import { OUTPATIENT, RESIDENTIAL, TO_HOSPITAL } from '#scenarios/hand-offs';
import { NO_SUMMARY } from '#scenarios/leaving';
import { NO_CADENCE } from '#scenarios/policy';
import { inTreatment, onHold } from '#scenarios/pure/in-phase';
import { iso, MONDAY } from '#scenarios/pure/pure-journey';
import { week } from '#scenarios/attendance';
import { reviewed } from '#scenarios/review';

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
    expect(journey.view.treatment?.endsAt).toBe('2026-03-26T14:00:00.000Z');
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
