import { describe, expect, test } from '@jest/globals';
import type { Policy } from '#journey/model/policy';
import { week } from '#scenarios/attendance';
import { result } from '#scenarios/instruments-taken';
import { BEFORE_2026_4, WEEKS_AS_THEY_COME as POLICY } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import { iso, MONDAY, type PureJourney } from '#scenarios/pure/pure-journey';
import { reviewed } from '#scenarios/review';

const DAY_14 = '2026-01-19T14:00:00.000Z';
const SELF = { source: 'self', note: null } as const;
const REVERSE = { decision: 'reverse', reason: 'the test was wrong' } as const;

const recommended = (policy: Policy = POLICY): PureJourney =>
  inTreatment({ policy, tier: 'T2', referral: { results: [result('PHQ-9', 8, MONDAY)] } })
    .reach('recordWeek', week('2026-01-05', 12, 12))
    .reach('reviewPlan', reviewed('engaged'))
    .passUntil(DAY_14);
const phq9 = (journey: PureJourney, total: number): PureJourney =>
  journey.passHours(1).fact('resultArrived', { result: result('PHQ-9', total, journey.now) });
const taperTasks = ({ tasks }: PureJourney): string[] => tasks.filter((task) => task.startsWith('taper.'));

describe('H9: a recommendation falls when a gate closes', () => {
  test('[E6] an instrument gets worse: with the gate’s name, and its task closes', () => {
    const journey = recommended();
    expect(taperTasks(journey)).toHaveLength(1);
    phq9(journey, 24);
    expect(journey.view.treatment!.taper).toBeNull();
    expect(taperTasks(journey)).toEqual([]);
    expect(journey.eventsOf('recommendationFell')).toMatchObject([
      {
        rule: { id: 'R-TAPER', version: 2 },
        by: { id: 'system' },
        data: { from: 'T2', gates: [{ name: 'instruments', holds: false, actual: 'PHQ-9' }] },
      },
    ]);
  });

  test('[E6] attendance is corrected to nothing', () => {
    const journey = recommended().reach('recordWeek', week('2026-01-05', 12, 0));
    expect(journey.eventsOf('recommendationFell')[0]!.data.gates.map(({ name }) => name)).toEqual([
      'deliveredHours',
    ]);
  });

  test('a BAM tells of use', () => {
    const journey = recommended();
    journey.fact('resultArrived', { result: result('BAM-USE', 2, journey.now) });
    expect(journey.eventsOf('recommendationFell')[0]!.data.gates.map(({ name }) => name)).toEqual([
      'daysWithoutUse',
    ]);
  });

  test('it is made again when the gate opens, as a task of its own', () => {
    const journey = recommended();
    const [first] = taperTasks(journey);
    phq9(phq9(journey, 24), 8);
    expect(journey.eventsOf('taperRecommended')).toHaveLength(2);
    expect(taperTasks(journey)).toHaveLength(1);
    expect(taperTasks(journey)).not.toEqual([first]);
  });

  test('a relapse: it falls with the report', () => {
    const journey = recommended().fact('relapseReported', SELF);
    expect(journey.eventsOf('recommendationFell')[0]!.data.gates.map(({ name }) => name)).toEqual([
      'relapseDecided',
    ]);
  });

  test('[E6b] a reversal brings back nothing that a gate has closed meanwhile', () => {
    const journey = phq9(recommended().fact('relapseReported', SELF), 24).reach('decideRelapse', REVERSE);
    expect(journey.state.treatment).toMatchObject({ worse: ['PHQ-9'], taper: null, tier: 'T2' });
    expect(taperTasks(journey)).toEqual([]);
  });

  test('where all hold after the reversal, it is recommended anew, with its numbers', () => {
    const journey = recommended().fact('relapseReported', SELF).reach('decideRelapse', REVERSE);
    expect(journey.view.treatment!.taper).toBe('recommended');
    expect(journey.eventsOf('taperRecommended')).toHaveLength(2);
  });

  test('one that a report of version 1 interrupted falls, too, under the new policy', () => {
    const journey = recommended(BEFORE_2026_4).fact('relapseReported', SELF);
    phq9(journey, 24).adopt(POLICY).reach('decideRelapse', REVERSE);
    expect(journey.view.treatment!.taper).toBeNull();
  });

  test('under an earlier policy it stands, as it did', () => {
    const journey = phq9(recommended(BEFORE_2026_4), 24);
    expect(journey.view.treatment!.taper).toBe('recommended');
    expect(journey.eventsOf('recommendationFell')).toEqual([]);
  });
});

describe('E5: a hold has a day to look again', () => {
  const held = (policy: Policy = POLICY): PureJourney =>
    recommended(policy).reach('holdTaper', { reason: 'exam week' });

  test('after the policy’s days the gates are looked at anew', () => {
    const journey = held().passUntil('2026-01-26T13:59:59.999Z');
    expect(journey.view.treatment!.taper).toBe('held');
    expect(journey.view.clocks).toContainEqual({
      id: 'taper.hold',
      rule: 'R-TAPER-HOLD',
      title: 'Look again: the tier is held until then',
      dueAt: '2026-01-26T14:00:00.000Z',
    });
    journey.passHours(1);
    expect(journey.eventsOf('taperHoldEnded').map(({ at, rule }) => [iso(at), rule])).toEqual([
      ['2026-01-26T14:00:00.000Z', { id: 'R-TAPER-HOLD', version: 2 }],
    ]);
    expect(journey.view.treatment!.taper).toBe('recommended');
    expect(taperTasks(journey)).toHaveLength(1);
  });

  test('a gate that is closed then, recommends nothing', () => {
    const journey = phq9(held(), 24).passDays(10);
    expect(journey.view.treatment!.taper).toBeNull();
  });

  test('the next review looks again, if it comes first', () => {
    const journey = held().passDays(2).reach('reviewPlan', reviewed('exams are over'));
    expect(journey.view.treatment!.taper).toBe('recommended');
    expect(journey.eventsOf('taperHoldEnded')).toHaveLength(1);
  });

  test('a relapse and its reversal leave the hold with its day', () => {
    const journey = held().fact('relapseReported', SELF).passHours(5).reach('decideRelapse', REVERSE);
    expect(journey.view.treatment!.taper).toBe('held');
    expect(journey.passDays(8).view.treatment!.taper).toBe('recommended');
  });

  test('of an earlier policy it is for good, until another is adopted: its days begin then', () => {
    const journey = held(BEFORE_2026_4).passDays(10);
    expect([journey.view.treatment!.taper, journey.eventsOf('taperHeld')[0]!.data]).toEqual([
      'held',
      { tier: 'T2' },
    ]);
    journey.adopt(POLICY).passDays(6);
    expect(journey.view.treatment!.taper).toBe('held');
    expect(journey.passDays(2).eventsOf('taperHoldEnded')).toHaveLength(1);
  });
});
