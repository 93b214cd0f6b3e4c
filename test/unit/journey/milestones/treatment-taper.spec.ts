import { describe, expect, test } from '@jest/globals';
import { result } from '#scenarios/instruments-taken';
import { inTreatment, type Start } from '#scenarios/pure/in-phase';
import { iso, MONDAY, type PureJourney } from '#scenarios/pure/pure-journey';
import { week } from '#scenarios/attendance';
import { reviewed } from '#scenarios/review';

const DAY_14 = '2026-01-19T14:00:00.000Z';
const JUST_BEFORE = '2026-01-19T13:59:59.999Z';

/** Every gate but time holds. */
const working = (start: Start = {}): PureJourney =>
  inTreatment(start)
    .reach('recordWeek', week('2026-01-05', 15, 15))
    .reach('reviewPlan', reviewed('engaged'));

const recommended = (): PureJourney => working().passUntil(DAY_14);

const unmetAt = (journey: PureJourney, at: string): readonly string[] =>
  journey.passUntil(at).attempt('stepDown', { reason: null })?.needed ?? [];

describe('R-TAPER recommends', () => {
  test('once, exactly on the day, with every gate and its numbers, and changes no care', () => {
    const journey = working().passUntil(JUST_BEFORE);
    expect(journey.eventsOf('taperRecommended')).toEqual([]);
    journey.passDays(20);
    expect(journey.eventsOf('taperRecommended').map(({ at, data, by }) => [iso(at), data, by.id])).toEqual([
      [
        DAY_14,
        {
          from: 'T3',
          to: 'T2',
          gates: [
            { name: 'daysAtTier', holds: true, actual: 14, needed: 14 },
            { name: 'daysWithoutUse', holds: true, actual: null, needed: 14 },
            { name: 'deliveredHours', holds: true, actual: 15, needed: '12 of 15 h' },
            { name: 'instruments', holds: true, actual: 'none worse', needed: 'none worse' },
            { name: 'reviewSinceTier', holds: true, actual: 'done', needed: 'done' },
            { name: 'relapseDecided', holds: true, actual: 'none open', needed: 'none open' },
          ],
        },
        'system',
      ],
    ]);
    expect(journey.view.tier).toBe('T3');
  });

  test('14 local days over the change to summer time, and says so', () => {
    const journey = inTreatment({ at: '2026-03-02T14:00:00.000Z' });
    journey
      .reach('recordWeek', week('2026-03-02', 15, 15))
      .reach('reviewPlan', reviewed('engaged'))
      .passDays(20);
    const [event] = journey.eventsOf('taperRecommended');
    expect(iso(event!.at)).toBe('2026-03-16T13:00:00.000Z');
    expect(event!.data.gates[0]).toEqual({ name: 'daysAtTier', holds: true, actual: 14, needed: 14 });
  });

  test('later, at the milestone that makes the last gate hold', () => {
    const journey = inTreatment()
      .reach('recordWeek', week('2026-01-05', 15, 15))
      .passDays(20);
    expect(journey.eventsOf('taperRecommended')).toEqual([]);
    journey.reach('reviewPlan', reviewed('engaged'));
    expect(journey.eventsOf('taperRecommended').map(({ at }) => iso(at))).toEqual([
      '2026-01-25T14:00:00.000Z',
    ]);
  });

  test('a task for the clinician, which ends with the decision and is not ticked off', () => {
    const journey = recommended();
    const [task] = journey.tasks.filter((open) => open.startsWith('taper.'));
    expect(journey.state.tasks[task!]).toMatchObject({ role: 'clinician', dueAt: null });
    expect(journey.attempt('completeTask', { task: task! })?.rule.id).toBe('R-TAPER');
    expect(journey.reach('stepDown', { reason: null }).tasks).not.toContain(task);
  });

  test('discharge to outpatient from the last tier', () => {
    const journey = working({ tier: 'T1' }).passUntil(DAY_14);
    expect(journey.eventsOf('taperRecommended')[0]!.data).toMatchObject({ from: 'T1', to: null });
    expect(journey.attempt('stepDown', { reason: null })).toMatchObject({
      rule: { id: 'R-TAPER' },
      needed: ['beginDischarge'],
    });
  });
});

