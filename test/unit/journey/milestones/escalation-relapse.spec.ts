import { describe, expect, test } from '@jest/globals';
import { OUTPATIENT, RESIDENTIAL } from '#scenarios/hand-offs';
import { result } from '#scenarios/instruments-taken';
import { BEFORE_2026_4 } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import { iso, MONDAY, type PureJourney } from '#scenarios/pure/pure-journey';
import { week } from '#scenarios/attendance';
import { reviewed } from '#scenarios/review';

const DAY_9 = '2026-01-14T14:00:00.000Z';
const SELF = { source: 'self', note: null } as const;

const relapsed = (tier = 'T2', at = DAY_9): PureJourney =>
  inTreatment({ tier }).fact('relapseReported', SELF, { at });

describe('decideRelapse', () => {
  test('confirm: the tier stays up and the report is closed', () => {
    const journey = relapsed().reach('decideRelapse', { decision: 'confirm', reason: null });
    expect(journey.view).toMatchObject({ tier: 'T3', treatment: { relapseOpen: false, tierSince: DAY_9 } });
    expect(journey.attempt('decideRelapse', { decision: 'confirm', reason: null })?.rule.id).toBe(
      'R-RELAPSE',
    );
  });

  test('reverse: back at the tier, and its taper clock as if nothing had been', () => {
    const journey = relapsed()
      .passHours(20)
      .reach('decideRelapse', { decision: 'reverse', reason: 'test was wrong' });
    expect(journey.view).toMatchObject({ tier: 'T2', treatment: { relapseOpen: false, tierSince: MONDAY } });
    expect(journey.state.treatment!.lastRelapseAt).toBeNull();
    expect(
      journey.eventsOf('tierChanged').map(({ data, reason }) => [data.to, data.because, reason]),
    ).toEqual([
      ['T3', 'relapse', null],
      ['T2', 'reversal', 'test was wrong'],
    ]);
  });

  test('transfer: on hold at level 4 or 5, nothing less', () => {
    const journey = relapsed();
    const transfer = { decision: 'transfer', reason: 'needs a bed' } as const;
    expect(journey.attempt('decideRelapse', { ...transfer, handOff: OUTPATIENT })?.rule.id).toBe('R-HOLD');
    journey.reach('decideRelapse', { ...transfer, handOff: RESIDENTIAL });
    expect(journey.view.phase).toBe('onHold');
    expect(journey.eventsOf('relapseDecided').map(({ data }) => data.decision)).toEqual(['transfer']);
  });

  test('at the top tier level 4 is recommended: staying needs a reason', () => {
    const stay = { decision: 'confirm', reason: null } as const;
    expect(relapsed('T3').attempt('decideRelapse', stay)).toMatchObject({
      rule: { id: 'R-RELAPSE' },
      needed: ['reason', 'or decision: transfer'],
    });
    const journey = relapsed('T3').reach('decideRelapse', { ...stay, reason: 'no bed, and a safe home' });
    expect(journey.view).toMatchObject({ tier: 'T3', treatment: { relapseOpen: false } });
    const before = inTreatment({ tier: 'T3', policy: BEFORE_2026_4 }).fact('relapseReported', SELF);
    expect(before.attempt('decideRelapse', stay)).toBeNull();
  });

  test('may come before the acknowledgement, which nobody needs then', () => {
    const journey = relapsed().reach('decideRelapse', { decision: 'confirm', reason: null }).passDays(2);
    expect(journey.attempt('acknowledgeRelapse', {})?.rule.id).toBe('R-RELAPSE');
    expect(journey.rungsOf('relapse.acknowledge.1')).toEqual([[DAY_9, 'clinician']]);
  });
});

test('a report is acknowledged once, and there must be one', () => {
  expect(inTreatment().attempt('acknowledgeRelapse', {})?.detail).toBe('No relapse report is open.');
  expect(relapsed().reach('acknowledgeRelapse', {}).attempt('acknowledgeRelapse', {})?.needed).toEqual([
    'decideRelapse',
  ]);
});

describe('what happens while a report is open is not lost when it is reversed', () => {
  const REVERSE = { decision: 'reverse', reason: 'test was wrong' } as const;

  test('a week recorded meanwhile counts for the tier', () => {
    const journey = inTreatment({ tier: 'T2' }).reach('recordWeek', week('2026-01-05', 12, 12));
    journey.fact('relapseReported', SELF, { at: DAY_9 }).reach('recordWeek', week('2026-01-12', 12, 0));
    journey
      .reach('decideRelapse', REVERSE)
      .reach('reviewPlan', reviewed('x'))
      .passUntil('2026-01-19T14:00:00.000Z');
    expect(journey.attempt('stepDown', { reason: null })?.needed[0]).toBe(
      'deliveredHours: 12, needed 19.2 of 24 h',
    );
  });

  test('an instrument that has become worse stays worse', () => {
    const journey = inTreatment({ tier: 'T2', referral: { results: [result('GAD-7', 5, MONDAY)] } });
    journey
      .fact('relapseReported', SELF, { at: DAY_9 })
      .fact('resultArrived', { result: result('GAD-7', 12, DAY_9) });
    journey.reach('decideRelapse', REVERSE);
    expect(journey.state.treatment!.worse).toEqual(['GAD-7']);
    expect(journey.tasks.some((task) => task.startsWith('worse.GAD-7'))).toBe(true);
  });

  test('a review done meanwhile is done', () => {
    const journey = relapsed().reach('reviewPlan', reviewed('after relapse')).reach('decideRelapse', REVERSE);
    expect(journey.state.treatment!.reviewedAtTier).toBe(true);
  });

  test('a recommendation that stood before is made again, since its gates hold (H9)', () => {
    const journey = inTreatment({ tier: 'T2' }).reach('recordWeek', week('2026-01-05', 12, 12));
    journey.reach('reviewPlan', reviewed('engaged')).passDays(15).fact('relapseReported', SELF);
    expect(journey.view.treatment?.taper).toBeNull();
    journey.reach('decideRelapse', REVERSE).passDays(3);
    expect(journey.view.treatment?.taper).toBe('recommended');
    expect(journey.tasks.some((task) => task.startsWith('taper.'))).toBe(true);
    expect(journey.eventsOf('taperRecommended')).toHaveLength(2);
  });
});

test('no other change of tier, and no discharge, while a report is open', () => {
  const journey = relapsed('T1');
  const refusals = [
    journey.attempt('stepDown', { reason: 'x' }),
    journey.attempt('stepUp', { reason: 'x' }),
    journey.attempt('beginDischarge', { because: 'other', criteriaMet: false, reason: 'x' }),
  ];
  expect(refusals.map((refusal) => refusal?.rule.id)).toEqual(['R-RELAPSE', 'R-RELAPSE', 'R-RELAPSE']);
});

test('a second relapse after the first is decided steps up again', () => {
  const journey = relapsed('T1').reach('decideRelapse', { decision: 'confirm', reason: null });
  journey.fact('relapseReported', SELF, { at: '2026-01-20T14:00:00.000Z' });
  expect(journey.eventsOf('tierChanged').map(({ at, data }) => [iso(at), data.from, data.to])).toEqual([
    [DAY_9, 'T1', 'T2'],
    ['2026-01-20T14:00:00.000Z', 'T2', 'T3'],
  ]);
});