describe('each gate alone holds a step-down back', () => {
  test('14 days at the tier', () =>
    expect(unmetAt(working(), JUST_BEFORE)).toEqual([
      'daysAtTier: 13, needed 14',
      'or a reason (R-TAPER-HOLD)',
    ]));

  test('80 % of the planned hours delivered', () => {
    const journey = working().reach('recordWeek', week('2026-01-12', 15, 8.9), {
      at: '2026-01-16T14:00:00.000Z',
    });
    expect(unmetAt(journey, DAY_14)).toEqual([
      'deliveredHours: 23.9, needed 24 of 30 h',
      'or a reason (R-TAPER-HOLD)',
    ]);
    expect(journey.reach('recordWeek', week('2026-01-12', 15, 9)).eventsOf('taperRecommended')).toHaveLength(
      1,
    );
  });

  test('no hours at all are not enough hours', () => {
    const journey = inTreatment().reach('reviewPlan', reviewed('engaged'));
    expect(unmetAt(journey, DAY_14)[0]).toBe('deliveredHours: 0, needed 0 of 0 h');
  });

  test('no relapse in 14 days: another use joined the report on Saturday', () => {
    const journey = inTreatment().fact('relapseReported', { source: 'self', note: null });
    journey.fact('relapseReported', { source: 'family', note: null }, { at: '2026-01-10T14:00:00.000Z' });
    journey.reach('decideRelapse', { decision: 'confirm', reason: 'a safe home' });
    journey.reach('recordWeek', week('2026-01-05', 15, 15)).reach('reviewPlan', reviewed('after relapse'));
    expect(unmetAt(journey, DAY_14)).toEqual(['daysWithoutUse: 9, needed 14', 'or a reason (R-TAPER-HOLD)']);
    journey.passDays(10);
    expect(journey.eventsOf('taperRecommended').map(({ at }) => iso(at))).toEqual([
      '2026-01-24T14:00:00.000Z',
    ]);
  });

  test('an instrument worse by its reliable change, until it is better', () => {
    const journey = inTreatment({ referral: { results: [result('PHQ-9', 10, MONDAY)] } });
    journey.reach('recordWeek', week('2026-01-05', 15, 15)).reach('reviewPlan', reviewed('engaged'));
    journey.fact(
      'resultArrived',
      { result: result('PHQ-9', 15, '2026-01-15T14:00:00Z') },
      { at: '2026-01-15T15:00:00.000Z' },
    );
    expect(unmetAt(journey, DAY_14)).toEqual([
      'instruments: PHQ-9, needed none worse',
      'or a reason (R-TAPER-HOLD)',
    ]);
    journey.fact('resultArrived', { result: result('PHQ-9', 14, DAY_14) });
    expect(journey.eventsOf('taperRecommended')).toHaveLength(1);
  });

  test('a review since the tier began', () => {
    const journey = inTreatment().reach('recordWeek', week('2026-01-05', 15, 15));
    expect(unmetAt(journey, DAY_14)).toEqual([
      'reviewSinceTier: none, needed done',
      'or a reason (R-TAPER-HOLD)',
    ]);
  });

  test('a relapse report is decided first, whatever the reason', () => {
    const journey = working().fact('relapseReported', { source: 'self', note: null });
    expect(journey.attempt('stepDown', { reason: 'doing well' })).toMatchObject({
      rule: { id: 'R-RELAPSE' },
      needed: ['decideRelapse'],
    });
  });
});

describe('hours', () => {
  test('at exactly 80 % are enough, though 0.8 × 12 is more than 9.6 to a computer', () => {
    const journey = inTreatment({ tier: 'T2' }).reach('recordWeek', week('2026-01-05', 12, 9.6));
    expect(unmetAt(journey.reach('reviewPlan', reviewed('engaged')), DAY_14)).toEqual([]);
    expect(journey.view.tier).toBe('T1');
  });

  test('that are excused are left out of both sides', () => {
    const journey = inTreatment()
      .reach('recordWeek', week('2026-01-05', 15, 8, 5))
      .reach('reviewPlan', reviewed('ill'));
    expect(journey.passUntil(DAY_14).eventsOf('taperRecommended')).toHaveLength(1);
  });

  test('of a week of the tier before count for that one, also when it is recorded late', () => {
    const journey = recommended().reach('stepDown', { reason: null });
    journey.reach('recordWeek', week('2026-01-12', 15, 15)).reach('reviewPlan', reviewed('tier 2'));
    expect(unmetAt(journey, '2026-02-03T14:00:00.000Z')[0]).toBe('deliveredHours: 0, needed 0 of 0 h');
  });
});

describe('R-TAPER-HOLD', () => {
  test('down with a gate unmet, with a reason that is kept', () => {
    const journey = inTreatment().reach('stepDown', { reason: 'new job' });
    expect(journey.eventsOf('tierChanged')[0]).toMatchObject({
      rule: { id: 'R-TAPER-HOLD' },
      reason: 'new job',
      data: {
        from: 'T3',
        to: 'T2',
        because: 'taper',
        provisional: false,
        effectiveFrom: Date.parse('2026-01-06T05:00:00Z'),
      },
    });
  });

  test('held with every gate met: not asked again until the day to look again', () => {
    const journey = recommended().reach('holdTaper', { reason: 'court date next week' }).passDays(6);
    expect(journey.eventsOf('taperRecommended')).toHaveLength(1);
    expect(journey.tasks.filter((task) => task.startsWith('taper.'))).toEqual([]);
    expect(journey.view.treatment?.taper).toBe('held');
    expect(journey.reach('stepDown', { reason: null }).view.tier).toBe('T2');
  });

  test('there is nothing to hold before a recommendation', () =>
    expect(inTreatment().attempt('holdTaper', { reason: 'x' })?.rule.id).toBe('R-TAPER-HOLD'));
});

test('down to the last tier, one at a time, each with its own 14 days', () => {
  const journey = recommended().reach('stepDown', { reason: null }).passDays(1);
  journey
    .reach('recordWeek', week('2026-01-19', 12, 12))
    .reach('reviewPlan', reviewed('tier 2'))
    .passUntil('2026-02-03T05:00:00.000Z');
  journey.reach('stepDown', { reason: null });
  expect(journey.eventsOf('tierChanged').map(({ at, data, rule }) => [iso(at), data.to, rule?.id])).toEqual([
    [DAY_14, 'T2', 'R-TAPER'],
    ['2026-02-03T05:00:00.000Z', 'T1', 'R-TAPER'],
  ]);
});

test('R-STEP-UP: a clinician steps up with a reason, but not over the top', () => {
  const journey = inTreatment({ tier: 'T2' }).reach('stepUp', { reason: 'struggling' });
  expect(journey.eventsOf('tierChanged')[0]).toMatchObject({ rule: { id: 'R-STEP-UP' }, data: { to: 'T3' } });
  expect(journey.attempt('stepUp', { reason: 'still' })?.needed).toEqual([
    'transfer to a higher level of care',
  ]);
});
